import type { AfterErrorHook } from 'payload'
import { refusal } from '../refusal.ts'

/** Says in the reader's language that somebody else has the form: Payload does so in English alone. */
export const answerLocked: AfterErrorHook = ({ error, req }) => {
  if (!('status' in error) || error.status !== 423) return
  const { data, message } = refusal('locked', req, 423)
  return { status: 423, response: { errors: [{ data, message }] } }
}
