import type { Revision } from './revision.ts'

/** Something small that many answers need, loaded once per revision; who asks meanwhile waits with it. */
export type PerRevision<Value> = {
  /** @throws what `load` throws */
  now: () => Promise<Value>
  /** What is known of this revision already. What an older one said may have been withdrawn. */
  known: () => Value | undefined
}

/** What has been in use is loaded again when the content has moved, before somebody has to wait for it. */
export const perRevision = <Value>(
  revision: Revision,
  load: () => Promise<Value>,
): PerRevision<Value> => {
  let known: { token: string | undefined; value: Value } | undefined
  let loading: { token: string | undefined; value: Promise<Value> } | undefined
  const now = async () => {
    const token = revision.token()
    if (known && known.token === token) return known.value
    const current = loading && loading.token === token ? loading : { token, value: load() }
    loading = current
    try {
      const value = await current.value
      known = { token, value }
      return value
    } finally {
      if (loading === current) loading = undefined
    }
  }
  revision.whenSettled(() => {
    if (known) now().catch(() => {}) // who asks for it is told
  })
  return {
    now,
    known: () => (known && known.token === revision.token() ? known.value : undefined),
  }
}
