/** What a save was refused for: somebody has saved since the form was opened. */
export type Overtaken = {
  /** When, as the server says it. */
  at: string
  /** Null when it was nobody who was signed in. */
  by: string | null
}

/** What the person at the form wants: their own text to stand, or nothing to happen yet. */
export type Choice = 'mine' | 'neither'

type Form = { ask: (overtaken: Overtaken) => Promise<Choice>; stamp: string }

const forms = new Map<string, Form>()

/**
 * Holds the saves of an open form to what it was opened upon.
 * @param address path of the document in Payload's REST
 * @param form `stamp` is the `updatedAt` that the form shows
 * @returns lets go of it
 */
export const holdSaves = (address: string, form: Form): (() => void) => {
  forms.set(address, form)
  return () => {
    if (forms.get(address) === form) forms.delete(address)
  }
}

/** `fetch`, which says for the saves of open forms what they build on, and asks when that has changed. */
export const withHeldSaves =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const form = formOf(input, init)
    if (!form) return send(input, init)
    for (;;) {
      const headers = new Headers(init?.headers)
      headers.set('If-Match', `"${form.stamp}"`)
      const answer = await send(input, { ...init, headers })
      const told = await toldBy(answer)
      if (told.savedAt) form.stamp = told.savedAt
      if (!told.overtaken || (await form.ask(told.overtaken)) !== 'mine') return answer
      form.stamp = told.overtaken.at
    }
  }

const formOf = (input: RequestInfo | URL, init: RequestInit | undefined): Form | undefined => {
  if (!/^(patch|post)$/i.test(init?.method ?? '') || input instanceof Request) return undefined
  return forms.get(new URL(input, window.location.href).pathname)
}

type Body = {
  doc?: { updatedAt?: string }
  errors?: { data?: { at?: string; by?: string | null; code?: string } }[]
  result?: { updatedAt?: string }
}

const toldBy = async (answer: Response): Promise<{ overtaken?: Overtaken; savedAt?: string }> => {
  const body = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as Body
  const { at, by = null, code } = body.errors?.[0]?.data ?? {}
  if (answer.status === 409 && code === 'changed-since' && at) return { overtaken: { at, by } }
  return answer.ok ? { savedAt: (body.doc ?? body.result)?.updatedAt } : {}
}
