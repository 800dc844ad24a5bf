import type { CollectionConfig } from 'payload'
import { dayField, exampleField } from '#kernel/fields.ts'
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
import { pageBlocks } from '../blocks.ts'
import { fillUpdatedDate } from '../hooks/fillUpdatedDate.ts'
import { refuseBadPath } from '../hooks/refuseBadPath.ts'

export const pages: CollectionConfig = {
  slug: 'pages',
  labels: {
    singular: { sv: 'Sida', en: 'Page' },
    plural: { sv: 'Sidor', en: 'Pages' },
  },
  admin: {
    group: { sv: 'Sidor', en: 'Pages' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'path', '_status', 'ownerActor', 'updatedAt'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  access: {
    create: mayEditSomewhere,
    read: mayRead,
    readVersions: mayRead,
    update: thoseOfMyActors,
    delete: thoseOfMyActorsToTheTrash,
  },
  defaultSort: 'path',
  trash: true,
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: {
    beforeValidate: [fillOwnerActor, refuseBadPath],
    beforeChange: [refuseForeignActor, fillPublishedAt, fillUpdatedDate],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      label: { sv: 'Titel', en: 'Title' },
      admin: {
        description: {
          sv: 'Det man söker efter: ”Så deltar du i nätverket”, inte ”Information”.',
          en: 'What people look for: ”How to join the network”, not ”Information”.',
        },
      },
    },
    {
      name: 'ingress',
      type: 'textarea',
      localized: true,
      label: { sv: 'Ingress', en: 'Preamble' },
      admin: {
        description: {
          sv: 'Det viktigaste i två eller tre meningar.',
          en: 'What matters most, in two or three sentences.',
        },
      },
    },
    {
      name: 'blocks',
      type: 'blocks',
      localized: true,
      blocks: pageBlocks,
      label: { sv: 'Innehåll', en: 'Content' },
      admin: {
        description: {
          sv: 'Bygg sidan av texter, bilder och länkar. Börja varje stycke med det viktigaste.',
          en: 'Build the page of texts, images and links. Begin each with what matters most.',
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
          sv: 'Vem man frågar. Visas sist på sidan, om kontakten visas för alla.',
          en: 'Whom to ask. Shown last on the page, if the contact is shown to everyone.',
        },
      },
    },
    {
      name: 'path',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { sv: 'Adress', en: 'Address' },
      admin: {
        position: 'sidebar',
        description: {
          sv: 'Det som står efter webbplatsens namn, till exempel om/strategin.',
          en: 'What follows the name of the site, for example om/strategin.',
        },
      },
    },
    ownerActorField(),
    dayField({
      name: 'updatedDate',
      label: { sv: 'Senast uppdaterad', en: 'Last updated' },
      admin: { position: 'sidebar' },
      description: {
        sv: 'Blir dagens datum när du publicerar, om du inte väljer ett annat.',
        en: 'Becomes today when you publish, unless you choose another.',
      },
    }),
    publishedAtField(),
    exampleField(),
  ],
}
