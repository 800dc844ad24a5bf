import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { sessionOf } from '#kernel/sign-in/caller.ts'
import { endSessionsOf } from '#kernel/sign-in/sessions.ts'
import { confirmedFor } from '../confirmed.ts'

/** What only signing in and its like may write, each by a statement of its own (`#kernel/sign-in/sessions.ts`). */
const guarded = [
  'hash',
  'lockUntil',
  'loginAttempts',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'resetPasswordToken',
  'salt',
]

/**
 * Payload writes back the whole account it read before, with the password, the mailed link and the sessions
 * of that time. Here they are left out unless they are what is changed.
 */
export const keepSecrets: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const { sessions: _, ...rest } = data
  const changed = Object.entries(rest).filter(
    ([name, value]) => !guarded.includes(name) || value !== originalDoc[name],
  )
  const confirmed = confirmedFor(req, originalDoc.id)
  // A link that was mailed before, perhaps to an address that is no longer the person's, ends here.
  const ended = confirmed && { resetPasswordExpiration: null, resetPasswordToken: null }
  return { ...Object.fromEntries(changed), ...confirmed?.secret, ...ended }
}

/** The passwords themselves go no further: Payload would hash the new one within its transaction. */
export const dropPasswords: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // The document may also be read on the way, within the same request.
  if (operation !== 'update' || !('id' in args) || !confirmedFor(req, args.id)) return args
  const { currentPassword: _, password: __, ...data } = args.data as Record<string, unknown>
  return { ...args, data }
}

/** After a new password every other session of the person ends; the one that changed it goes on. */
export const endOtherSessions: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || !confirmedFor(req, doc.id)?.secret) return doc
  await endSessionsOf(req, doc.id, { but: req.user?.id === doc.id ? sessionOf(req) : undefined })
  return doc
}
