import type { reservedPaths } from '#kernel/reservedPaths.ts'

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
