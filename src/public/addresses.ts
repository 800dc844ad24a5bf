import { reservedPaths } from '#kernel/reservedPaths.ts'
import type { Addresses } from '#published/queries/addresses.ts'

const under = (first: (typeof reservedPaths)[number], name: string) =>
  `/${first}/${encodeURIComponent(name)}`

/** Where things are shown on the site: paths, without the public address before them. */
export const pathOf = {
  /** The plan is always said: a number alone means another insats once a new list is published. */
  insats: (number: string, plan: string | null | undefined): string =>
    under('insatser', number) + (plan ? `?plan=${encodeURIComponent(plan)}` : ''),
  page: (path: string): string => `/${path}`,
  plan: (slug: string): string => under('planer', slug),
  delmal: (slug: string): string => under('delmal', slug),
}

/** True for a path of this site at which no page is published. @param addresses of the text it stands in */
export const isDead = (url: string, addresses: Addresses): boolean => {
  if (!url.startsWith('/')) return false
  const [path = ''] = url.split(/[?#]/)
  const [, first = ''] = path.split('/')
  const isOurs = first === '' || reservedPaths.some((reserved) => reserved === first)
  return !isOurs && !addresses?.[path]
}
