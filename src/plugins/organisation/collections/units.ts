import type { CollectionConfig } from 'payload'
import {
  dayField,
  exampleField,
  fillSlugFrom,
  refuseEndBeforeStart,
  slugField,
} from '#kernel/fields.ts'
import { mayEditSomewhere, mayRead, nobodyMay, thoseOfMyActors } from '../access.ts'
import { ownerActorField } from '../fields.ts'
import { fillOwnerActor } from '../hooks/fillOwnerActor.ts'
import { refuseForeignActor } from '../hooks/refuseForeignActor.ts'

export const units: CollectionConfig = {
  slug: 'units',
  labels: {
    singular: { sv: 'Enhet', en: 'Unit' },
    plural: { sv: 'Enheter', en: 'Units' },
  },
  admin: {
    group: { sv: 'Organisation', en: 'Organisation' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'ownerActor', 'endDate'],
    description: {
      sv: 'Divisioner, staber och avdelningar som ansvarar för insatser och färgmarkerar dem.',
      en: 'Divisions, staffs and departments that answer for insatser and assess them.',
    },
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    update: thoseOfMyActors,
    delete: nobodyMay,
  },
  hooks: {
    beforeValidate: [
      fillOwnerActor,
      fillSlugFrom('name'),
      refuseEndBeforeStart('startDate', 'endDate'),
    ],
    beforeChange: [refuseForeignActor],
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
          sv: 'Som enheten själv säger det, till exempel Division Närsjukvård.',
          en: 'As the unit itself says it, for example Division Närsjukvård.',
        },
      },
    },
    dayField({ name: 'startDate', label: { sv: 'Finns från', en: 'Exists from' } }),
    dayField({ name: 'endDate', label: { sv: 'Upphörde', en: 'Ceased' } }),
    ownerActorField(),
    slugField(),
    exampleField(),
  ],
}
