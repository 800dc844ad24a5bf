import type { AfterErrorHook } from 'payload'
import { isDatabaseTrouble, metDatabaseTrouble } from './durableAdapter.ts'

/**
 * Says 503 "try again" when the database is the reason. Payload's own answer is 500, or 403 when the
 * outage hit the look-up of who is signed in.
 */
export const answerTrouble: AfterErrorHook = ({ error, req }) => {
  if (!isDatabaseTrouble(error) && !metDatabaseTrouble(req)) return
  req.responseHeaders = new Headers({ 'Retry-After': '2' })
  const message = 'Databasen svarar inte just nu. Inget har sparats. Försök igen om en stund.'
  return { status: 503, response: { errors: [{ message, data: { code: 'database-away' } }] } }
}
