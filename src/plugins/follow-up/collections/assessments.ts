import type { CollectionConfig } from 'payload'
import { dayField, exampleField } from '#kernel/fields.ts'
import {
  actorsEditedBy,
  mayAdminister,
  mayEditSomewhere,
  mayRead,
  ownerActorField,
  refuseForeignActor,
  thoseOfMyActors,
} from '#plugins/organisation/index.ts'
import { colourOptions } from '../colours.ts'
import { fillActorOfUnit } from '../hooks/fillActorOfUnit.ts'
import { refuseClosedRound, refuseDeletionInClosedRound } from '../hooks/refuseClosedRound.ts'
import { refuseSecondAssessment } from '../hooks/refuseSecondAssessment.ts'

export const assessments: CollectionConfig = {
  slug: 'assessments',
  labels: {
    singular: { sv: 'Färgmarkering', en: 'Assessment' },
    plural: { sv: 'Färgmarkeringar', en: 'Assessments' },
  },
  admin: {
    group: { sv: 'Uppföljning', en: 'Follow-up' },
    description: {
      sv: 'En färg per enhet, insats och uppföljning. Det går att ändra så länge uppföljningen är öppen.',
      en: 'One colour per unit, insats and round. It can be changed as long as the round is open.',
    },
    useAsTitle: 'colour',
    defaultColumns: ['round', 'insats', 'unit', 'colour', 'reportedOn'],
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    update: thoseOfMyActors,
    delete: thoseOfMyActors,
  },
  hooks: {
    beforeValidate: [fillActorOfUnit, refuseSecondAssessment],
    beforeChange: [refuseForeignActor, refuseClosedRound],
    beforeDelete: [refuseDeletionInClosedRound],
  },
  indexes: [{ fields: ['insats', 'round', 'unit'], unique: true }],
  fields: [
    {
      name: 'round',
      type: 'relationship',
      relationTo: 'rounds',
      required: true,
      index: true,
      label: { sv: 'Uppföljning', en: 'Round' },
    },
    {
      name: 'insats',
      type: 'relationship',
      relationTo: 'insatser',
      required: true,
      index: true,
      label: { sv: 'Insats', en: 'Insats' },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: { sv: 'Enhet', en: 'Unit' },
      filterOptions: ({ req }) =>
        !req.user || mayAdminister({ req })
          ? true
          : { ownerActor: { in: actorsEditedBy({ req }) } },
      admin: {
        description: {
          sv: 'Den som markerar. Du kan välja enheter som hör till din aktör.',
          en: 'Who assesses. You can choose units of your own actor.',
        },
      },
    },
    {
      name: 'colour',
      type: 'select',
      required: true,
      label: { sv: 'Färg', en: 'Colour' },
      admin: {
        description: {
          sv: 'Hur långt insatsen har kommit just nu. Vad färgerna betyder står i uppföljningen.',
          en: 'How far it has come by now. The round says what the colours mean.',
        },
      },
      options: colourOptions,
    },
    {
      name: 'note',
      type: 'textarea',
      localized: true,
      label: { sv: 'Anteckning', en: 'Note' },
      admin: {
        description: {
          sv: 'Vad som hänt sedan förra gången. Blir synlig tillsammans med färgen.',
          en: 'What has happened since last time. Becomes public together with the colour.',
        },
      },
    },
    dayField({
      name: 'reportedOn',
      required: true,
      label: { sv: 'Markerad den', en: 'Assessed on' },
    }),
    ownerActorField({ readOnly: true }),
    exampleField(),
  ],
}
