import type { CollectionConfig } from 'payload'
import {
  dayField,
  exampleField,
  fillSlugFrom,
  refuseEndBeforeStart,
  slugField,
} from '#kernel/fields.ts'
import { mayAdminister, maySignIn, nobodyMay } from '#plugins/organisation/index.ts'

export const plans: CollectionConfig = {
  slug: 'plans',
  labels: {
    singular: { sv: 'Plan', en: 'Plan' },
    plural: { sv: 'Strategi och planer', en: 'Strategy and plans' },
  },
  admin: {
    group: { sv: 'Strategi', en: 'Strategy' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'startDate', 'endDate', '_status'],
  },
  access: {
    create: mayAdminister,
    read: maySignIn,
    readVersions: maySignIn,
    update: mayAdminister,
    delete: nobodyMay,
  },
  hooks: {
    beforeValidate: [fillSlugFrom('title'), refuseEndBeforeStart('startDate', 'endDate')],
  },
  versions: { drafts: true, maxPerDoc: 50 },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      label: { sv: 'Titel', en: 'Title' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { sv: 'Typ', en: 'Kind' },
      options: [
        { value: 'strategi', label: { sv: 'Strategi', en: 'Strategy' } },
        { value: 'handlingsplan', label: { sv: 'Handlingsplan', en: 'Action plan' } },
        { value: 'insatslista', label: { sv: 'Insatslista', en: 'List of insatser' } },
      ],
    },
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      label: { sv: 'Sammanfattning', en: 'Summary' },
    },
    dayField({
      name: 'startDate',
      label: { sv: 'Gäller från', en: 'Valid from' },
      required: true,
    }),
    dayField({
      name: 'endDate',
      label: { sv: 'Gäller till och med', en: 'Valid until' },
      required: true,
    }),
    {
      name: 'actors',
      type: 'relationship',
      relationTo: 'actors',
      hasMany: true,
      label: { sv: 'Aktörer som står bakom planen', en: 'Actors behind the plan' },
    },
    {
      name: 'predecessor',
      type: 'relationship',
      relationTo: 'plans',
      label: { sv: 'Ersätter', en: 'Succeeds' },
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    },
    {
      name: 'successors',
      type: 'join',
      collection: 'plans',
      on: 'predecessor',
      label: { sv: 'Ersätts av', en: 'Succeeded by' },
      admin: { allowCreate: false },
    },
    slugField(),
    exampleField(),
  ],
}
