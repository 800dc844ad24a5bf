import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isDatabaseTrouble, sinceLostLookUp } from './durableAdapter.ts'

const longestRequest = 10_000

/** Turned away although they say who they are, while the database came and went. */
const mayBeSignedIn = (error: object, { headers }: PayloadRequest): boolean =>
  'status' in error &&
  (error.status === 401 || error.status === 403) &&
  Boolean(headers.get('Authorization') ?? headers.get('Cookie')) &&
  sinceLostLookUp() < longestRequest

/**
 * Says 503 "try again" when the database is the reason. Payload's own answer is 500, or 403 when the
 * outage hit the look-up of who is signed in: it goes on as if nobody was.
 */
export const answerTrouble: AfterErrorHook = ({ error, req }) => {
  if (!isDatabaseTrouble(error) && !mayBeSignedIn(error, req)) return
  req.responseHeaders = new Headers({ 'Retry-After': '2' })
  const message = 'Databasen svarar inte just nu. Inget har sparats. Försök igen om en stund.'
  return { status: 503, response: { errors: [{ message, data: { code: 'database-away' } }] } }
}
