import type { CollectionConfig } from 'payload'
import { fillSlugFrom, slugField } from '#kernel/fields.ts'
import { mayAdminister, mayRead, nobodyMay } from '#plugins/organisation/index.ts'

export const delmal: CollectionConfig = {
  slug: 'delmal',
  labels: {
    singular: { sv: 'Delmål', en: 'Delmål' },
    plural: { sv: 'Delmål', en: 'Delmål' },
  },
  admin: {
    group: { sv: 'Strategi', en: 'Strategy' },
    useAsTitle: 'shortTitle',
    defaultColumns: ['number', 'shortTitle', 'plan', 'coordinator'],
    description: {
      sv: 'Ett delmål syns för alla när dess strategi är publicerad.',
      en: 'A delmål is seen by everyone when its strategy is published.',
    },
  },
  access: {
    create: mayAdminister,
    read: mayRead,
    update: mayAdminister,
    delete: nobodyMay,
  },
  defaultSort: 'number',
  hooks: { beforeValidate: [fillSlugFrom('shortTitle')] },
  indexes: [{ fields: ['plan', 'number'], unique: true }],
  fields: [
    {
      name: 'number',
      type: 'number',
      required: true,
      min: 1,
      max: 999,
      label: { sv: 'Nummer', en: 'Number' },
    },
    {
      name: 'shortTitle',
      type: 'text',
      required: true,
      localized: true,
      label: { sv: 'Kort namn', en: 'Short name' },
      admin: {
        description: {
          sv: 'Två eller tre ord, för listor och filter.',
          en: 'Two or three words, for lists and filters.',
        },
      },
    },
    {
      name: 'title',
      type: 'textarea',
      required: true,
      localized: true,
      label: { sv: 'Hela delmålet', en: 'Full wording' },
      admin: {
        description: {
          sv: 'Ordagrant som det står i strategin.',
          en: 'Word for word as in the strategy.',
        },
      },
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      required: true,
      index: true,
      label: { sv: 'Strategi', en: 'Strategy' },
    },
    {
      name: 'coordinator',
      type: 'relationship',
      relationTo: 'actors',
      label: { sv: 'Samordnas av', en: 'Coordinated by' },
      admin: {
        description: {
          sv: 'Aktören som håller ihop arbetet mot delmålet.',
          en: 'The actor that holds the work towards it together.',
        },
      },
    },
    {
      name: 'coordinatorNote',
      type: 'text',
      localized: true,
      label: { sv: 'Mer om samordningen', en: 'More about the coordination' },
      admin: {
        description: { sv: 'Till exempel vilken arbetsgrupp.', en: 'For example which group.' },
      },
    },
    {
      name: 'contacts',
      type: 'relationship',
      relationTo: 'contacts',
      hasMany: true,
      label: { sv: 'Kontakter', en: 'Contacts' },
    },
    slugField(),
  ],
}
