import type { Reader } from '../reader.ts'
import type { Colour, LegendRow, Texts } from '../texts.ts'
import { rowsWithDirectory, type WithDirectory } from './directory.ts'
import { defaultPlan, newestFirst } from './filters.ts'

/** How many insatser have each colour; `null` is for those nobody has reported on. */
export type ColourCounts = { colour: Colour | null; count: number }[] | null

/** The latest presented round of a plan, whose words the colours are told in. */
export type LatestRound = {
  id: string
  key: string
  legend: LegendRow[] | null
  presentedAt: string | null
  example: boolean
} | null

const latestRound = (plan: string) => `(
  select jsonb_build_object('id', r.id, 'key', r.key, 'legend', r.legend,
    'presentedAt', r.presented_at, 'example', r.example)
  from published.latest_rounds l join published.rounds r on r.id = l.round_id
  where l.plan_id = ${plan})`

/** The latest results, for `with`. */
const latestResults = `
latest as (
  select c.insats_id, c.plan_id, c.colour from published.results c
  where c.round_id = any(array(select l.round_id from published.latest_rounds l)))`

/**
 * Counts by colour of one row: of `coloured`, and what is left of `counted` has no colour. Both have
 * been counted for all rows in one pass.
 */
const countsOf = (id: string) => `(
  select jsonb_agg(jsonb_build_object('colour', n.colour, 'count', n.count)) from (
    select c.colour, c.count from coloured c where c.id = ${id}
    union all
    select null, t.count - coalesce((select sum(c.count) from coloured c where c.id = t.id), 0)
    from counted t where t.id = ${id}) n)`

export type PlanRow = {
  id: string
  slug: string
  kind: string
  start_date: string | null
  end_date: string | null
  predecessor_id: string | null
  example: boolean
  updated_at: string
  texts: Texts<'title' | 'summary'>
  actors: string[] | null
  successors: string[] | null
  counts: ColourCounts
  round: LatestRound
}

const plans = `
with ${latestResults},
coloured as materialized (
  select c.plan_id as id, c.colour, count(*) as count from latest c group by c.plan_id, c.colour),
counted as materialized (
  select i.plan_id as id, count(*) as count from published.insatser i group by i.plan_id)
select p.*,
  (select jsonb_agg(a.actor_id order by a."order") from published.plan_actors a where a.plan_id = p.id) as actors,
  (select jsonb_agg(s.id order by s.start_date, s.slug) from published.plans s where s.predecessor_id = p.id) as successors,
  ${countsOf('p.id')} as counts,
  ${latestRound('p.id')} as round
from published.plans p`

/** Every published plan, the newest that has begun first. */
export const listPlans = (reader: Reader): Promise<WithDirectory<PlanRow>[]> =>
  rowsWithDirectory(reader, 'plans', `${plans} order by ${newestFirst}`)

/** One published plan. */
export const findPlan = async (
  reader: Reader,
  slug: string,
): Promise<WithDirectory<PlanRow> | undefined> =>
  (await rowsWithDirectory<PlanRow>(reader, 'plan', `${plans} where p.slug = $1`, [slug]))[0]

export type DelmalRow = {
  id: string
  number: number
  slug: string
  plan_id: string
  coordinator_id: string | null
  updated_at: string
  texts: Texts<'title' | 'shortTitle' | 'coordinatorNote'>
  contacts: string[] | null
  counts: ColourCounts
  round: LatestRound
}

const delmal = `
with list as materialized (select ${defaultPlan} as plan_id),
${latestResults},
chosen as materialized (
  select h.insats_id, h.choice_id as id from published.insats_choices h
  where h.plan_id = (select plan_id from list)
    and h.choice_id = any(array(select d.id from published.delmal d))),
coloured as materialized (
  select h.id, c.colour, count(*) as count from chosen h
  join latest c on c.insats_id = h.insats_id and c.plan_id = (select plan_id from list)
  group by h.id, c.colour),
counted as materialized (select h.id, count(*) as count from chosen h group by h.id)
select d.*,
  (select jsonb_agg(c.contact_id order by c."order") from published.delmal_contacts c where c.delmal_id = d.id) as contacts,
  ${countsOf('d.id')} as counts,
  ${latestRound('(select plan_id from list)')} as round
from published.delmal d`

/** Every delmål of published strategies, with how far the insatser of the newest list have come. */
export const listDelmal = (reader: Reader): Promise<WithDirectory<DelmalRow>[]> =>
  rowsWithDirectory(reader, 'delmal', `${delmal} order by d.plan_id, d.number`)

/** One delmål. */
export const findDelmal = async (
  reader: Reader,
  slug: string,
): Promise<WithDirectory<DelmalRow> | undefined> =>
  (
    await rowsWithDirectory<DelmalRow>(reader, 'one delmal', `${delmal} where d.slug = $1`, [slug])
  )[0]

export type TermRow = {
  taxonomy: string
  code: string
  order: number
  source: string | null
  valid_from: string | null
  valid_to: string | null
  texts: Texts<'label'>
}

/** Every term of every vocabulary, in its order. */
export const listTerms = (reader: Reader): Promise<TermRow[]> =>
  reader.rows('terms', `select * from published.terms order by taxonomy, "order", code`)
