import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let token: string
let other: string

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
  other = (await signIn(cms)).token
})
afterAll(() => cms.close())

const keep = (key: string, value: unknown, who = token) =>
  cms.rest('POST', `/payload-preferences/${key}`, { body: { value }, token: who })
const code = ({ body }: Awaited<ReturnType<typeof keep>>) => body.errors?.[0]?.data?.code
const kept = async () =>
  (await cms.database.sql<{ n: number }>('select count(*)::int as n from payload_preferences'))[0]
    ?.n

test('a person keeps settings, changes and deletes them', async () => {
  expect((await keep('collection-pages', { limit: 25 })).status).toBe(200)
  expect((await keep('collection-pages', { limit: 50 })).status).toBe(200)
  const { body } = await cms.rest('GET', '/payload-preferences/collection-pages', { token })
  expect(body.value).toEqual({ limit: 50 })
  const remove = () => cms.rest('DELETE', '/payload-preferences/collection-pages', { token })
  expect((await remove()).status).toBe(200)
  expect((await remove()).status).toBe(404)
})

test('a setting of megabytes is not kept, nor one under a name without end', async () => {
  const before = await kept()
  const large = await keep('collection-pages', 'x'.repeat(64_000))
  expect([large.status, code(large)]).toEqual([413, 'preference-too-large'])
  expect((await keep('x'.repeat(300), 1)).status).toBe(400)
  expect((await keep('collection-pages', 'x'.repeat(60_000))).status).toBe(200)
  expect(await kept()).toBe((before ?? 0) + 1)
})

test('two hundred settings of a person are kept, however many come at once, and each can still change', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, number) => keep(`first-${number}`, number)),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  for (let number = 0; number < 180; number++) await keep(`second-${number}`, number)
  const last = await Promise.all(
    Array.from({ length: 20 }, (_, number) => keep(`third-${number}`, number)),
  )
  expect(last.filter(({ status }) => status === 200)).toHaveLength(9)
  expect([...new Set(last.filter(({ status }) => status !== 200).map(code))]).toEqual([
    'too-many-preferences',
  ])
  expect((await keep('first-1', 'changed')).status).toBe(200)
  expect((await keep('third', 1, other)).status).toBe(200)
})

test('nobody reaches settings past their key', async () => {
  for (const [method, place] of [
    ['POST', '/payload-preferences'],
    ['PATCH', '/payload-preferences?where[key][exists]=true'],
    ['DELETE', '/payload-preferences?where[key][exists]=true'],
  ] as const) {
    const body = method === 'DELETE' ? undefined : { key: 'x', value: 1 }
    expect((await cms.rest(method, place, { body, token })).status, place).toBe(404)
  }
})
