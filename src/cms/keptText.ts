/**
 * Text that is not saved yet, kept in the tab's own storage: it survives a lost session, a reload and
 * a crash, is gone with the tab, and is read by the person who wrote it alone.
 */
export type Kept = {
  /** When it was last written on. */
  at: string
  title: string
  /** `updatedAt` of what it was written upon; another value now means that somebody saved between. */
  upon: string | null
  values: Record<string, unknown>
}

const prefix = 'pagang-unsaved:'

/** Where a form is: a document, or what there is one of. */
export type Form = { collectionSlug?: string; globalSlug?: string; id?: number | string }

/** One place for each person, form and language. */
export const keyFor = (
  user: string,
  { collectionSlug, globalSlug, id }: Form,
  locale: string,
): string => {
  const place = globalSlug ? `globals:${globalSlug}` : `${collectionSlug}:${id ?? 'new'}`
  return `${prefix}${user}:${place}:${locale}`
}

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')

export const keep = (storage: Storage, key: string, kept: Kept): void => {
  try {
    storage.setItem(key, JSON.stringify(kept))
  } catch {
    // Full or forbidden: the form still holds the text, and leaving it still warns.
  }
}

export const keptAt = (storage: Storage, key: string): Kept | undefined => {
  try {
    const text = storage.getItem(key)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

/** Where a person has text that is not saved, and what it is called. */
export const keptOf = (storage: Storage, user: string): { address: string; kept: Kept }[] =>
  namesIn(storage).flatMap((name) => {
    const kept = name.startsWith(`${prefix}${user}:`) && keptAt(storage, name)
    const [collection, id, locale] = name.slice(prefix.length).split(':').slice(1)
    const place =
      collection === 'globals'
        ? `globals/${id}`
        : `collections/${collection}/${id === 'new' ? 'create' : id}`
    return kept ? [{ address: `/admin/${place}?locale=${locale}`, kept }] : []
  })

/** Drops what others have left in this tab; everything, when nobody is named. */
export const forgetOthers = (storage: Storage, user?: string): void => {
  for (const name of namesIn(storage)) {
    const mine = user !== undefined && name.startsWith(`${prefix}${user}:`)
    if (name.startsWith(prefix) && !mine) storage.removeItem(name)
  }
}
