import { setTimeout as wait } from 'node:timers/promises'
import { type Installation, password } from './installation.ts'

/** What came of writing without pause. */
export type Written = {
  acknowledged: string[]
  /** How many answers there were of each status; a code where there was no answer. */
  statuses: Record<string, number>
}

export type Writers = {
  soFar: Written
  /** Waits for so many more acknowledged saves. @returns milliseconds */
  more: (count: number) => Promise<number>
  /** Ends the writing. @returns the acknowledged saves that are not there */
  end: () => Promise<string[]>
}

type Answer = { body: { doc?: { id: string } }; cookie: string; status: number | string }

/** The administrator who saves without pause, several at once, whatever happens to the installation. */
export const startWriters = async ({ cms }: Installation, atOnce = 3): Promise<Writers> => {
  const ask = async (
    method: string,
    place: string,
    cookie?: string,
    body?: unknown,
  ): Promise<Answer> => {
    try {
      const answer = await fetch(`${cms}/api${place}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          Origin: cms,
          ...(cookie && { Cookie: cookie }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      })
      return {
        body: (await answer.json()) as Answer['body'],
        cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
        status: answer.status,
      }
    } catch (error) {
      const { cause, name } = error as Error & { cause?: { code?: string } }
      return { body: {}, cookie: '', status: cause?.code ?? name }
    }
  }
  const signIn = () =>
    ask('POST', '/users/login', undefined, { email: 'admin@example.org', password })
  let cookie = ''
  while (!cookie) cookie = (await signIn()).cookie

  const soFar: Written = { acknowledged: [], statuses: {} }
  let over = false
  const write = async () => {
    while (!over) {
      const id = crypto.randomUUID()
      const actor = { kind: 'other', name: `Aktör ${id}`, slug: `aktor-${id}` }
      const { body, status } = await ask('POST', '/actors', cookie, actor)
      soFar.statuses[status] = (soFar.statuses[status] ?? 0) + 1
      if (status === 201 && body.doc) soFar.acknowledged.push(body.doc.id)
      else await wait(100)
    }
  }
  const writing = Promise.all(Array.from({ length: atOnce }, write))
  return {
    end: async () => {
      over = true
      await writing
      const lost: string[] = []
      for (const id of soFar.acknowledged) {
        const { status } = await ask('GET', `/actors/${id}?depth=0`, cookie)
        if (status !== 200) lost.push(id)
      }
      return lost
    },
    more: async (count) => {
      const began = performance.now()
      const wanted = soFar.acknowledged.length + count
      while (soFar.acknowledged.length < wanted) await wait(20)
      return performance.now() - began
    },
    soFar,
  }
}
