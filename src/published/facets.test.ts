import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { type ChoiceCounts, countChoices, type Facet } from './queries/facets.ts'
import { type InsatserFilter, listInsatser } from './queries/insatser.ts'
import { openReader, type Reader } from './reader.ts'

let database: TestDatabase
let reader: Reader

beforeAll(async () => {
  database = await cloneDatabase('demo')
  reader = openReader(database.readerUrl)
})
afterAll(async () => {
  await reader.close()
  await database.drop()
})

const totalOf = async (filter: InsatserFilter): Promise<number> => {
  const found = await listInsatser(reader, {
    filter,
    lang: 'sv',
    limit: 1,
    page: 1,
    sort: 'number',
  })
  expect(found.unknown).toBeNull()
  return found.total
}

/** The values that are worth trying: the first ones of each filter, given and not. */
const tried = ({ choices }: ChoiceCounts): [Facet, string, number][] =>
  Object.entries(choices).flatMap(([facet, values]) =>
    values
      .toSorted((a, b) => b.count - a.count)
      .filter((_, place) => place < 4 || place === values.length - 1)
      .map(({ code, count }) => [facet as Facet, code, count] as [Facet, string, number]),
  )

const filters: InsatserFilter[] = [
  {},
  { delmal: ['levnadsvanor'] },
  { status: ['ingen-uppgift'] },
  { status: ['gul', 'gron'], round: '2020' },
  {
    delmal: ['levnadsvanor'],
    status: ['gul', 'gron', 'ingen-uppgift'],
    actor: ['region-norrbotten'],
  },
  { q: 'hälsa', sdg: ['3'] },
  { q: 'HÄLSA', round: '2019', status: ['orange'] },
  { 'changed-since': '2000-01-01', 'goal-area': ['1', '2'] },
  { 'changed-since': '2999-01-01' },
  { q: '.*' },
  {
    plan: ['regionens-insatslista-2018-2022'],
    habit: ['tobak', 'kost'],
    arena: ['skola-och-utbildning'],
  },
]

test.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))(
  'a count beside a choice is how many one gets by choosing it: %s',
  async (_, filter) => {
    const counted = await countChoices(reader, { filter, lang: 'sv' })
    expect(counted.total).toBe(await totalOf(filter))
    for (const [facet, code, count] of tried(counted)) {
      expect([facet, code, await totalOf({ ...filter, [facet]: [code] })]).toEqual([
        facet,
        code,
        count,
      ])
    }
  },
)

test.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))(
  'letting go of one filter gives what is promised: %s',
  async (_, filter) => {
    const { all, freed, plan, round } = await countChoices(reader, { filter, lang: 'sv' })
    expect(all).toBe(await totalOf({ plan: filter.plan }))
    expect(plan).toBe('regionens-insatslista-2018-2022')
    expect(round).toMatch(/^[0-9a-f-]{36}$/)
    for (const name of ['status', 'delmal', 'sdg', 'q', 'changed-since'] as const) {
      expect([name, freed[name]]).toEqual([name, await totalOf({ ...filter, [name]: undefined })])
    }
  },
)

test('every value there is stands among the choices, in its order', async () => {
  const { choices } = await countChoices(reader, { filter: { q: 'finns inte' }, lang: 'sv' })
  expect(choices.status.map(({ code }) => code)).toEqual([
    ...['rod', 'orange', 'gul', 'gron', 'ingen-uppgift'],
  ])
  const [{ terms, units } = {}] = await database.sql<{ terms: string; units: string }>(
    `select (select count(*) from terms where taxonomy = 'arenas') as terms,
       (select count(*) from units) as units`,
  )
  expect([choices.arena.length, choices.unit.length]).toEqual([Number(terms), Number(units)])
  expect(Object.values(choices).flatMap((each) => each.map(({ count }) => count))).not.toContain(1)
})

test('an insats that names a unit twice counts once', async () => {
  const filter = { status: ['gul'] }
  const before = await countChoices(reader, { filter, lang: 'sv' })
  await database.sql(`insert into insatser_rels (parent_id, path, "order", units_id, delmal_id)
    select parent_id, path, 99, units_id, delmal_id from insatser_rels where path in ('units', 'delmal')`)
  expect(await countChoices(reader, { filter, lang: 'sv' })).toEqual(before)
})
