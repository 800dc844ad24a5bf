/** The order people meet the content in, in the navigation and on the first view. */
const order = [
  'insatser',
  'rounds',
  'assessments',
  'plans',
  'delmal',
  'terms',
  'pages',
  'media',
  'site',
  'actors',
  'units',
  'contacts',
  'users',
  'memberships',
]
const placeOf = ({ slug }: { slug: string }) => (order.includes(slug) ? order.indexOf(slug) : 99)

/**
 * Collections as people think of them; what is not named comes last. The config itself stays in the
 * order of dependency, because the database's indexes are named after it.
 */
export const inOrder = <Collection extends { slug: string }>(
  collections: readonly Collection[],
): Collection[] => [...collections].sort((one, other) => placeOf(one) - placeOf(other))
