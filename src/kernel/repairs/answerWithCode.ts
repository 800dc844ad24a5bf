import type { AfterErrorHook } from 'payload'

type Told = { code?: string; errors?: { code?: string }[]; paths?: unknown }
type Answered = { errors?: { data?: unknown; message?: string; name?: string }[] }

/** Told by the status: the built admin has shortened the names of errors to a letter. */
const codes: Record<number, string> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  413: 'body-too-large',
  423: 'locked',
}

/** Payload's own refusals have words and no code. */
export const answerWithCode: AfterErrorHook = ({ error, result }) => {
  const { errors } = (result ?? {}) as Answered
  const { status } = error as { status?: number }
  if (!errors || !status || status < 400 || status >= 500) return
  const coded = errors.map((each) => {
    const data: Told = Array.isArray(each.data) ? { paths: each.data } : { ...(each.data ?? {}) }
    const code = data.code ?? data.errors?.[0]?.code ?? codes[status] ?? 'refused'
    return { ...each, data: { ...data, code } }
  })
  return { response: { errors: coded }, status }
}
