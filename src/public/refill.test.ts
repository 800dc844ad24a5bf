import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openProxy, type Wire } from '#testing/proxy.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let database: TestDatabase
let site: PublicServer
let wire: Wire

beforeAll(async () => {
  database = await cloneDatabase('demo')
  wire = await openProxy(database.readerUrl)
  site = await openPublic(wire.through(database.readerUrl))
})
afterAll(async () => {
  await site?.stop()
  await wire?.close()
  await database?.drop()
})

type Question = { headers: Record<string, string>; path: string }

/** As it comes over the line: nothing unpacked. */
const ask = ({ headers, path }: Question) =>
  new Promise<{ body: string; cache: unknown; encoding: unknown; status: number }>(
    (resolve, reject) => {
      request(`${site.url}${path}`, { headers }, (response) => {
        const chunks: Buffer[] = []
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () =>
            resolve({
              body: Buffer.concat(chunks).toString(),
              cache: response.headers['cache-status'],
              encoding: response.headers['content-encoding'],
              status: response.statusCode ?? 0,
            }),
          )
      })
        .on('error', reject)
        .end()
    },
  )

/** What people have open: pages and data, packed in every way, in more than one language. */
const inUse = async (): Promise<Question[]> => {
  const { body } = await site.get('/api/v1/insatser?limit=14')
  const numbers = (body.insatser as { number: string }[]).map(({ number }) => number)
  const paths = [
    ...['/', '/strategi', '/insatser', '/insatser?status=gul', '/insatser?q=barn&view=table'],
    ...[
      '/api/v1',
      '/api/v1/insatser?limit=118',
      '/api/v1/plans',
      '/api/v1/delmal',
      '/api/v1/rounds',
    ],
    ...numbers.map((number) => `/insatser/${number}`),
    ...numbers.map((number) => `/api/v1/insatser/${number}`),
    // Spelled as nobody should.
    ...['/insatser?utm_source=brev', '/api/v1/insatser?&status=r%6Fd&&delmal=', '/strategi/'],
  ]
  const encodings = ['identity', 'gzip', 'br']
  const languages = ['sv', 'fi', 'en']
  return paths.map((path, at) => ({
    headers: {
      'accept-encoding': encodings[at % 3] ?? '',
      'accept-language': languages[(at >> 1) % 3] ?? '',
    },
    path,
  }))
}

const withoutDatabase = async (act: () => Promise<void>) => {
  const cutting = setInterval(() => wire.cut(), 5)
  try {
    await expect.poll(async () => (await site.get('/health/ready')).status).toBe(503)
    await act()
  } finally {
    clearInterval(cutting)
    await expect.poll(async () => (await site.get('/health/ready')).status).toBe(200)
  }
}

/** Questions that reach the database now, by the statements that are counted there. */
const asked = async () => {
  const [row] = await database.sql<{ count: string }>(
    `select count(*) as count from pg_stat_activity
     where application_name = 'pagang-public' and datname = current_database() and state <> 'idle'`,
  )
  return Number(row?.count)
}

test('an outage right after a save costs nothing that was in use, and nobody is shown what was withdrawn', async () => {
  const questions = await inUse()
  expect(questions.length).toBeGreaterThan(40)
  for (const question of questions) expect((await ask(question)).status, question.path).toBe(200)
  const withdrawn = questions.filter(({ path }) => path.endsWith('/insatser/1A'))
  expect(withdrawn).toHaveLength(2)
  await database.sql(`update insatser set _status = 'draft' where number = '1A'`)
  await database.sql(
    `update insatser_locales set title = 'Ny titel' where _parent_id = (
       select id from insatser where number = '1B')`,
  )
  // Ready is what answers while nothing can be asked: the last of them says that all are.
  const stillAnswered = async () => {
    const answers = await Promise.all(questions.map(ask))
    return answers.filter(({ status }) => status === 200).length
  }
  await expect
    .poll(
      async () => {
        let count = 0
        // Asked by nobody meanwhile: what is found ready has been made without a caller.
        await new Promise((resolve) => setTimeout(resolve, 1000))
        await withoutDatabase(async () => {
          count = await stillAnswered()
        })
        return count
      },
      { timeout: 30_000 },
    )
    .toBe(questions.length - withdrawn.length)
  await withoutDatabase(async () => {
    for (const question of questions) {
      const { body, cache, encoding, status } = await ask(question)
      if (withdrawn.includes(question)) expect(status).not.toBe(200)
      else {
        expect(status, question.path).toBe(200)
        expect(cache).toMatch(/detail=database-away/)
      }
      if (question.path === '/api/v1/insatser/1B' && !encoding) expect(body).toContain('Ny titel')
    }
  })
})

test('a row of saves is no storm: few are made at a time, and all is ready after the last', async () => {
  const questions = await inUse()
  for (const question of questions) await ask(question)
  const busy: number[] = []
  for (let each = 0; each < 200; each += 1) {
    await database.sql(
      `update insatser_locales set title = $1 where _parent_id = (
      select id from insatser where number = '1B')`,
      [`Titel ${each}`],
    )
    if (each % 5 === 0) busy.push(await asked())
  }
  // Three answers at a time, of at most three statements each.
  expect(Math.max(...busy)).toBeLessThanOrEqual(9)
  await expect
    .poll(async () => (await site.get('/api/v1/insatser/1B')).body.title)
    .toBe('Titel 199')
})
