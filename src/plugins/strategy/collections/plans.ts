import type { CollectionConfig } from 'payload'
import {
  dayField,
  exampleField,
  fillSlugFrom,
  refuseEndBeforeStart,
  slugField,
} from '#kernel/fields.ts'
import { mayAdminister, mayRead, nobodyMay } from '#plugins/organisation/index.ts'

export const plans: CollectionConfig = {
  slug: 'plans',
  labels: {
    singular: { sv: 'Plan', en: 'Plan' },
    plural: { sv: 'Strategi och planer', en: 'Strategy and plans' },
  },
  admin: {
    group: { sv: 'Strategi', en: 'Strategy' },
    description: {
      sv: 'När en plan publiceras blir även dess delmål och publicerade insatser synliga för alla.',
      en: 'When a plan is published its delmål and published insatser are seen by everyone too.',
    },
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', '_status', 'startDate', 'endDate'],
  },
  access: {
    create: mayAdminister,
    read: mayRead,
    readVersions: mayRead,
    update: mayAdminister,
    delete: nobodyMay,
  },
  defaultSort: '-startDate',
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
      admin: {
        description: {
          sv: 'Namnet som planen är känd under, med sina år.',
          en: 'The name the plan is known by, with its years.',
        },
      },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { sv: 'Typ', en: 'Kind' },
      admin: {
        description: {
          sv: 'En strategi har delmål. Handlingsplaner och insatslistor har insatser.',
          en: 'A strategy has delmål. Action plans and lists have insatser.',
        },
      },
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
      admin: {
        description: {
          sv: 'Vad planen vill nå och för vem, i två eller tre meningar.',
          en: 'What the plan is to reach and for whom, in two or three sentences.',
        },
      },
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
      admin: {
        description: {
          sv: 'Planen som gällde före den här. Den går fortfarande att läsa.',
          en: 'The plan in force before this one. It can still be read.',
        },
      },
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
