import type { RelationshipField } from 'payload'

/** Terms of one vocabulary that an insats is sorted by. */
export const termsField = ({
  name,
  taxonomy,
  label,
}: {
  name: string
  taxonomy: string
  label: { sv: string; en: string }
}): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo: 'terms',
  hasMany: true,
  label,
  filterOptions: { taxonomy: { equals: taxonomy } },
  admin: { allowCreate: false },
})
