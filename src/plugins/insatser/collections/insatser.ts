import type { CollectionConfig } from 'payload'
import {
  dayField,
  exampleField,
  fillSlugFrom,
  refuseEndBeforeStart,
  slugField,
} from '#kernel/fields.ts'
import { fillPublishedAt, publishedAtField } from '#kernel/publishedAt.ts'
import {
  fillOwnerActor,
  mayEditSomewhere,
  mayRead,
  ownerActorField,
  refuseForeignActor,
  thoseOfMyActors,
  thoseOfMyActorsToTheTrash,
} from '#plugins/organisation/index.ts'
import { termsField } from '../fields.ts'
import { fillNumberOrder } from '../hooks/fillNumberOrder.ts'
import { refuseTakenNumber } from '../hooks/refuseTakenNumber.ts'
import { sortAsCounted } from '../hooks/sortAsCounted.ts'
import { requireWhen } from '../requireWhen.ts'

export const insatser: CollectionConfig = {
  slug: 'insatser',
  labels: {
    singular: { sv: 'Insats', en: 'Insats' },
    plural: { sv: 'Insatser', en: 'Insatser' },
  },
  admin: {
    group: { sv: 'Insatser', en: 'Insatser' },
    useAsTitle: 'title',
    listSearchableFields: ['number', 'title'],
    defaultColumns: ['number', 'title', '_status', 'ownerActor', 'delmal', 'updatedAt'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    readVersions: mayRead,
    update: thoseOfMyActors,
    delete: thoseOfMyActorsToTheTrash,
  },
  defaultSort: 'numberOrder',
  trash: true,
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: {
    beforeOperation: [sortAsCounted],
    beforeValidate: [
      fillOwnerActor,
      fillSlugFrom('title'),
      fillNumberOrder,
      refuseTakenNumber,
      refuseEndBeforeStart('startDate', 'endDate'),
    ],
    beforeChange: [refuseForeignActor, fillPublishedAt],
  },
  // The number stays taken in the trash as well: it is never used again.
  indexes: [{ fields: ['plan', 'number'], unique: true }],
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { sv: 'Insatsen', en: 'The insats' },
          fields: [
            {
              name: 'title',
              type: 'text',
              required: true,
              localized: true,
              maxLength: 200,
              label: { sv: 'Titel', en: 'Title' },
              admin: {
                description: {
                  sv: 'Säg vad som förändras, med få ord: ”Hembesök till alla nyblivna föräldrar”.',
                  en: 'Say what changes, in few words: ”Home visits to all new parents”.',
                },
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'number',
                  type: 'text',
                  required: true,
                  index: true,
                  label: { sv: 'Nummer', en: 'Number' },
                  admin: {
                    width: '30%',
                    description: {
                      sv: 'Siffror och eventuellt en bokstav, till exempel 5B. Unikt i planen.',
                      en: 'Digits and possibly a letter, for example 5B. Unique in the plan.',
                    },
                  },
                },
                {
                  name: 'plan',
                  type: 'relationship',
                  relationTo: 'plans',
                  required: true,
                  index: true,
                  label: { sv: 'Plan', en: 'Plan' },
                  filterOptions: { kind: { not_equals: 'strategi' } },
                  admin: {
                    allowCreate: false,
                    width: '70%',
                    description: {
                      sv: 'Den handlingsplan eller lista som insatsen står i.',
                      en: 'The action plan or list that the insats stands in.',
                    },
                  },
                },
              ],
            },
            {
              name: 'what',
              type: 'textarea',
              required: true,
              localized: true,
              label: { sv: 'Vad ska göras?', en: 'What is to be done?' },
              admin: {
                description: {
                  sv: 'Börja med ett verb och var så konkret att det går att se när det är gjort.',
                  en: 'Begin with a verb, and be so concrete that one can see when it is done.',
                },
              },
            },
            {
              name: 'byWhom',
              type: 'textarea',
              required: true,
              localized: true,
              label: { sv: 'Av vem?', en: 'By whom?' },
              admin: {
                description: {
                  sv: 'Vem som gör det och vem som samordnar. Skriv funktioner, inte personnamn.',
                  en: 'Who does it and who coordinates. Write functions, not names.',
                },
              },
            },
            {
              type: 'row',
              fields: [
                dayField({
                  name: 'startDate',
                  label: { sv: 'När? Från och med', en: 'When? From' },
                }),
                dayField({
                  name: 'endDate',
                  label: { sv: 'Till och med', en: 'Until' },
                }),
              ],
            },
            {
              name: 'timelineText',
              type: 'text',
              localized: true,
              validate: requireWhen,
              label: { sv: 'När i ord', en: 'When in words' },
              admin: {
                description: {
                  sv: 'Om det inte finns ett datum, eller för att förklara det: ”löpande”, ”hösten 2022”.',
                  en: 'If there is no date, or to explain it: ”ongoing”, ”autumn 2022”.',
                },
              },
            },
            {
              name: 'delmal',
              type: 'relationship',
              relationTo: 'delmal',
              hasMany: true,
              label: { sv: 'Delmål', en: 'Delmål' },
              admin: {
                allowCreate: false,
                description: {
                  sv: 'Det eller de delmål i strategin som insatsen bidrar till. Oftast räcker ett.',
                  en: 'The delmål of the strategy that the insats works towards. Often one is enough.',
                },
              },
            },
            {
              name: 'summary',
              type: 'textarea',
              localized: true,
              label: { sv: 'Sammanfattning', en: 'Summary' },
              admin: {
                description: {
                  sv: 'En eller två meningar om vad insatsen förändrar, för den som bara läser listan.',
                  en: 'One or two sentences on what changes, for those who only read the list.',
                },
              },
            },
            {
              name: 'description',
              type: 'richText',
              localized: true,
              label: { sv: 'Beskrivning', en: 'Description' },
              admin: {
                description: {
                  sv: 'Bakgrund och hur det går till, för den som vill veta mer. Får vara tom.',
                  en: 'Background and how it is done, for those who want to know more. May be empty.',
                },
              },
            },
          ],
        },
        {
          label: { sv: 'Perspektiv', en: 'Angles' },
          description: {
            sv: 'Det som insatsen går att hitta på. Välj det som stämmer bäst, inte allt som stämmer.',
            en: 'What the insats can be found by. Choose what fits best, not all that fits.',
          },
          fields: [
            termsField({
              name: 'goalAreas',
              taxonomy: 'goal-areas',
              label: { sv: 'Nationella målområden', en: 'National goal areas' },
            }),
            termsField({
              name: 'sdgs',
              taxonomy: 'sdgs',
              label: { sv: 'Agenda 2030', en: 'Agenda 2030' },
            }),
            termsField({
              name: 'arenas',
              taxonomy: 'arenas',
              label: { sv: 'Arenor', en: 'Arenas' },
            }),
            termsField({
              name: 'healthDimensions',
              taxonomy: 'health-dimensions',
              label: { sv: 'Hälsodimensioner', en: 'Dimensions of health' },
            }),
            termsField({
              name: 'habits',
              taxonomy: 'habits',
              label: { sv: 'Levnadsvanor', en: 'Habits' },
            }),
            termsField({
              name: 'audiences',
              taxonomy: 'audiences',
              label: { sv: 'Målgrupper', en: 'Audiences' },
            }),
            termsField({
              name: 'municipalities',
              taxonomy: 'municipalities',
              label: { sv: 'Kommuner', en: 'Municipalities' },
            }),
            termsField({
              name: 'steeringDocuments',
              taxonomy: 'steering-documents',
              label: { sv: 'Styrdokument', en: 'Steering documents' },
            }),
          ],
        },
        {
          label: { sv: 'Enheter och kopplingar', en: 'Units and ties' },
          fields: [
            {
              name: 'units',
              type: 'relationship',
              relationTo: 'units',
              hasMany: true,
              label: { sv: 'Enheter', en: 'Units' },
              admin: {
                allowCreate: false,
                description: {
                  sv: 'De som färgmarkerar insatsen i den årliga uppföljningen.',
                  en: 'Those who assess the insats in the yearly follow-up.',
                },
              },
            },
            {
              name: 'collaborators',
              type: 'relationship',
              relationTo: 'actors',
              hasMany: true,
              label: { sv: 'Samverkar med', en: 'In collaboration with' },
              admin: {
                allowCreate: false,
                description: {
                  sv: 'Andra aktörer som gör insatsen tillsammans med er.',
                  en: 'Other actors that do this together with you.',
                },
              },
            },
            {
              name: 'contacts',
              type: 'relationship',
              relationTo: 'contacts',
              hasMany: true,
              label: { sv: 'Kontakter', en: 'Contacts' },
              admin: {
                description: {
                  sv: 'Vem man frågar om insatsen. Bara kontakter som visas för alla kommer med på webbplatsen.',
                  en: 'Whom to ask about the insats. Only contacts shown to everyone appear on the site.',
                },
              },
            },
            {
              name: 'predecessors',
              type: 'relationship',
              relationTo: 'insatser',
              hasMany: true,
              label: { sv: 'Fortsätter på', en: 'Continues' },
              filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
              admin: {
                description: {
                  sv: 'Insatser i en tidigare plan som den här tar vid efter.',
                  en: 'Insatser of an earlier plan that this one takes over from.',
                },
              },
            },
            {
              name: 'successors',
              type: 'join',
              collection: 'insatser',
              on: 'predecessors',
              label: { sv: 'Fortsätts av', en: 'Continued by' },
              admin: { allowCreate: false, defaultColumns: ['number', 'title', 'plan'] },
            },
          ],
        },
      ],
    },
    {
      name: 'numberOrder',
      type: 'text',
      index: true,
      label: { sv: 'Nummerordning', en: 'Number order' },
      admin: { hidden: true },
    },
    ownerActorField(),
    publishedAtField(),
    // The number tells insatser apart; a later plan may carry the same title on.
    slugField({ unique: false }),
    exampleField(),
  ],
}
