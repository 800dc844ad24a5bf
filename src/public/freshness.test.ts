import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openProxy, type Wire } from '#testing/proxy.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let database: TestDatabase
let proxy: Wire
let sites: PublicServer[]

beforeAll(async () => {
  database = await cloneDatabase('demo')
  proxy = await openProxy(database.readerUrl)
  sites = [
    await openPublic(database.readerUrl),
    await openPublic(proxy.through(database.readerUrl)),
  ]
  await Promise.all(sites.map((site) => titleOn(site)))
})
afterAll(async () => {
  await Promise.all(sites.map(({ stop }) => stop()))
  await proxy.close()
  await database.drop()
})

const address = '/api/v1/insatser/5B'
const titleOn = async (site: PublicServer) => (await site.get(address)).body?.title as string

const rename = async (title: string) => {
  await database.sql(
    `update insatser_locales set title = $1 where _locale = 'sv'
     and _parent_id = (select id from insatser where number = '5B')`,
    [title],
  )
  return Date.now()
}

/** Milliseconds until both processes show the title. */
const untilShown = async (title: string, since: number): Promise<number> => {
  await expect
    .poll(() => Promise.all(sites.map(titleOn)), { interval: 10, timeout: 3000 })
    .toEqual([title, title])
  return Date.now() - since
}

describe('a change is seen on every running process within a second of its commit', () => {
  test('twenty times in a row', async () => {
    for (let round = 0; round < 20; round += 1) {
      const title = `Ny titel ${round}`
      expect(await untilShown(title, await rename(title))).toBeLessThan(1000)
    }
  })

  test('right after the LISTEN connections were killed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const killed = await database.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'pagang-revision' and datname = current_database()`,
      )
      expect(killed.length).toBeGreaterThan(0)
      const title = `Efter avbrott ${round}`
      expect(await untilShown(title, await rename(title))).toBeLessThan(1000)
    }
  })

  test('and a commit between two looks is not missed while the line is down', async () => {
    proxy.cut()
    const title = 'Ändrad medan ledningen var nere'
    expect(await untilShown(title, await rename(title))).toBeLessThan(1000)
  })

  test('nobody who asks after the commit was heard gets the old text', async () => {
    const [site] = sites
    if (!site) throw new Error('There are two sites.')
    for (let round = 0; round < 10; round += 1) {
      const title = `Löpande ${round}`
      let heard = false
      const answers: string[] = []
      const asking = Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let each = 0; each < 30; each += 1) {
            const before = heard
            const given = await titleOn(site)
            if (before) answers.push(given)
            if (given === title) heard = true
          }
        }),
      )
      await rename(title)
      await asking
      expect(answers.filter((given) => given !== title)).toEqual([])
    }
  })
})

describe('while the database is away', () => {
  const cutFor = async (act: () => Promise<void>) => {
    const cutting = setInterval(() => proxy.cut(), 5)
    try {
      await wait(300)
      await act()
    } finally {
      clearInterval(cutting)
    }
  }

  test('what was answered before is answered, marked stale; the rest is 503 with when to try again', async () => {
    const site = sites[1]
    if (!site) throw new Error('There are two sites.')
    const known = ['/api/v1/insatser?limit=118', '/api/v1/plans', address]
    for (const path of known) expect((await site.get(path)).headers.get('cache-status')).toBeNull()
    await cutFor(async () => {
      for (const path of known) {
        const { headers, status } = await site.get(path)
        expect(status, path).toBe(200)
        expect(headers.get('cache-status')).toMatch(/^pagang; hit; ttl=-\d+/)
      }
      const { body, headers, status } = await site.get('/api/v1/insatser?q=aldrig-fragat')
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('2')
      expect(body.status).toBe(503)
      expect((await site.get('/health/ready')).status).toBe(503)
      expect((await site.get('/health/live')).status).toBe(200)
    })
    await expect.poll(async () => (await site.get('/health/ready')).status).toBe(200)
    expect((await site.get('/api/v1/insatser?q=aldrig-fragat')).status).toBe(200)
    expect((await site.get(address)).headers.get('cache-status')).toBeNull()
  })
})

test('four hundred askers of one cold address make one query', async () => {
  const [site] = sites
  if (!site) throw new Error('There are two sites.')
  const counted = async () =>
    Number(
      (
        await database.sql<{ calls: string }>(
          `select coalesce(sum(xact_commit), 0) as calls from pg_stat_database where datname = current_database()`,
        )
      )[0]?.calls,
    )
  await wait(1200)
  const before = await counted()
  await Promise.all(Array.from({ length: 400 }, () => site.get('/api/v1/insatser?limit=117')))
  await wait(1200)
  // Two followers that look twice a second, our own counting, whatever PostgreSQL does by itself, and one query instead of 400.
  expect((await counted()) - before).toBeLessThan(100)
})
