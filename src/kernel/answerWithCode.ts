import type { AfterErrorHook } from 'payload'

type Answered = { errors?: { data?: unknown; message?: string; name?: string }[] }

/** `QueryError` is query-error. */
const codeOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

/** Payload's own refusals have words and no code: the kind of error is one, beside what it says already. */
export const answerWithCode: AfterErrorHook = ({ error, result }) => {
  const { errors } = (result ?? {}) as Answered
  const { name, status } = error as { name: string; status?: number }
  if (!errors || !status || status < 400 || status >= 500) return
  const coded = errors.map((each) => {
    const data = Array.isArray(each.data) ? { paths: each.data } : { ...(each.data ?? {}) }
    return { ...each, data: { code: codeOf(name), ...data } }
  })
  return { response: { errors: coded }, status }
}
