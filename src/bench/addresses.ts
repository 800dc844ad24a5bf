/** One address whose cost is compared between a small and a large installation. */
export type Address = {
  /** At most how many times its cold answer may take at the large one. */
  aim: number
  name: string
  path: string
}

const api = '/api/v1'
const aim = 3

/** What is asked of both installations; each answer must come from the database. Add a line here. */
export const addresses: Address[] = [
  { name: 'list (118 rows, 200 rows)', path: `${api}/insatser?limit=200`, aim },
  { name: 'page of 20', path: `${api}/insatser`, aim },
  { name: 'filtered page', path: `${api}/insatser?delmal=levnadsvanor&status=gul,gron`, aim },
  { name: 'search', path: `${api}/insatser?q=barn`, aim },
  { name: 'sorted by title', path: `${api}/insatser?sort=title`, aim },
  { name: 'one insats', path: `${api}/insatser/5B`, aim },
  { name: 'delmål', path: `${api}/delmal`, aim },
  { name: 'plans', path: `${api}/plans`, aim },
  { name: 'rounds', path: `${api}/rounds`, aim },
  { name: 'pages', path: `${api}/pages`, aim },
  { name: 'site: start', path: '/', aim },
  { name: 'site: list', path: '/insatser', aim },
  { name: 'site: filtered', path: '/insatser?delmal=levnadsvanor&status=gul,gron', aim },
  { name: 'site: one insats', path: '/insatser/5B', aim },
  { name: 'site: a page', path: '/sa-genomfor-regionen-strategin', aim },
]
