import type { CollectionConfig } from 'payload'
import { dayField, fillSlugFrom, refuseEndBeforeStart, slugField } from '#kernel/fields.ts'
import { mayAdminister, mayRead, nobodyMay } from '../access.ts'

export const actors: CollectionConfig = {
  slug: 'actors',
  labels: {
    singular: { sv: 'Aktör', en: 'Actor' },
    plural: { sv: 'Aktörer', en: 'Actors' },
  },
  admin: {
    group: { sv: 'Organisation', en: 'Organisation' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'startDate', 'endDate'],
  },
  access: {
    create: mayAdminister,
    read: mayRead,
    update: mayAdminister,
    delete: nobodyMay,
  },
  hooks: {
    beforeValidate: [fillSlugFrom('name'), refuseEndBeforeStart('startDate', 'endDate')],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: { sv: 'Namn', en: 'Name' },
      admin: {
        description: {
          sv: 'Som man säger det, till exempel Länsstyrelsen.',
          en: 'As people say it, for example Länsstyrelsen.',
        },
      },
    },
    {
      name: 'formalName',
      type: 'text',
      localized: true,
      label: { sv: 'Fullständigt namn', en: 'Formal name' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { sv: 'Typ', en: 'Kind' },
      options: [
        { value: 'region', label: { sv: 'Region', en: 'Region' } },
        { value: 'state-authority', label: { sv: 'Statlig myndighet', en: 'State authority' } },
        { value: 'association', label: { sv: 'Förening eller förbund', en: 'Association' } },
        { value: 'municipality', label: { sv: 'Kommun', en: 'Municipality' } },
        { value: 'council', label: { sv: 'Råd', en: 'Council' } },
        { value: 'university', label: { sv: 'Universitet eller högskola', en: 'University' } },
        { value: 'other', label: { sv: 'Annan', en: 'Other' } },
      ],
    },
    {
      name: 'website',
      type: 'text',
      label: { sv: 'Webbplats', en: 'Website' },
      admin: { description: { sv: 'Börjar med https://', en: 'Starts with https://' } },
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        !value ||
        /^https:\/\/[^\s]+$/.test(String(value)) ||
        (req.i18n.language === 'en' ? 'Start with https://' : 'Börja med https://'),
    },
    dayField({
      name: 'startDate',
      label: { sv: 'Finns från', en: 'Exists from' },
    }),
    dayField({
      name: 'endDate',
      label: { sv: 'Upphörde', en: 'Ceased' },
      description: {
        sv: 'Fyll i när aktören inte längre finns. Den står kvar i det som redan hänt.',
        en: 'Fill in when the actor no longer exists. It stays in what has already happened.',
      },
    }),
    slugField(),
  ],
}
