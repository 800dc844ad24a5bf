import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'
import { keepValuesOutOfConsole, loggerOptions } from './logger.ts'

let cms: TestCms
let token: string
let lines: string[] = []

/** What somebody wrote, and would not like to find in a log. */
const canary = 'kanariefågel-4711'

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
  const destination = new Writable({
    write: (bytes, _, done) => {
      lines.push(...String(bytes).trim().split('\n'))
      done()
    },
  })
  // The very one that Payload brings along.
  const pino = createRequire(import.meta.resolve('payload'))('pino')
  cms.payload.logger = pino(loggerOptions('info'), destination)
})
afterAll(() => cms.close())

const logged = async (act: () => Promise<{ status: number }>) => {
  lines = []
  const { status } = await act()
  return { lines, status, text: lines.join('\n') }
}
const actor = (data: object) => () => cms.rest('POST', '/actors', { body: data, token })
const whole = { kind: 'other', name: canary, slug: canary.replace('å', 'a') }

test('a save that the database breaks off is logged with its stack, and without what was to be saved', async () => {
  await cms.database.sql(`create function break_off() returns trigger language plpgsql as
      $$ begin raise exception 'odd: %', new.name using errcode = 'XX000', detail = new.name; end $$;
    create trigger break_off before insert on actors_locales for each row execute function break_off()`)
  onTestFinished(async () => {
    await cms.database.sql('drop trigger break_off on actors_locales; drop function break_off()')
  })
  const { lines: told, status, text } = await logged(actor(whole))
  expect(status).toBe(500)
  expect(told).toHaveLength(1)
  expect(text).not.toContain(canary)
  expect(text).not.toMatch(/params|insert into/i)
  expect(JSON.parse(text)).toMatchObject({ err: { cause: { code: 'XX000' } }, level: 50 })
  expect(JSON.parse(text).err.stack).toMatch(/at .*drizzle/)
})

test.each([
  ['a select that is none', { ...whole, kind: canary }],
  ['a document that is not there', { ...whole, kind: 'other', id: canary }],
  ['a text of another kind', { ...whole, name: [canary] }],
])('%s costs at most one short line without a stack and without the value', async (_, data) => {
  const { lines: told, status, text } = await logged(actor(data))
  expect(status).toBeLessThan(500)
  expect(told.length).toBeLessThanOrEqual(1)
  expect(text).not.toContain(canary)
  expect(text).not.toMatch(/\bat .*:\d+:\d+/)
  expect(text.length).toBeLessThan(500)
})

test('JSON that cannot be read is not quoted', async () => {
  const { lines: told, text } = await logged(() =>
    cms.rest('POST', '/actors', { body: `{"name": ${canary}`, token }),
  )
  expect(told.length).toBeLessThanOrEqual(1)
  expect(text).not.toContain(canary)
})

test('nobody writes lines of their own into the log', async () => {
  const forged = `x\n{"level":30,"msg":"Signed in."}\u001b[31m`
  const { lines: told, text } = await logged(() =>
    cms.rest('GET', `/actors?where[${encodeURIComponent(forged)}][equals]=x&sort=x`, { token }),
  )
  expect(told.length).toBeLessThanOrEqual(1)
  expect(text).not.toContain('\u001b')
  for (const line of told) expect(JSON.parse(line).level).toBeGreaterThan(30)
})

test('what Next tells of an error to the console has no values either', () => {
  const written: unknown[] = []
  const real = { error: console.error, warn: console.warn }
  onTestFinished(() => {
    Object.assign(console, real)
  })
  const keep = (...given: unknown[]) => {
    written.push(...given)
  }
  Object.assign(console, { error: keep, warn: keep })
  keepValuesOutOfConsole()
  const cause = Object.assign(new Error(`invalid input: "${canary}"`), {
    code: '22P02',
    detail: canary,
    severity: 'ERROR',
  })
  const failed = Object.assign(new Error(`Failed query: insert\nparams: ${canary}`, { cause }), {
    params: [canary],
    query: `insert ${canary}`,
  })
  console.error('⨯', failed)
  console.warn(failed)
  expect(JSON.stringify(written)).not.toContain(canary)
  expect(JSON.stringify(written)).toContain('22P02')
})
