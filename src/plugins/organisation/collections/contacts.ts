import type { CollectionConfig } from 'payload'
import { dayField, exampleField, refuseEndBeforeStart } from '#kernel/fields.ts'
import { mayEditSomewhere, mayRead, thoseOfMyActors } from '../access.ts'
import { ownerActorField } from '../fields.ts'
import { fillOwnerActor } from '../hooks/fillOwnerActor.ts'
import { refuseForeignActor } from '../hooks/refuseForeignActor.ts'

export const contacts: CollectionConfig = {
  slug: 'contacts',
  labels: {
    singular: { sv: 'Kontakt', en: 'Contact' },
    plural: { sv: 'Kontakter', en: 'Contacts' },
  },
  admin: {
    group: { sv: 'Organisation', en: 'Organisation' },
    description: {
      sv: 'Vem man frågar. En kontakt syns på webbplatsen bara medan den gäller och är bockad som visad.',
      en: 'Whom to ask. A contact is on the site only while it is valid and ticked as shown.',
    },
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'ownerActor', 'validTo', 'shownPublicly'],
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    update: thoseOfMyActors,
    delete: thoseOfMyActors,
  },
  hooks: {
    beforeValidate: [fillOwnerActor, refuseEndBeforeStart('validFrom', 'validTo')],
    beforeChange: [refuseForeignActor],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'function',
      label: { sv: 'Typ', en: 'Kind' },
      options: [
        { value: 'function', label: { sv: 'Funktion', en: 'Function' } },
        { value: 'person', label: { sv: 'Person', en: 'Person' } },
      ],
      admin: {
        description: {
          sv: 'Välj funktion när det går: den gäller även när personen byts ut.',
          en: 'Choose function when you can: it holds when the person is replaced.',
        },
      },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: { sv: 'Namn', en: 'Name' },
      admin: {
        description: {
          sv: 'Funktionens namn, till exempel Strateg, Folkhälsocentrum, eller personens.',
          en: 'The name of the function, for example Strategist, Folkhälsocentrum, or of the person.',
        },
      },
    },
    {
      name: 'role',
      type: 'text',
      localized: true,
      label: { sv: 'Uppdrag', en: 'Role' },
      admin: {
        description: {
          sv: 'Vad man kan få svar på, till exempel Frågor om uppföljningen.',
          en: 'What one can ask about, for example The yearly follow-up.',
        },
      },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: { sv: 'Enhet', en: 'Unit' },
    },
    { name: 'email', type: 'email', label: { sv: 'E-post', en: 'E-mail' } },
    {
      name: 'phone',
      type: 'text',
      label: { sv: 'Telefon', en: 'Telephone' },
      admin: { description: { sv: 'Till exempel 0920-28 40 00', en: 'For example 0920-28 40 00' } },
    },
    dayField({ name: 'validFrom', label: { sv: 'Gäller från', en: 'Valid from' } }),
    dayField({
      name: 'validTo',
      label: { sv: 'Gäller till och med', en: 'Valid until' },
      description: {
        sv: 'Dagen efter försvinner kontakten från alla sidor av sig själv.',
        en: 'The day after, the contact disappears from every page by itself.',
      },
    }),
    ownerActorField(),
    {
      name: 'shownPublicly',
      type: 'checkbox',
      defaultValue: false,
      label: { sv: 'Visas för alla', en: 'Shown to everyone' },
      admin: {
        position: 'sidebar',
        description: {
          sv: 'Utan bock syns kontakten bara här inne.',
          en: 'Without a tick the contact is seen in here only.',
        },
      },
    },
    exampleField(),
  ],
}
