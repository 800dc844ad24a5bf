import type { RelationshipField } from 'payload'

/** Who saved last: what a colleague is told whose form is older than that. Nobody chooses it. */
export const savedByField = (): RelationshipField => ({
  name: 'savedBy',
  type: 'relationship',
  relationTo: 'users',
  label: { sv: 'Sparad av', en: 'Saved by' },
  access: { create: () => false, update: () => false },
  admin: { disableBulkEdit: true, disableListColumn: true, disableListFilter: true, hidden: true },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
})
