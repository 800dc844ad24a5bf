import type { Reader } from '../reader.ts'
import type { Colour, Directory, Texts } from '../texts.ts'

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
  units: { unit: string; colour: Colour; reportedOn: string; texts: Texts<'note'> }[] | null
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

/** Where documents that a text links to are found, by id. */
export type Addresses = Record<
  string,
  { collection: 'insatser' | 'pages'; name: string; plan: string | null }
> | null

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

/** The filters by a term of a vocabulary: name of the filter, field of the insats, vocabulary. */
const termFilters = [
  ['arena', 'arenas', 'arenas'],
  ['health-dimension', 'healthDimensions', 'health-dimensions'],
  ['habit', 'habits', 'habits'],
  ['goal-area', 'goalAreas', 'goal-areas'],
  ['sdg', 'sdgs', 'sdgs'],
] as const

/** `ingen-uppgift` is last both ways: nobody has reported, which is neither good nor bad. */
const colourOrder = `array_position(array['rod','orange','gul','gron'], h.colour)`
const title = `coalesce(nullif(h.title, ''), h.number_order)`
const orders: Record<string, string> = {
  number: 'h.number_order',
  '-number': 'h.number_order desc',
  title: `${title}, h.number_order`,
  '-title': `${title} desc, h.number_order`,
  status: `${colourOrder} nulls last, h.number_order`,
  '-status': `${colourOrder} desc nulls last, h.number_order`,
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

/** The plan whose insatser are meant when none is named. */
const defaultPlan = `(select p.id from published.plans p where p.kind = 'insatslista'
  order by p.start_date desc, p.slug limit 1)`

/**
 * The result of one insats in one round, looked up by index. `limit 1` keeps it a look-up: joined, the
 * planner may set every insats against every result.
 */
const resultOf = (insats: string, round: string) => `
  select c.colour, c.reported_on from published.results c
  where c.insats_id = ${insats} and c.round_id = ${round}`

const listText = (sort: string) => `
with chosen_plans as (
  select p.id from published.plans p
  where case when $1::text[] is null then p.id = ${defaultPlan} else p.slug = any($1) end),
chosen_rounds as materialized (
  select r.id as round_id, r.plan_id from published.rounds r where r.key = $2::text and r.revealed
  union all
  select l.round_id, l.plan_id from published.latest_rounds l where $2::text is null),
hits as materialized (
  select i.id, i.number_order, i.updated_at, cr.round_id, c.colour,
    ${sort.endsWith('title') ? `coalesce(i.texts #>> array[$6::text, 'title'], i.texts #>> '{sv,title}')` : 'left($6::text, 0)'} as title
  from published.insatser i
  left join chosen_rounds cr on cr.plan_id = i.plan_id
  left join lateral (${resultOf('i.id', 'cr.round_id')}
    ${sort.endsWith('status') ? '' : 'and $3::text[] is not null'} limit 1) c on true
  where i.plan_id in (select id from chosen_plans)
    and ($3::text[] is null or coalesce(c.colour, 'ingen-uppgift') = any($3))
    and ($4::timestamptz is null or i.updated_at >= $4)
    and ($5::text is null or i.number ilike $5 or exists (
      select from jsonb_each(i.texts) t(lang, text)
      where t.text ->> 'title' ilike $5 or t.text ->> 'summary' ilike $5))
    and ($7::text[] is null or i.actor_id in (select a.id from published.actors a where a.slug = any($7)))
    and ($8::text[] is null or i.id in (
      select r.insats_id from published.insats_relations r
      join published.delmal d on d.id = r.delmal_id where r.path = 'delmal' and d.slug = any($8)))
    and ($9::text[] is null or i.id in (
      select r.insats_id from published.insats_relations r
      join published.units u on u.id = r.unit_id where r.path = 'units' and u.slug = any($9)))
    ${termFilters
      .map(
        ([, path, taxonomy], position) => `and ($${12 + position}::text[] is null or i.id in (
      select r.insats_id from published.insats_relations r join published.terms t on t.id = r.term_id
      where r.path = '${path}' and t.taxonomy = '${taxonomy}' and t.code = any($${12 + position})))`,
      )
      .join('\n    ')}),
page as (
  select h.*, row_number() over (order by ${orders[sort]}) as position
  from hits h order by ${orders[sort]} limit $10 offset $11)
select (select count(*)::int from hits) as total,
  (select to_jsonb(d) from published.directory d) as directory,
  (select jsonb_object_agg(name, unknown) from (
    select 'plan' as name, array_agg(v) as unknown from unnest($1::text[]) v
      where not exists (select from published.plans p where p.slug = v)
    union all select 'round', array[$2::text]
      where $2::text is not null and not exists (select from published.rounds r where r.key = $2::text)
    union all select 'actor', array_agg(v) from unnest($7::text[]) v
      where not exists (select from published.actors a where a.slug = v)
    union all select 'delmal', array_agg(v) from unnest($8::text[]) v
      where not exists (select from published.delmal d where d.slug = v)
    union all select 'unit', array_agg(v) from unnest($9::text[]) v
      where not exists (select from published.units u where u.slug = v)
    ${termFilters
      .map(
        (
          [name, , taxonomy],
          position,
        ) => `union all select '${name}', array_agg(v) from unnest($${12 + position}::text[]) v
      where not exists (select from published.terms t where t.taxonomy = '${taxonomy}' and t.code = v)`,
      )
      .join('\n    ')}) _ where unknown is not null) as unknown,
  (select coalesce(json_agg(line order by line.position), '[]') from (
    select ${columns}, page.round_id, c.colour, c.reported_on, page.position
    from page join published.insatser i on i.id = page.id
    left join lateral (${resultOf('i.id', 'page.round_id')} limit 1) c on true) line) as rows`

const listTexts = new Map(sortings.map((sort) => [sort, listText(sort)]))

const likePattern = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

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
    filter.plan ?? null,
    filter.round ?? null,
    filter.status ?? null,
    filter['changed-since'] ?? null,
    filter.q === undefined ? null : likePattern(filter.q),
    lang,
    filter.actor ?? null,
    filter.delmal ?? null,
    filter.unit ?? null,
    limit,
    (page - 1) * limit,
    ...termFilters.map(([name]) => filter[name] ?? null),
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
links as (
  select link from (
    select jsonb_path_query(description, '$.**.doc.value') #>> '{}' as link from descriptions) _
  where link ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
select ${columns}, l.round_id, c.colour, c.reported_on,
  (select to_jsonb(d) from published.directory d) as directory,
  (select jsonb_object_agg(lang, description) from descriptions) as descriptions,
  (select jsonb_object_agg(a.id, jsonb_build_object('collection', a.collection, 'name', a.name, 'plan', a.plan))
   from published.addresses a where a.id = any(array(select link::uuid from links))) as addresses,
  (select jsonb_agg(jsonb_build_object('round', r.id, 'example', r.example, 'colour', h.colour, 'reportedOn', h.reported_on,
     'units', (select jsonb_agg(jsonb_build_object('unit', a.unit_id, 'colour', a.colour,
         'reportedOn', a.reported_on, 'texts', a.texts) order by u.slug)
       from published.assessments a join published.units u on u.id = a.unit_id
       where a.round_id = r.id and a.insats_id = i.id))
     order by r.end_date desc, r.key desc)
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
