import type { AfterErrorHook } from 'payload'

type Told = { code?: string; errors?: { code?: string }[]; paths?: unknown }
type Answered = { errors?: { data?: unknown; message?: string; name?: string }[] }

/** `QueryError` is query-error. */
const codeOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

/** Payload's own refusals have words and no code: the kind of error is one, beside what it says already. */
export const answerWithCode: AfterErrorHook = ({ error, result }) => {
  const { errors } = (result ?? {}) as Answered
  const { name, status } = error as { name: string; status?: number }
  if (!errors || !status || status < 400 || status >= 500) return
  const coded = errors.map((each) => {
    const data: Told = Array.isArray(each.data) ? { paths: each.data } : { ...(each.data ?? {}) }
    const code = data.code ?? data.errors?.[0]?.code ?? codeOf(name)
    return { ...each, data: { ...data, code } }
  })
  return { response: { errors: coded }, status }
}
