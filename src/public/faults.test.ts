import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openProxy, type Wire } from '#testing/proxy.ts'
import { type PublicProcess, startPublicProcess } from '#testing/publicProcess.ts'

let database: TestDatabase
let process: PublicProcess
let wire: Wire

beforeAll(async () => {
  database = await cloneDatabase('demo')
  wire = await openProxy(database.readerUrl)
  process = await startPublicProcess(wire.through(database.readerUrl))
})
afterAll(async () => {
  await process?.stop()
  await wire?.close()
  await database?.drop()
})

const secret = 'en-rad-som-ingen-logg-ska-se'
const ask = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${process.port}${path}`)
  return { status: response.status, text: await response.text() }
}
/** What has been logged since, as it stands in the log. */
const logging = async (act: () => Promise<void>) => {
  const before = process.logged().length
  await act()
  await expect.poll(() => process.logged().length).toBeGreaterThan(before)
  return process.logged().slice(before)
}
/** Lets a view fail by what it holds: a text that no number can be made of, and that must not be told. */
const breakTerms = () =>
  database.sql(`create or replace view published.terms as
    select t.id, t.taxonomy::text as taxonomy, t.code, ('${secret}' || t.code)::int as "order", t.source,
      published.day(t.valid_from) as valid_from, published.day(t.valid_to) as valid_to, t.updated_at,
      null::jsonb as texts from public.terms t`)

describe('what the database cannot make of its rows', () => {
  test('is told apart from a database that is away, in the answer and in the log, and no value is told', async () => {
    expect((await ask('/api/v1/taxonomies?limit=7')).status).toBe(200)
    const [{ definition = '' } = {}] = await database.sql<{ definition: string }>(
      `select pg_get_viewdef('published.terms'::regclass) as definition`,
    )
    await breakTerms()
    const lines = await logging(async () => {
      for (const path of [
        '/api/v1/taxonomies?limit=8',
        '/api/v1/taxonomies/arenas',
        '/insatser?q=z',
      ]) {
        const { status, text } = await ask(path)
        expect(status, path).toBe(500)
        expect(text).not.toContain(secret)
        if (path.startsWith('/api')) expect(JSON.parse(text).type).toContain('internal-error')
      }
      expect((await ask('/health/ready')).status).toBe(200)
      expect((await ask('/api/v1/api-info')).status).toBe(200)
    })
    const said = JSON.stringify(lines)
    expect(said).not.toContain(secret)
    expect(said).not.toMatch(/"database away"|invalid input|select /)
    for (const { err, level } of lines as { err: { message: string }; level: number }[]) {
      expect(level).toBe(50)
      expect(err.message).toMatch(/^Query [\w\s]+ failed \(SQLSTATE 22P02\)\.$/)
    }
    await database.sql(`create or replace view published.terms as ${definition}`)
  })

  test('nor is a database that is away taken for one', async () => {
    const cutting = setInterval(() => wire.cut(), 5)
    const lines = await logging(async () => {
      for (const path of ['/api/v1/taxonomies?limit=9', '/insatser/4B']) {
        const { status } = await ask(path)
        expect(status, path).toBe(503)
      }
    }).finally(() => clearInterval(cutting))
    for (const { err, level, msg } of lines as {
      err: { message: string }
      level: number
      msg: string
    }[]) {
      expect([level, msg]).toEqual([40, 'database away'])
      expect(err.message).toMatch(/^Query [\w\s]+: no answer \(.+\)\.$/)
    }
    await expect.poll(async () => (await ask('/insatser/4B')).status, { timeout: 10_000 }).toBe(200)
  })
})
