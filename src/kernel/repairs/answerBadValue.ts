import type { AfterErrorHook } from 'payload'
import { refusal } from '../refusal.ts'
import { isBadValue } from './callersFault.ts'

/** Says 400 where the value is at fault: Payload checks few of them itself and would answer 500. */
export const answerBadValue: AfterErrorHook = ({ error, req }) => {
  if (!isBadValue(error)) return
  const { data, message } = refusal('bad-value', req)
  return { status: 400, response: { errors: [{ data, message }] } }
}
