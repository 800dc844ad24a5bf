import type { AfterErrorHook } from 'payload'
import { refusal } from './refusal.ts'

/** What PostgreSQL says of a value that cannot be stored (22…) or that points at nothing (23503). */
const badValue = /^(22...|23503)$/

/** A text nested thousands of levels deep, which Payload walks by calling itself. */
const isTooDeep = (error: Error) => error instanceof RangeError && /call stack/.test(error.message)

/** Says 400 where the value is at fault: Payload checks few of them itself and would answer 500. */
export const answerBadValue: AfterErrorHook = ({ error, req }) => {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const isBad = isTooDeep(each) || ('code' in each && badValue.test(String(each.code)))
    if (!isBad) continue
    const { data, message } = refusal('bad-value', req)
    return { status: 400, response: { errors: [{ data, message }] } }
  }
}
