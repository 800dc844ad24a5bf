import type { Reader } from '../reader.ts'
import type { Colour, Directory, LegendRow, Texts } from '../texts.ts'

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

export type PlanRow = {
  id: string
  slug: string
  kind: string
  start_date: string
  end_date: string
  predecessor_id: string | null
  example: boolean
  updated_at: Date
  texts: Texts<'title' | 'summary'>
  actors: string[] | null
  successors: string[] | null
  counts: ColourCounts
  round: LatestRound
  directory: Directory
}

const plans = `
select p.*,
  (select jsonb_agg(a.actor_id order by a."order") from published.plan_actors a where a.plan_id = p.id) as actors,
  (select jsonb_agg(s.id order by s.start_date, s.slug) from published.plans s where s.predecessor_id = p.id) as successors,
  (select jsonb_agg(jsonb_build_object('colour', colour, 'count', count)) from (
     select c.colour, count(*) as count from published.insatser i
     left join published.latest_rounds l on l.plan_id = i.plan_id
     left join published.results c on c.insats_id = i.id and c.round_id = l.round_id
     where i.plan_id = p.id group by c.colour) _) as counts,
  ${latestRound('p.id')} as round,
  (select to_jsonb(d) from published.directory d) as directory
from published.plans p`

/** Every published plan, the newest first. */
export const listPlans = (reader: Reader): Promise<PlanRow[]> =>
  reader.rows('plans', `${plans} order by p.start_date desc, p.slug`)

/** One published plan. */
export const findPlan = async (reader: Reader, slug: string): Promise<PlanRow | undefined> =>
  (await reader.rows<PlanRow>('plan', `${plans} where p.slug = $1`, [slug]))[0]

export type DelmalRow = {
  id: string
  number: number
  slug: string
  plan_id: string
  coordinator_id: string | null
  updated_at: Date
  texts: Texts<'title' | 'shortTitle' | 'coordinatorNote'>
  contacts: string[] | null
  counts: ColourCounts
  round: LatestRound
  directory: Directory
}

const defaultPlan = `(select id from published.plans where kind = 'insatslista'
  order by start_date desc, slug limit 1)`

const delmal = `
with list as (select ${defaultPlan} as plan_id),
latest as (select l.round_id from published.latest_rounds l join list on list.plan_id = l.plan_id)
select d.*,
  (select jsonb_agg(c.contact_id order by c."order") from published.delmal_contacts c where c.delmal_id = d.id) as contacts,
  (select jsonb_agg(jsonb_build_object('colour', colour, 'count', count)) from (
     select c.colour, count(*) as count from published.insatser i
     left join published.results c on c.insats_id = i.id and c.round_id = (select round_id from latest)
     where i.plan_id = (select plan_id from list) and i.id in (
       select r.insats_id from published.insats_relations r where r.path = 'delmal' and r.delmal_id = d.id)
     group by c.colour) _) as counts,
  ${latestRound('(select plan_id from list)')} as round,
  (select to_jsonb(x) from published.directory x) as directory
from published.delmal d`

/** Every delmål of published strategies, with how far the insatser of the newest list have come. */
export const listDelmal = (reader: Reader): Promise<DelmalRow[]> =>
  reader.rows('delmal', `${delmal} order by d.plan_id, d.number`)

/** One delmål. */
export const findDelmal = async (reader: Reader, slug: string): Promise<DelmalRow | undefined> =>
  (await reader.rows<DelmalRow>('one delmal', `${delmal} where d.slug = $1`, [slug]))[0]

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
