import type { Revision } from './revision.ts'

/** Something small that many answers need, loaded once per revision. */
export type PerRevision<Value> = {
  /** @throws what `load` throws */
  now: () => Promise<Value>
  /** What was known last, however old, for when nothing can be asked. */
  last: () => Value | undefined
}

export const perRevision = <Value>(
  revision: Revision,
  load: () => Promise<Value>,
): PerRevision<Value> => {
  let known: { token: string | undefined; value: Value } | undefined
  return {
    now: async () => {
      const token = revision.token()
      if (known && known.token === token) return known.value
      const value = await load()
      known = { token, value }
      return value
    },
    last: () => known?.value,
  }
}
