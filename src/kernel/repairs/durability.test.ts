import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, startPostgres } from '#run/postgres.ts'
import { runPrepare } from '#run/runPrepare.ts'
import { keepSecrets } from '#run/secrets.ts'
import {
  createActor,
  createPlan,
  openCms,
  signIn,
  type TestCms,
  wholeInsats,
} from '#testing/payload.ts'
import { openProxy, type Wire } from '#testing/proxy.ts'

// A hundred cuts take their time, more so on a machine that does other things too.
vi.setConfig({ testTimeout: 300_000 })

let database: EmbeddedPostgres
let proxy: Wire
let cms: TestCms
let actor: string
let plan: string
let token: string
let written = 0
let dataDir: string
const uncaught: unknown[] = []
const note = (error: unknown) => uncaught.push(error)

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-durable-'))
  const secrets = await keepSecrets(dataDir)
  database = await startPostgres({ dataDir, report: () => {}, secrets })
  await runPrepare({
    ADMIN_PASSWORD: 'ett-langt-losenord',
    DATABASE_URL: database.ownerUrl(),
    PAYLOAD_SECRET: secrets.payloadSecret,
    READER_DATABASE_URL: database.readerUrl(),
    SEED: 'none',
  })
  proxy = await openProxy(database.ownerUrl())
  const rows = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
    const client = new pg.Client({ connectionString: database.ownerUrl() })
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  cms = await openCms('empty', {
    database: {
      drop: async () => {},
      name: 'pagang',
      ownerUrl: database.ownerUrl(),
      readerUrl: database.readerUrl(),
      sql: rows,
    },
    ownerUrl: proxy.through(database.ownerUrl()),
  })
  actor = (await createActor(cms.payload)).id
  plan = (await createPlan(cms.payload)).id
  token = (await signIn(cms)).token
})

afterAll(async () => {
  process.off('uncaughtExceptionMonitor', note)
  await cms.close()
  await proxy.close()
  await database.stop()
  await rm(dataDir, { force: true, recursive: true })
})

type Outcome = { acknowledged: string[]; slowest: number; statuses: Record<number, number> }

/** Four editors who write without pause while `fault` goes on. */
const writeDuring = async (fault: (outcome: Outcome) => Promise<void>): Promise<Outcome> => {
  const outcome: Outcome = { acknowledged: [], slowest: 0, statuses: {} }
  let over = false
  const editor = async () => {
    while (!over) {
      const started = Date.now()
      const title = crypto.randomUUID()
      // Drafts, and whole documents whose references are looked up before they are saved.
      written += 1
      const { body, status } =
        written % 2
          ? await cms.rest('POST', '/insatser?draft=true', {
              body: { _status: 'draft', ownerActor: actor, slug: title, title },
              token,
            })
          : await cms.rest('POST', '/insatser', {
              body: { ...wholeInsats(plan, actor, `${written}`), title },
              token,
            })
      outcome.slowest = Math.max(outcome.slowest, Date.now() - started)
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
      if (status === 201 && typeof body.doc?.id === 'string') outcome.acknowledged.push(body.doc.id)
      else await wait(20)
    }
  }
  const editors = Array.from({ length: 4 }, editor)
  await fault(outcome)
  over = true
  await Promise.all(editors)
  return outcome
}

/** Until one more save has come through, however slow the machine is; at most two seconds. */
const oneMore = async ({ acknowledged }: Outcome) => {
  const before = acknowledged.length
  for (let waited = 0; waited < 2000 && acknowledged.length === before; waited += 10) await wait(10)
}

/** What a person was told is saved, and is not; a document and its version count as one. */
const lost = async ({ acknowledged }: Outcome): Promise<string[]> => {
  const kept = await cms.database.sql<{ id: string }>(
    `select i.id from insatser i join _insatser_v v on v.parent_id = i.id
     join insatser_locales l on l._parent_id = i.id where i.id = any($1)`,
    [acknowledged],
  )
  const ids = new Set(kept.map(({ id }) => id))
  return acknowledged.filter((id) => !ids.has(id))
}

const expectWhole = async (outcome: Outcome) => {
  expect(outcome.acknowledged.length).toBeGreaterThan(20)
  expect(await lost(outcome)).toEqual([])
  expect(
    Object.keys(outcome.statuses).filter((status) => !['201', '503'].includes(status)),
  ).toEqual([])
  expect(outcome.slowest).toBeLessThan(20_000)
  expect(uncaught).toEqual([])
  const { pool } = cms.payload.db
  await expect
    .poll(() => ({ busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }), {
      timeout: 5000,
    })
    .toEqual({ busy: 0, waiting: 0 })
  const again = await writeDuring(oneMore)
  expect(Object.keys(again.statuses)).toEqual(['201'])
  console.log(
    `acknowledged ${outcome.acknowledged.length}, lost 0, answers ${JSON.stringify(outcome.statuses)}, slowest ${outcome.slowest} ms`,
  )
}

describe('nothing acknowledged is lost', () => {
  test('when connections are cut a hundred times', async () => {
    let cuts = 0
    const outcome = await writeDuring(async (soFar) => {
      for (let round = 0; round < 100; round += 1) {
        await oneMore(soFar)
        cuts += proxy.cut()
      }
    })
    expect(cuts).toBeGreaterThan(100)
    expect(outcome.statuses[503]).toBeGreaterThan(0)
    await expectWhole(outcome)
  })

  test('when the database ends sessions', async () => {
    const outcome = await writeDuring(async (soFar) => {
      for (let round = 0; round < 30; round += 1) {
        await oneMore(soFar)
        await cms.database.sql(
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
        )
      }
    })
    await expectWhole(outcome)
  })

  test('when the database is restarted, and killed', async () => {
    const outcome = await writeDuring(async (soFar) => {
      for (let round = 0; round < 12; round += 1) {
        for (let more = 0; more < 5; more += 1) await oneMore(soFar)
        if (round % 3 === 2) await database.crash()
        else await database.restart()
      }
      await oneMore(soFar)
    })
    await expectWhole(outcome)
  })

  test('when the database is frozen: everybody gets an answer meanwhile', async () => {
    const outcome = await writeDuring(async (soFar) => {
      for (let more = 0; more < 15; more += 1) await oneMore(soFar)
      process.kill(database.pid(), 'SIGSTOP')
      const backends = await frozen()
      await wait(6000)
      for (const pid of [...backends, database.pid()]) process.kill(pid, 'SIGCONT')
      for (let more = 0; more < 15; more += 1) await oneMore(soFar)
    })
    await expectWhole(outcome)
  })
})

/** Stops the sessions of the frozen server too: they are processes of their own. */
const frozen = async (): Promise<number[]> => {
  const { readdir, readFile } = await import('node:fs/promises')
  const parent = database.pid()
  const backends: number[] = []
  for (const entry of await readdir('/proc')) {
    const status = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    if (Number(status.split(') ')[1]?.split(' ')[1]) === parent) backends.push(Number(entry))
  }
  for (const pid of backends) process.kill(pid, 'SIGSTOP')
  return backends
}

test('a COMMIT that PostgreSQL turned into a ROLLBACK is no acknowledgement', async () => {
  const { db } = cms.payload
  const id = await db.beginTransaction()
  const session = db.sessions?.[String(id)]?.db as typeof db.drizzle
  await expect(session.execute(sql`select 1 / 0`)).rejects.toThrow()
  await expect(db.commitTransaction(String(id))).rejects.toThrow('Not committed')
  expect(cms.payload.db.pool.waitingCount).toBe(0)
})

test('a signed-in editor gets 503 and when to try again, not 403, while the database is away', async () => {
  proxy.sever()
  try {
    const read = await cms.rest('GET', '/insatser', { token })
    expect(read.status).toBe(503)
    expect(read.headers.get('Retry-After')).toBe('2')
    expect(read.body.errors?.[0]?.data?.code).toBe('database-away')
    const write = await cms.rest('POST', '/insatser', { body: { title: 'x' }, token })
    expect(write.status).toBe(503)
    const login = await cms.rest('POST', '/users/login', {
      body: { email: 'admin@example.org', password: 'ett-langt-losenord' },
    })
    expect(login.status).toBe(503)
  } finally {
    proxy.mend()
  }
  await expect.poll(async () => (await cms.rest('GET', '/insatser', { token })).status).toBe(200)
})
