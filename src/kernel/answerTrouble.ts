import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isDatabaseTrouble, sinceLostLookUp } from './durableAdapter.ts'

const longestRequest = 10_000

/** Somebody who says who they are, and was not found while the database came and went. */
const mayBeSignedIn = ({ headers, user }: PayloadRequest): boolean =>
  !user &&
  Boolean(headers.get('Authorization') ?? headers.get('Cookie')) &&
  sinceLostLookUp() < longestRequest

/**
 * Says 503 "try again" when the database is the reason. Payload's own answer is 500, or 403 when the
 * outage hit the look-up of who is signed in: it goes on as if nobody was.
 */
export const answerTrouble: AfterErrorHook = ({ error, req }) => {
  if (!isDatabaseTrouble(error) && !mayBeSignedIn(req)) return
  req.responseHeaders = new Headers({ 'Retry-After': '2' })
  const message = 'Databasen svarar inte just nu. Inget har sparats. Försök igen om en stund.'
  return { status: 503, response: { errors: [{ message, data: { code: 'database-away' } }] } }
}
