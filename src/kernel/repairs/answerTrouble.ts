import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isDatabaseTrouble, sinceLostLookUp } from './durableAdapter.ts'

const longestRequest = 10_000

/**
 * What Payload says when a look-up failed within: nobody is signed in, the document is not there, what
 * a field points at is no valid choice, the file cannot be taken.
 */
const mayHideTrouble = [400, 401, 403, 404]

/** Turned away, while the database came and went, in a way that may be the database's fault. */
const mayBeTrouble = (error: object, { headers }: PayloadRequest): boolean => {
  if (sinceLostLookUp() > longestRequest) return false
  const status = 'status' in error ? Number(error.status) : 500
  const mayBeSignedIn = Boolean(headers.get('Authorization') ?? headers.get('Cookie'))
  return status === 500 || (mayHideTrouble.includes(status) && mayBeSignedIn)
}

/**
 * Says 503 "try again" when the database is the reason. Payload's own answer is 500, or 403 when the
 * outage hit the look-up of who is signed in, or 400 when it hit that of what a field points at: it
 * goes on as if there was none.
 */
export const answerTrouble: AfterErrorHook = ({ error, req }) => {
  if (!isDatabaseTrouble(error) && !mayBeTrouble(error, req)) return
  req.responseHeaders = new Headers({ 'Retry-After': '2' })
  const message = 'Databasen svarar inte just nu. Inget har sparats. Försök igen om en stund.'
  return { status: 503, response: { errors: [{ message, data: { code: 'database-away' } }] } }
}
