import type { CollectionConfig } from 'payload'
import { mayAdminister } from '../access.ts'
import { refuseDoubleMembership } from '../hooks/refuseDoubleMembership.ts'

/**
 * A collection of its own and not a list inside users: Payload writes the whole user row back at
 * every sign-in, and would undo a role that was taken away meanwhile.
 */
export const memberships: CollectionConfig = {
  slug: 'memberships',
  labels: {
    singular: { sv: 'Roll', en: 'Role' },
    plural: { sv: 'Roller', en: 'Roles' },
  },
  admin: {
    group: { sv: 'System', en: 'System' },
    hidden: ({ user }) => !mayAdminister({ req: { user } }),
    useAsTitle: 'role',
    defaultColumns: ['user', 'role', 'actor'],
  },
  access: {
    create: mayAdminister,
    read: mayAdminister,
    update: mayAdminister,
    delete: mayAdminister,
  },
  hooks: { beforeValidate: [refuseDoubleMembership] },
  indexes: [{ fields: ['user', 'actor', 'role'], unique: true }],
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: { sv: 'Person', en: 'Person' },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      label: { sv: 'Roll', en: 'Role' },
      options: [
        { value: 'administrator', label: { sv: 'Administratör', en: 'Administrator' } },
        { value: 'editor', label: { sv: 'Redaktör', en: 'Editor' } },
      ],
      admin: {
        description: {
          sv: 'Redaktören ändrar det som hör till aktören. Administratören når allt.',
          en: 'An editor changes what belongs to the actor. An administrator reaches everything.',
        },
      },
    },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'actors',
      label: { sv: 'Hos aktören', en: 'For the actor' },
      admin: { condition: (_, siblings) => siblings.role !== 'administrator' },
    },
  ],
}
