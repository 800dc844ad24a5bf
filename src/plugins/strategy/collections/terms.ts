import type { CollectionConfig } from 'payload'
import { dayField, refuseEndBeforeStart } from '#kernel/fields.ts'
import { mayAdminister, mayRead, nobodyMay } from '#plugins/organisation/index.ts'
import { taxonomies } from '../taxonomies.ts'

export const terms: CollectionConfig = {
  slug: 'terms',
  labels: {
    singular: { sv: 'Begrepp', en: 'Term' },
    plural: { sv: 'Begrepp', en: 'Terms' },
  },
  admin: {
    group: { sv: 'Strategi', en: 'Strategy' },
    useAsTitle: 'label',
    defaultColumns: ['label', 'taxonomy', 'code', 'order', 'validTo'],
    description: {
      sv: 'Arenor, målområden, levnadsvanor och annat som insatserna sorteras efter.',
      en: 'Arenas, goal areas, habits and whatever else insatser are sorted by.',
    },
  },
  access: {
    create: mayAdminister,
    read: mayRead,
    update: mayAdminister,
    delete: nobodyMay,
  },
  defaultSort: ['taxonomy', 'order'],
  hooks: { beforeValidate: [refuseEndBeforeStart('validFrom', 'validTo')] },
  indexes: [{ fields: ['taxonomy', 'code'], unique: true }],
  fields: [
    {
      name: 'taxonomy',
      type: 'select',
      required: true,
      index: true,
      label: { sv: 'Hör till', en: 'Belongs to' },
      options: [...taxonomies],
    },
    {
      name: 'code',
      type: 'text',
      required: true,
      label: { sv: 'Kod', en: 'Code' },
      admin: {
        description: {
          sv: 'Kort och oföränderlig: används i adresser och filter.',
          en: 'Short and never changed: used in addresses and filters.',
        },
      },
    },
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      label: { sv: 'Namn', en: 'Label' },
    },
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      max: 9999,
      label: { sv: 'Ordning', en: 'Order' },
      admin: {
        description: {
          sv: 'Lägst tal kommer först i listor och filter.',
          en: 'The lowest number comes first in lists and filters.',
        },
      },
    },
    {
      name: 'source',
      type: 'text',
      label: { sv: 'Källa', en: 'Source' },
      admin: {
        description: {
          sv: 'Var begreppet är bestämt, till exempel Folkhälsomyndigheten.',
          en: 'Where the term is decided, for example Folkhälsomyndigheten.',
        },
      },
    },
    dayField({ name: 'validFrom', label: { sv: 'Gäller från', en: 'Valid from' } }),
    dayField({ name: 'validTo', label: { sv: 'Gäller till och med', en: 'Valid until' } }),
  ],
}
