import type { Reader } from '../reader.ts'
import {
  choiceConditions,
  type Facet,
  filterSources,
  filterValues,
  type InsatserFilter,
  newestFirst,
  otherConditions,
  ownParameter,
  termFacets,
  vocabularies,
} from './filters.ts'

export type { Facet } from './filters.ts'

/** One value of a filter: `code` is what stands in the address, `id` names it in `directory`. */
export type ChoiceCount = { id: string; code: string; count: number }

export type ChoiceCounts = {
  /** How many insatser match all filters. */
  total: number
  /** How many there are in the plans that are meant, without any other filter. */
  all: number
  /** How many there would be without one filter: what letting go of it gives. */
  freed: Partial<Record<keyof InsatserFilter, number>>
  /** The plan that is meant, by what stands in the address. */
  plan: string | null
  /** Id of the round whose colours are meant. */
  round: string | null
  /** Every published value of each filter in its order, also those that would give nothing. */
  choices: Record<Facet, ChoiceCount[]>
}

const facets = Object.keys(choiceConditions) as Facet[]
const conditions = { ...choiceConditions, ...otherConditions }
const filters = Object.keys(conditions) as (keyof typeof conditions)[]
/** Each filter is one bit of what an insats misses. */
const bitOf = (filter: keyof typeof conditions) => 2 ** filters.indexOf(filter)

const lang = ownParameter(0)
const name = (texts: string) =>
  `coalesce(${texts} #>> array[${lang}::text, 'name'], ${texts} #>> '{sv,name}')`

/** The values of one filter in their order. The id of a status, which is in no table, is its code. */
const values = (facet: Facet, id: string, code: string, order: string, from: string) => `
  select '${facet}' as facet, ${bitOf(facet)} as bit, ${id}::text as id, ${code} as code,
    row_number() over (order by ${order}) as place
  from ${from}`

const allValues = [
  values('plan', 'p.id', 'p.slug', 'p.start_date desc nulls last, p.slug', 'published.plans p'),
  values('delmal', 'd.id', 'd.slug', 'd.plan_id, d.number', 'published.delmal d'),
  values('actor', 'a.id', 'a.slug', `${name('a.texts')}, a.slug`, 'published.actors a'),
  values('unit', 'u.id', 'u.slug', `${name('u.texts')}, u.slug`, 'published.units u'),
  values(
    'status',
    's.code',
    's.code',
    's.colour nulls last',
    `(select colour, code from published.colours union all select null, 'ingen-uppgift') s`,
  ),
  ...termFacets.map((facet) =>
    values(
      facet,
      't.id',
      't.code',
      't."order", t.code',
      `published.terms t where t.taxonomy = '${vocabularies[facet]}'`,
    ),
  ),
]

/**
 * An insats that misses nothing counts for every value it has; one that misses a single filter counts
 * for the values of that filter alone: it is there as soon as another value of it is chosen.
 */
const text = `
with ${filterSources},
near as materialized (
  select i.id, i.plan_id, i.actor_id, m.misses
  from published.insatser i
  cross join lateral (
    select ${filters
      .map((filter) => `((${conditions[filter]}) is not true)::int * ${bitOf(filter)}`)
      .join('\n      + ')} as misses
    offset 0) m
  where m.misses & (m.misses - 1) = 0),
grouped as materialized (
  select n.plan_id, n.actor_id, c.colour, n.misses, count(*) as count
  from near n left join colours c on c.insats_id = n.id
  group by n.plan_id, n.actor_id, c.colour, n.misses),
tallies as (
  select plan_id::text as id, misses, count from grouped
  union all select actor_id::text, misses, count from grouped
  union all select coalesce(colour::text, 'ingen-uppgift'), misses, count from grouped
  union all (
    select c.choice_id::text, n.misses, count(*)
    from near n join published.insats_choices c on c.insats_id = n.id
    group by c.choice_id, n.misses)),
counted as materialized (
  select v.facet, v.id, v.code, v.place, coalesce(sum(t.count), 0)::int as count
  from (${allValues.join('\n  union all')}) v
  left join tallies t on t.id = v.id and t.misses in (0, v.bit)
  group by v.facet, v.id, v.code, v.place)
select
  (select coalesce(sum(count), 0)::int from grouped where misses = 0) as total,
  (select count(*)::int from published.insatser i where ${choiceConditions.plan}) as all,
  (select jsonb_object_agg(f.name, (
     select coalesce(sum(g.count), 0) from grouped g where g.misses in (0, f.bit)))
   from (values ${filters.map((filter) => `('${filter}', ${bitOf(filter)})`).join(', ')}) f(name, bit)) as freed,
  (select p.slug from published.plans p where p.id in (select id from chosen_plans)
   order by ${newestFirst} limit 1) as plan,
  (select r.round_id from chosen_rounds r join published.plans p on p.id = r.plan_id
   where p.id in (select id from chosen_plans) order by ${newestFirst} limit 1) as round,
  (select jsonb_object_agg(f.facet, coalesce((
     select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'count', c.count) order by c.place)
     from counted c where c.facet = f.facet), '[]'))
   from unnest(array['${facets.join("', '")}']) f(facet)) as choices`

/**
 * How many insatser each value of each filter gives together with the other filters that are set: the
 * number one gets by choosing it in place of the values that its own filter has now.
 */
export const countChoices = async (
  reader: Reader,
  { filter, lang }: { filter: InsatserFilter; lang: string },
): Promise<ChoiceCounts> => {
  const [found] = await reader.rows<ChoiceCounts>('choices', text, [...filterValues(filter), lang])
  if (!found) throw new Error('The counts answer one row.')
  return found
}
