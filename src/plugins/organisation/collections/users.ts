import type { CollectionConfig } from 'payload'
import { exampleField } from '#kernel/fields.ts'
import {
  mayAdminister,
  mayEditSomewhere,
  thoseThatAreMe,
  thoseThatAreMeOrWriting,
} from '../access.ts'
import { refuseWeakPassword, refuseWeakPasswordAtReset } from '../hooks/refuseWeakPassword.ts'
import { removeMembershipsOfUser } from '../hooks/removeMembershipsOfUser.ts'

/** @param secureCookies true behind https: the session cookie then never travels in the clear. */
export const users = ({ secureCookies }: { secureCookies: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: {
    singular: { sv: 'Användare', en: 'User' },
    plural: { sv: 'Användare', en: 'Users' },
  },
  admin: {
    group: { sv: 'System', en: 'System' },
    // Others reach their own account from the corner of the screen.
    hidden: ({ user }) => !mayAdminister({ req: { user } }),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email'],
  },
  auth: {
    // Fills `memberships` when a session's user is read: access.ts decides by it.
    depth: 1,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 2 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: secureCookies },
  },
  access: {
    admin: mayEditSomewhere,
    create: mayAdminister,
    read: thoseThatAreMeOrWriting,
    update: thoseThatAreMe,
    delete: mayAdminister,
    unlock: mayAdminister,
  },
  hooks: {
    beforeOperation: [refuseWeakPasswordAtReset],
    beforeValidate: [refuseWeakPassword],
    beforeDelete: [removeMembershipsOfUser],
  },
  // Payload lets whoever comes first become administrator. Here the start-up makes the first one.
  endpoints: [
    {
      path: '/first-register',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Not found' }] }, { status: 404 }),
    },
  ],
  fields: [
    { name: 'name', type: 'text', required: true, label: { sv: 'Namn', en: 'Name' } },
    {
      name: 'memberships',
      type: 'join',
      collection: 'memberships',
      on: 'user',
      defaultLimit: 100,
      label: { sv: 'Roller', en: 'Roles' },
      admin: {
        allowCreate: true,
        condition: (_data, _siblings, { user }) => mayAdminister({ req: { user } }),
        defaultColumns: ['role', 'actor'],
        description: {
          sv: 'Vad personen får göra, och hos vilken aktör.',
          en: 'What the person may do, and for which actor.',
        },
      },
    },
    exampleField(),
  ],
})
