import type { RelationshipField } from 'payload'

/**
 * Who saved last: what a colleague is told whose form is older than that. Nobody chooses it, and it is an
 * id for everybody: whoever is signed in is read past all access, and the account would come with it.
 */
export const savedByField = (): RelationshipField => ({
  name: 'savedBy',
  type: 'relationship',
  relationTo: 'users',
  maxDepth: 0,
  label: { sv: 'Sparad av', en: 'Saved by' },
  access: { create: () => false, update: () => false },
  admin: { disableBulkEdit: true, disableListColumn: true, disableListFilter: true, hidden: true },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
})
