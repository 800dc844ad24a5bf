/** A kind of page of the site, and an address where it is seen. */
export type Template = {
  name: string
  path: string
  /** What it answers; 200 unless said. */
  status?: number
}

const list = 'regionens-insatslista-2018-2022'

/** Every kind of page there is, and the states of it that look different. */
export const templates: Template[] = [
  { name: 'start', path: '/' },
  { name: 'strategy', path: '/strategi' },
  { name: 'plan', path: `/planer/${list}` },
  { name: 'delmål', path: '/delmal/levnadsvanor' },
  { name: 'insatser', path: '/insatser' },
  {
    name: 'insatser, filtered',
    path: '/insatser?status=rod,orange&actor=region-norrbotten&sort=-title',
  },
  { name: 'insatser, as a table', path: '/insatser?view=table' },
  { name: 'insatser, none found', path: '/insatser?q=finns-verkligen-inte&status=gron' },
  { name: 'insats', path: `/insatser/5B?plan=${list}` },
  { name: 'insats that nobody reports on', path: `/insatser/1E?plan=${list}` },
  { name: 'editorial page', path: '/halsoframjande-samhallsplanering' },
  { name: 'editorial page with everything', path: '/prov/allt' },
  { name: 'not found', path: '/finns-inte', status: 404 },
  { name: 'broken query', path: '/insatser?status=lila&page=0', status: 400 },
  { name: 'problem of the API', path: '/problems/not-found' },
]

/** Where statuses are told. */
export const withStatuses = [
  'start',
  'plan',
  'delmål',
  'insatser',
  'insatser, as a table',
  'insats',
]
