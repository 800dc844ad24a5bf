import type { Reader } from '../reader.ts'
import type { Colour, Directory, Texts } from '../texts.ts'
import { type Addresses, addressesOfLinks, linksIn } from './addresses.ts'
import {
  choiceConditions,
  defaultPlan,
  filterSources,
  filterValues,
  type InsatserFilter,
  otherConditions,
  ownParameter,
  parameterOf,
  termFacets,
  vocabularies,
} from './filters.ts'

export type { InsatserFilter } from './filters.ts'

export type InsatsTexts = Texts<'title' | 'summary' | 'what' | 'byWhom' | 'timelineText'>

/** One published insats with the ids of what it refers to (found in `directory`). */
export type InsatsRow = {
  id: string
  number: string
  slug: string
  plan_id: string
  actor_id: string
  start_date: string | null
  end_date: string | null
  published_at: Date
  updated_at: Date
  example: boolean
  texts: InsatsTexts
  relations: { path: string; id: string }[] | null
  round_id: string | null
  colour: Colour | null
  reported_on: string | null
}

export type InsatsHistoryRow = {
  round: string
  example: boolean
  colour: Colour | null
  reportedOn: string | null
  units: { unit: string; colour: Colour; reportedOn: string | null; texts: Texts<'note'> }[] | null
}

/** A reference to another insats. */
export type InsatsReference = { id: string; number: string; plan: string; texts: InsatsTexts }

export type InsatsItem = InsatsRow & {
  descriptions: Record<string, unknown> | null
  history: InsatsHistoryRow[] | null
  predecessors: InsatsReference[] | null
  successors: InsatsReference[] | null
  addresses: Addresses
  directory: Directory
}

/** `ingen-uppgift` is last both ways: nobody has reported, which is neither good nor bad. */
const title = `coalesce(nullif(h.title, ''), h.number_order)`
const orders: Record<string, string> = {
  number: 'h.number_order',
  '-number': 'h.number_order desc',
  title: `${title}, h.number_order`,
  '-title': `${title} desc, h.number_order`,
  status: 'h.colour nulls last, h.number_order',
  '-status': 'h.colour desc nulls last, h.number_order',
  updatedAt: 'h.updated_at, h.number_order',
  '-updatedAt': 'h.updated_at desc, h.number_order',
}
export const sortings = Object.keys(orders)

const relationsOf = (id: string) => `(
  select json_agg(json_build_object('path', r.path, 'id',
    coalesce(r.delmal_id, r.term_id, r.unit_id, r.actor_id, r.contact_id)) order by r.path, r."order")
  from published.insats_relations r
  where r.insats_id = ${id} and r.other_insats_id is null)`

const columns = `i.id, i.number, i.slug, i.plan_id, i.actor_id, i.start_date, i.end_date,
  i.published_at, i.updated_at, i.example, i.texts, ${relationsOf('i.id')} as relations`

/**
 * The result of one insats in one round, looked up by index. `limit 1` keeps it a look-up: joined, the
 * planner may set every insats against every result.
 */
const resultOf = (insats: string, round: string) => `
  select c.colour, c.reported_on from published.results c
  where c.insats_id = ${insats} and c.round_id = ${round}`

const [limit, offset, lang] = [0, 1, 2].map(ownParameter)

/** What is read beside the insats itself only where a list is sorted by it. */
const sortedBy: Record<string, { columns: string; joins: string; source?: string }> = {
  status: { columns: ', c.colour', joins: 'left join colours c on c.insats_id = i.id' },
  title: {
    columns: ', coalesce(n.title, s.title) as title',
    joins: `left join published.insats_names s on s.insats_id = i.id and s.lang = 'sv'
  left join titles n on n.insats_id = i.id`,
    // Materialized, it is not read at all where Swedish is what was asked for.
    source: `titles as materialized (
  select n.insats_id, n.title from published.insats_names n where n.lang = ${lang} and ${lang} <> 'sv'),`,
  },
}

/** Filter values that name nothing published. */
const unknownOf = (name: keyof InsatserFilter, known: string) => `
    select '${name}' as name, array_agg(v) as unknown from unnest(${parameterOf(name)}::text[]) v
    where not exists (select from ${known} = v)`

const listText = (sort: string) => {
  const { columns: more = '', joins = '', source = '' } = sortedBy[sort.replace('-', '')] ?? {}
  return `
with ${filterSources},
${source}
hits as materialized (
  select i.id, i.number_order, i.updated_at${more}
  from published.insatser i
  ${joins}
  where coalesce(${Object.values({ ...otherConditions, ...choiceConditions }).join('\n    and ')}, false)),
page as (
  select h.*, row_number() over () as position from (
    select * from hits h order by ${orders[sort]} limit ${limit} offset ${offset}) h)
select (select count(*)::int from hits) as total,
  (select to_jsonb(d) from published.directory d) as directory,
  (select jsonb_object_agg(name, unknown) from (${[
    unknownOf('plan', 'published.plans p where p.slug'),
    unknownOf('actor', 'published.actors a where a.slug'),
    unknownOf('delmal', 'published.delmal d where d.slug'),
    unknownOf('unit', 'published.units u where u.slug'),
    ...termFacets.map((name) =>
      unknownOf(name, `published.terms t where t.taxonomy = '${vocabularies[name]}' and t.code`),
    ),
    `
    select 'round', array[${parameterOf('round')}::text]
    where not exists (select from published.rounds r where r.key = ${parameterOf('round')})
      and ${parameterOf('round')} is not null`,
  ].join('\n    union all')}) _ where unknown is not null) as unknown,
  (select coalesce(json_agg(line order by line.position), '[]') from (
    select ${columns}, cr.round_id, c.colour, c.reported_on, page.position
    from page join published.insatser i on i.id = page.id and i.id = any(array(select id from page))
    left join chosen_rounds cr on cr.plan_id = i.plan_id
    left join lateral (${resultOf('i.id', 'cr.round_id')} limit 1) c on true) line) as rows`
}

const listTexts = new Map(sortings.map((sort) => [sort, listText(sort)]))

/** Instants that come inside JSON are texts. */
export type InsatsListRow = Omit<InsatsRow, 'published_at' | 'updated_at'> & {
  published_at: string
  updated_at: string
}

export type InsatserPage = {
  total: number
  rows: InsatsListRow[]
  directory: Directory
  /** Filter values that name nothing published, by filter. */
  unknown: Record<string, string[]> | null
}

/**
 * One page of published insatser, with their result in the round asked for, or the latest.
 * @param page from 1
 * @param sort one of `sortings`
 */
export const listInsatser = async (
  reader: Reader,
  {
    filter,
    lang,
    limit,
    page,
    sort,
  }: { filter: InsatserFilter; lang: string; limit: number; page: number; sort: string },
): Promise<InsatserPage> => {
  const text = listTexts.get(sort)
  if (!text) throw new Error(`No sorting is named ${sort}.`)
  const [found] = await reader.rows<InsatserPage>(`insatser by ${sort}`, text, [
    ...filterValues(filter),
    limit,
    (page - 1) * limit,
    ...(sort.endsWith('title') ? [lang] : []),
  ])
  if (!found) throw new Error('The list answers one row.')
  return found
}

const referenceColumns = `jsonb_build_object('id', o.id, 'number', o.number, 'plan', o.plan_id, 'texts', o.texts)`

const itemText = (which: string) => `
with item as (select i.* from published.insatser i where ${which}),
descriptions as (
  select d.lang, d.description from published.insats_descriptions d
  where d.insats_id = (select id from item)),
${linksIn('descriptions', 'description')}
select ${columns}, l.round_id, c.colour, c.reported_on,
  (select to_jsonb(d) from published.directory d) as directory,
  (select jsonb_object_agg(lang, description) from descriptions) as descriptions,
  ${addressesOfLinks} as addresses,
  (select jsonb_agg(jsonb_build_object('round', r.id, 'example', r.example, 'colour', h.colour, 'reportedOn', h.reported_on,
     'units', (select jsonb_agg(jsonb_build_object('unit', a.unit_id, 'colour', a.colour,
         'reportedOn', a.reported_on, 'texts', a.texts) order by u.slug)
       from published.assessments a join published.units u on u.id = a.unit_id
       where a.round_id = r.id and a.insats_id = i.id))
     order by r.end_date desc nulls last, r.key desc)
   from published.rounds r
   left join published.results h on h.round_id = r.id and h.insats_id = i.id
   where r.plan_id = i.plan_id and r.revealed) as history,
  (select jsonb_agg(${referenceColumns} order by rel."order") from published.insats_relations rel
   join published.insatser o on o.id = rel.other_insats_id
   where rel.insats_id = i.id and rel.path = 'predecessors') as predecessors,
  (select jsonb_agg(${referenceColumns} order by o.number_order) from published.insats_relations rel
   join published.insatser o on o.id = rel.insats_id
   where rel.other_insats_id = i.id and rel.path = 'predecessors') as successors
from item i
left join published.latest_rounds l on l.plan_id = i.plan_id
left join lateral (${resultOf('i.id', 'l.round_id')} limit 1) c on true`

const itemById = itemText('i.id = $1')
const itemByNumber = itemText(`i.number = $1 and i.plan_id = case when $2::text is null
  then ${defaultPlan} else (select p.id from published.plans p where p.slug = $2) end`)

/** One published insats by its id, or by its number within a plan (the default one if none is named). */
export const findInsats = async (
  reader: Reader,
  { id, number, plan }: { id?: string; number?: string; plan?: string },
): Promise<InsatsItem | undefined> => {
  const [found] = id
    ? await reader.rows<InsatsItem>('insats by id', itemById, [id])
    : await reader.rows<InsatsItem>('insats by number', itemByNumber, [
        number ?? null,
        plan ?? null,
      ])
  return found
}
