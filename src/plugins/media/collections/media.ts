import type { CollectionConfig } from 'payload'
import { exampleField } from '#kernel/fields.ts'
import {
  fillOwnerActor,
  mayEditSomewhere,
  mayRead,
  ownerActorField,
  refuseForeignActor,
  thoseOfMyActors,
} from '#plugins/organisation/index.ts'
import { answerMissingFile } from '../hooks/answerMissingFile.ts'
import { fillFileName } from '../hooks/fillFileName.ts'
import { refuseBrokenImage } from '../hooks/refuseBrokenImage.ts'
import { refuseMissingAlt } from '../hooks/refuseMissingAlt.ts'
import { refuseOddEdits } from '../hooks/refuseOddEdits.ts'
import { removeHalfFiles } from '../hooks/removeHalfFiles.ts'

const webp = { format: 'webp', options: { quality: 82 } } as const

/** @param staticDir absolute folder of the files */
export const media = ({ staticDir }: { staticDir: string }): CollectionConfig => ({
  slug: 'media',
  labels: {
    singular: { sv: 'Bild', en: 'Image' },
    plural: { sv: 'Bilder', en: 'Images' },
  },
  admin: {
    group: { sv: 'Sidor', en: 'Pages' },
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'ownerActor', 'updatedAt'],
    description: {
      sv: 'En bild blir synlig för alla först när en publicerad sida använder den.',
      en: 'An image is seen by everyone only once a published page uses it.',
    },
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    update: thoseOfMyActors,
    delete: thoseOfMyActors,
  },
  hooks: {
    beforeOperation: [refuseOddEdits, refuseBrokenImage, fillFileName],
    beforeValidate: [fillOwnerActor, refuseMissingAlt],
    beforeChange: [refuseForeignActor],
    afterError: [removeHalfFiles],
  },
  upload: {
    staticDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    focalPoint: true,
    // Encoding anew is what removes the place a photo was taken, and anything hidden behind it.
    formatOptions: webp,
    resizeOptions: { width: 2400, withoutEnlargement: true },
    constructorOptions: { limitInputPixels: 40e6 },
    handlers: [answerMissingFile({ staticDir })],
    imageSizes: [
      { name: 'small', width: 480, withoutEnlargement: true, formatOptions: webp },
      { name: 'large', width: 1280, withoutEnlargement: true, formatOptions: webp },
    ],
    adminThumbnail: 'small',
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      label: { sv: 'Bildbeskrivning', en: 'Alternative text' },
      admin: {
        description: {
          sv: 'Vad bilden visar och varför den är med, i en mening. Börja inte med ”Bild på”.',
          en: 'What the image shows and why it is there, in one sentence.',
        },
      },
    },
    {
      name: 'decorative',
      type: 'checkbox',
      defaultValue: false,
      label: { sv: 'Dekorativ', en: 'Decorative' },
      admin: {
        description: {
          sv: 'Bilden säger inget som inte redan står i texten. Skärmläsare hoppar över den.',
          en: 'The image says nothing the text does not. Screen readers skip it.',
        },
      },
    },
    {
      name: 'credit',
      type: 'text',
      label: { sv: 'Fotograf eller källa', en: 'Photographer or source' },
      admin: {
        description: {
          sv: 'Står vid bilden. Kontrollera att vi får använda den och att de som syns har sagt ja.',
          en: 'Stands by the image. Make sure we may use it and that those in it have agreed.',
        },
      },
    },
    ownerActorField(),
    exampleField(),
  ],
})
