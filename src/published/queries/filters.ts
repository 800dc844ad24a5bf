/** What a list of insatser can be narrowed to. Values of one filter widen it, filters narrow each other. */
export type InsatserFilter = {
  plan?: string[]
  delmal?: string[]
  actor?: string[]
  unit?: string[]
  status?: string[]
  arena?: string[]
  'health-dimension'?: string[]
  habit?: string[]
  'goal-area'?: string[]
  sdg?: string[]
  round?: string
  'changed-since'?: string
  q?: string
}

/** The filters that are a choice among known values. */
export type Facet = Exclude<keyof InsatserFilter, 'changed-since' | 'q' | 'round'>

/** The vocabularies of the filters by a term. */
export const vocabularies = {
  arena: 'arenas',
  'health-dimension': 'health-dimensions',
  habit: 'habits',
  'goal-area': 'goal-areas',
  sdg: 'sdgs',
} as const

type TermFacet = keyof typeof vocabularies
export const termFacets = Object.keys(vocabularies) as TermFacet[]

/** The parameters of a statement that filters: what these are, its own come after. */
const parameters = [
  ...(['plan', 'round', 'status', 'changed-since', 'q'] as const),
  ...(['actor', 'delmal', 'unit'] as const),
  ...termFacets,
] as const

/** The parameter of one filter as it is written in SQL. */
export const parameterOf = (name: keyof InsatserFilter): string =>
  `$${parameters.indexOf(name) + 1}`

/** A parameter of the statement's own, from 0. */
export const ownParameter = (position: number): string => `$${parameters.length + position + 1}`

/** The values of `parameters`. */
export const filterValues = (filter: InsatserFilter): unknown[] =>
  parameters.map((name) => {
    if (name !== 'q') return filter[name] ?? null
    return filter.q === undefined ? null : `***=${filter.q}` // of a regular expression: to the letter
  })

/** The newest plan first; one that has not begun yet is not in the way of the one that holds. */
export const newestFirst = `(p.start_date <= published.today()) is true desc, p.start_date desc nulls last, p.slug`

/** The plan whose insatser are meant when none is named. */
export const defaultPlan = `(select p.id from published.plans p where p.kind = 'insatslista'
  order by ${newestFirst} limit 1)`

const plan = parameterOf('plan')
const round = parameterOf('round')
const status = parameterOf('status')
const since = parameterOf('changed-since')
const q = parameterOf('q')

/**
 * What the conditions look into, for `with`. Colours are of the round asked for, or of the latest one
 * of each plan; they are read only by who asks for them.
 */
export const filterSources = `
chosen_plans as (
  select p.id from published.plans p
  where case when ${plan}::text[] is null then p.id = ${defaultPlan} else p.slug = any(${plan}) end),
chosen_rounds as materialized (
  select r.id as round_id, r.plan_id from published.rounds r where r.key = ${round}::text and r.revealed
  union all
  select l.round_id, l.plan_id from published.latest_rounds l where ${round}::text is null),
colours as materialized (
  select c.insats_id, c.colour from published.results c
  where c.round_id = any(array(select round_id from chosen_rounds)))`

const given = (name: keyof InsatserFilter, condition: string) =>
  `(${parameterOf(name)}::text[] is null or ${condition})`

/** An insats that has one of the values, by what stands in the address. */
const chosenBy = (name: Facet, choices: string) =>
  given(
    name,
    `i.id in (select c.insats_id from published.insats_choices c
      where c.choice_id = any(array(select o.id from ${choices} = any(${parameterOf(name)}))))`,
  )

/**
 * One condition for each choice, on `i`, a row of `published.insatser`. All are looked up in hashed
 * lists, which stay quick whatever the planner believes of how many there are.
 */
export const choiceConditions: Record<Facet, string> = {
  plan: 'i.plan_id in (select id from chosen_plans)',
  delmal: chosenBy('delmal', 'published.delmal o where o.slug'),
  actor: given(
    'actor',
    `i.actor_id in (select a.id from published.actors a where a.slug = any(${parameterOf('actor')}))`,
  ),
  unit: chosenBy('unit', 'published.units o where o.slug'),
  status: given(
    'status',
    `i.id in (select c.insats_id from colours c where c.colour = any(array(
      select k.colour from published.colours k where k.code = any(${status}))))
    or 'ingen-uppgift' = any(${status}) and i.id not in (select c.insats_id from colours c)`,
  ),
  ...(Object.fromEntries(
    termFacets.map((name) => [
      name,
      chosenBy(name, `published.terms o where o.taxonomy = '${vocabularies[name]}' and o.code`),
    ]),
  ) as Record<TermFacet, string>),
}

/** The conditions that are no choice: a text that is searched for, and since when. */
export const otherConditions: Record<'changed-since' | 'q', string> = {
  'changed-since': `(${since}::timestamptz is null or i.updated_at >= ${since})`,
  q: `(${q}::text is null or i.number ~* ${q} or i.id in (
    select n.insats_id from published.insats_names n where n.title ~* ${q} or n.summary ~* ${q}))`,
}
