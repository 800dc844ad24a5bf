/** Addresses of the public site, all of them. */

type Parent = { _status?: string | null; slug?: string | null }

/** What is asked of a document to know where, and whether, the site shows it. */
export type Placed = {
  _status?: string | null
  deletedAt?: string | null
  number?: string | number | null
  path?: string | null
  plan?: Parent | string | null
  publishedAt?: string | null
  slug?: string | null
}

const planOf = ({ plan }: Placed): Parent => (plan && typeof plan === 'object' ? plan : {})

const addresses: Record<string, (doc: Placed) => string> = {
  delmal: ({ slug }) => `/delmal/${slug}`,
  insatser: (doc) =>
    `/insatser/${encodeURIComponent(String(doc.number))}?plan=${planOf(doc).slug ?? ''}`,
  pages: ({ path }) => `/${path}`,
  plans: ({ slug }) => `/planer/${slug}`,
}

export type Place =
  | { address: string }
  | { hidden: 'draft' | 'plan' | 'strategy' | 'trash' }
  | { hidden: 'future'; from: string }

/** Where the site shows a document, or why it does not yet: the same rules as the door's views. */
export const placeOf = (collection: string, doc: Placed, now = new Date()): Place => {
  if (doc.deletedAt) return { hidden: 'trash' }
  if (collection === 'delmal') {
    if (planOf(doc)._status !== 'published') return { hidden: 'strategy' }
  } else if (doc._status !== 'published') return { hidden: 'draft' }
  if (collection === 'insatser' && planOf(doc)._status !== 'published') return { hidden: 'plan' }
  if (doc.publishedAt && new Date(doc.publishedAt) > now) {
    return { from: doc.publishedAt, hidden: 'future' }
  }
  return { address: addresses[collection]?.(doc) ?? '/' }
}

/** The list of insatser on the site, narrowed as the admin's list is: names of choices, not ids. */
export const insatserAddress = (chosen: {
  actor?: string | undefined
  delmal?: string | undefined
  unit?: string | undefined
}): string => {
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, slug]) => (slug ? [[name, slug]] : [])),
  ).toString()
  return query ? `/insatser?${query}` : '/insatser'
}
