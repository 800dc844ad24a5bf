import type { CollectionConfig } from 'payload'
import { exampleField } from '#kernel/fields.ts'
import {
  mayAdminister,
  mayEditSomewhere,
  thoseThatAreMe,
  thoseThatAreMeOrWriting,
} from '../access.ts'
import { changeAccount } from '../endpoints/changeAccount.ts'
import { forgotPassword } from '../endpoints/forgotPassword.ts'
import { letIn } from '../endpoints/letIn.ts'
import { resetPassword } from '../endpoints/resetPassword.ts'
import { signIn } from '../endpoints/signIn.ts'
import { signOut } from '../endpoints/signOut.ts'
import { stayIn } from '../endpoints/stayIn.ts'
import { dropPasswords, endOtherSessions, keepSecrets } from '../hooks/keepSecrets.ts'
import { refuseUnconfirmedChange } from '../hooks/refuseUnconfirmedChange.ts'
import { refuseWeakPassword } from '../hooks/refuseWeakPassword.ts'
import { removeMembershipsOfUser } from '../hooks/removeMembershipsOfUser.ts'

const handler = () => Response.json({ errors: [{ message: 'Not found' }] }, { status: 404 })

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
    // Ours are counted in #kernel/sign-in/tries.ts: a lock on the account would keep its owner out.
    maxLoginAttempts: 5,
    // A program that signs in is given its token all the same (endpoints/session.ts).
    removeTokenFromResponses: true,
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
    beforeOperation: [dropPasswords],
    beforeValidate: [refuseWeakPassword, refuseUnconfirmedChange],
    beforeChange: [keepSecrets],
    afterChange: [endOtherSessions],
    beforeDelete: [removeMembershipsOfUser],
  },
  endpoints: [
    signIn,
    signOut,
    stayIn,
    forgotPassword,
    resetPassword,
    letIn,
    changeAccount,
    // Payload lets whoever comes first become administrator. Here the start-up makes the first one.
    { path: '/first-register', method: 'post', handler },
    // Nobody is asked to prove an address here, and Payload looks for a column that does not exist.
    { path: '/verify/:id', method: 'post', handler },
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
