import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'
import { confirmedFor } from '../confirmed.ts'

/** Whether a form or a program sent something to be kept. */
export const isSent = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== ''

/**
 * Whichever way a person comes, one by one or many at once: a new password or address of an account has
 * been confirmed (`endpoints/changeAccount.ts`), or it is refused. The system itself is nobody.
 */
export const refuseUnconfirmedChange: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !req.user || !data) return data
  const { email, password } = data
  const newEmail = isSent(email) && String(email).trim().toLowerCase() !== originalDoc.email
  if ((isSent(password) || newEmail) && !confirmedFor(req, originalDoc.id)) {
    throw refusalAt('currentPassword', 'password-not-confirmed', { collection: 'users', req })
  }
  return data
}
