import type { CollectionConfig } from 'payload'
import { dayField, exampleField, refuseEndBeforeStart } from '#kernel/fields.ts'
import { mayAdminister, mayRead, nobodyMay } from '#plugins/organisation/index.ts'
import { colourOptions } from '../colours.ts'
import { refuseUnclearLegend } from '../hooks/refuseUnclearLegend.ts'

export const rounds: CollectionConfig = {
  slug: 'rounds',
  labels: {
    singular: { sv: 'Uppföljning', en: 'Round' },
    plural: { sv: 'Uppföljningar', en: 'Rounds' },
  },
  admin: {
    group: { sv: 'Uppföljning', en: 'Follow-up' },
    description: {
      sv: 'En uppföljning öppnas, färgmarkeras av enheterna, stängs och presenteras.',
      en: 'A round is opened, assessed by the units, closed and presented.',
    },
    useAsTitle: 'key',
    defaultColumns: ['key', 'plan', 'state', 'presentedAt'],
  },
  access: {
    create: mayAdminister,
    read: mayRead,
    update: mayAdminister,
    delete: nobodyMay,
  },
  defaultSort: '-key',
  hooks: {
    beforeValidate: [refuseUnclearLegend, refuseEndBeforeStart('startDate', 'endDate')],
  },
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { sv: 'Namn i adressen', en: 'Key' },
      admin: { description: { sv: 'Oftast året: 2025.', en: 'Usually the year: 2025.' } },
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(value ?? '')) ||
        (req.i18n.language === 'en'
          ? 'Use a–z, digits and hyphens.'
          : 'Använd a–z, siffror och bindestreck.'),
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      required: true,
      index: true,
      label: { sv: 'Plan som följs upp', en: 'Plan that is followed up' },
    },
    dayField({
      name: 'startDate',
      required: true,
      label: { sv: 'Perioden börjar', en: 'Period starts' },
    }),
    dayField({
      name: 'endDate',
      required: true,
      label: { sv: 'Perioden slutar', en: 'Period ends' },
    }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      label: { sv: 'Läge', en: 'State' },
      admin: {
        description: {
          sv: 'Bara i en öppen uppföljning går det att färgmarkera. Presenterad betyder att resultatet är klart att visas.',
          en: 'Only an open round can be assessed. Presented means the result is ready to be shown.',
        },
      },
      options: [
        { value: 'open', label: { sv: 'Öppen för markeringar', en: 'Open' } },
        { value: 'closed', label: { sv: 'Stängd', en: 'Closed' } },
        { value: 'presented', label: { sv: 'Presenterad', en: 'Presented' } },
      ],
    },
    {
      name: 'presentedAt',
      type: 'date',
      index: true,
      label: { sv: 'Resultatet syns för alla från', en: 'Result is seen by everyone from' },
      admin: {
        condition: (data) => data.state === 'presented',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
        description: {
          sv: 'Ingen utanför ser en enda färg före den här tiden. Tomt betyder aldrig.',
          en: 'Nobody outside sees a single colour before this time. Empty means never.',
        },
      },
    },
    {
      name: 'disagreement',
      type: 'select',
      required: true,
      defaultValue: 'worst',
      label: { sv: 'När enheter är oense', en: 'When units disagree' },
      admin: {
        description: {
          sv: 'Hur flera enheters färger blir insatsens enda färg.',
          en: 'How the colours of several units become the one colour of the insats.',
        },
      },
      options: [
        {
          value: 'worst',
          label: { sv: 'Den som kommit kortast avgör', en: 'The least done decides' },
        },
        {
          value: 'best',
          label: { sv: 'Den som kommit längst avgör', en: 'The most done decides' },
        },
      ],
    },
    {
      name: 'legend',
      type: 'array',
      required: true,
      minRows: 1,
      label: { sv: 'Färgernas betydelse', en: 'What the colours mean' },
      admin: {
        description: {
          sv: 'Hör till just den här uppföljningen, så att äldre resultat behåller sina ord.',
          en: 'Belongs to this round, so that older results keep their words.',
        },
      },
      fields: [
        {
          name: 'colour',
          type: 'select',
          required: true,
          label: { sv: 'Färg', en: 'Colour' },
          options: colourOptions,
        },
        {
          name: 'label',
          type: 'text',
          required: true,
          localized: true,
          label: { sv: 'Kort namn', en: 'Short label' },
        },
        {
          name: 'description',
          type: 'text',
          required: true,
          localized: true,
          label: { sv: 'Betydelse', en: 'Meaning' },
        },
      ],
    },
    exampleField(),
  ],
}
