import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasRoom } from '#kernel/room.ts'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openProxy } from '#testing/proxy.ts'
import { healthOf } from './health.ts'

/** A folder on a disk without room, which no test has to make. */
const full = process.platform === 'linux' ? '/proc' : '/dev'
const here = import.meta.dirname

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase('empty')
})
afterAll(() => database.drop())

/** A server that answers for its health alone. @returns asks it */
const open = async (databaseUrl: string, folders: string[], isStopping = () => false) => {
  const answer = healthOf({ databaseUrl, folders, isStopping })
  const server = createServer((req, res) => {
    if (!answer(req.url, res)) res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return async (name: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/health/${name}`)
    expect(response.headers.get('cache-control') ?? 'no-store').toBe('no-store')
    return response.status
  }
}

describe('the cms', () => {
  test('is live and ready, and knows no other question', async () => {
    const ask = await open(database.ownerUrl, [here])
    expect([await ask('live'), await ask('ready'), await ask('lively')]).toEqual([200, 200, 404])
  })

  test('is live and not ready on a full disk, whichever it is', async () => {
    for (const folders of [
      [full, here],
      [here, full],
    ]) {
      const ask = await open(database.ownerUrl, folders)
      expect([await ask('live'), await ask('ready')]).toEqual([200, 503])
    }
  })

  test('is live and not ready while the database is away, and ready again after', async () => {
    const wire = await openProxy(database.ownerUrl)
    const ask = await open(wire.through(database.ownerUrl), [here])
    expect(await ask('ready')).toBe(200)
    await wire.close()
    await expect.poll(() => ask('ready'), { timeout: 10_000 }).toBe(503)
    expect(await ask('live')).toBe(200)
  })

  test('is not ready once it is stopping', async () => {
    const ask = await open(database.ownerUrl, [here], () => true)
    expect([await ask('live'), await ask('ready')]).toEqual([200, 503])
  })

  test('asks the database once, however many ask', async () => {
    const ask = await open(database.ownerUrl, [here])
    const asked = () =>
      database.sql<{ count: number }>(
        `select count(*)::int from pg_stat_activity where application_name = 'pagang-health'`,
      )
    const answers = Promise.all(Array.from({ length: 50 }, () => ask('ready')))
    let most = 0
    for (let times = 0; times < 20; times += 1)
      most = Math.max(most, (await asked())[0]?.count ?? 0)
    expect(new Set(await answers)).toEqual(new Set([200]))
    expect(most).toBeLessThanOrEqual(2)
  })
})

test('a folder that is not there yet has the room of the one it will lie in', async () => {
  expect(await hasRoom(`${here}/not/yet/there`)).toBe(await hasRoom(here))
  expect(await hasRoom(`${full}/not/yet/there`)).toBe(false)
})
