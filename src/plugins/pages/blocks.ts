import type { Block } from 'payload'

const text: Block = {
  slug: 'text',
  labels: {
    singular: { sv: 'Text', en: 'Text' },
    plural: { sv: 'Texter', en: 'Texts' },
  },
  fields: [
    {
      name: 'content',
      type: 'richText',
      required: true,
      label: { sv: 'Text', en: 'Text' },
    },
  ],
}

const image: Block = {
  slug: 'image',
  labels: {
    singular: { sv: 'Bild', en: 'Image' },
    plural: { sv: 'Bilder', en: 'Images' },
  },
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      required: true,
      label: { sv: 'Bild', en: 'Image' },
    },
    {
      name: 'caption',
      type: 'text',
      label: { sv: 'Bildtext', en: 'Caption' },
      admin: {
        description: {
          sv: 'Det bilden inte visar själv: var, när, vad som händer. Beskrivningen för den som inte ser hör till bilden.',
          en: 'What the image does not show by itself: where, when, what happens.',
        },
      },
    },
  ],
}

const links: Block = {
  slug: 'links',
  labels: {
    singular: { sv: 'Länkar', en: 'Links' },
    plural: { sv: 'Länkar', en: 'Links' },
  },
  fields: [
    { name: 'heading', type: 'text', label: { sv: 'Rubrik', en: 'Heading' } },
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      label: { sv: 'Länkar', en: 'Links' },
      labels: {
        singular: { sv: 'Länk', en: 'Link' },
        plural: { sv: 'Länkar', en: 'Links' },
      },
      fields: [
        { name: 'label', type: 'text', required: true, label: { sv: 'Text', en: 'Text' } },
        {
          name: 'url',
          type: 'text',
          required: true,
          label: { sv: 'Adress', en: 'Address' },
          admin: {
            description: {
              sv: 'Börjar med https://, eller med / för en sida här.',
              en: 'Starts with https://, or with / for a page on this site.',
            },
          },
          validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
            /^(https:\/\/[^\s]+|\/(?![/\\])[^\s]*)$/.test(String(value ?? '')) ||
            (req.i18n.language === 'en'
              ? 'Start with https:// or /'
              : 'Börja med https:// eller /'),
        },
      ],
    },
  ],
}

/** What a page is built of. Kept as JSON in one column, so the view of pages stays one line. */
export const pageBlocks: Block[] = [text, image, links]
