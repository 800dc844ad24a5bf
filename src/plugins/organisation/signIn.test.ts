import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addressHeader, networkOf } from '#kernel/sign-in/caller.ts'
import { cmsUrl, createActor, openCms, signIn, type TestCms } from '#testing/payload.ts'

const password = 'ett-langt-losenord'
const wrong = 'ett-felaktigt-losenord'

let cms: TestCms
let actor: string
let administrator: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  cms = await openCms()
  actor = (await createActor(cms.payload)).id
  administrator = await signIn(cms)
})
afterAll(() => cms.close())

let addresses = 0
/** An address that nobody has tried from. */
const newAddress = () => `10.0.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`

const someone = async () => (await signIn(cms, actor)).user.email
const nobody = () => `${crypto.randomUUID()}@example.org`

const tryFrom = (address: string, email: string, tried: string, headers = {}) =>
  cms.rest('POST', '/users/login', {
    body: { email, password: tried },
    headers: { [addressHeader]: address, ...headers },
  })

const codeOf = ({ body }: Awaited<ReturnType<typeof tryFrom>>) => body.errors?.[0]?.data?.code

/** The cookies of an answer, as a browser sends them back. */
const cookiesOf = ({ headers }: { headers: Headers }) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const deviceOf = async (email: string) => {
  const { headers } = await tryFrom(newAddress(), email, password)
  const [, device] = /(pagang-device=[^;]+)/.exec(cookiesOf({ headers })) ?? []
  return { Cookie: String(device) }
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

describe('a stranger who tries to sign in', () => {
  test('is answered the same for a wrong password as for an account that is not there', async () => {
    const known = await someone()
    for (let each = 0; each < 2; each++) {
      const [there, elsewhere] = [`10.1.0.${each % 2}`, `10.2.0.${each % 2}`]
      const one = await tryFrom(there, known, wrong)
      const other = await tryFrom(elsewhere, nobody(), wrong)
      expect(one.body).toEqual(other.body)
      expect([one.status, codeOf(one)]).toEqual([401, 'sign-in-refused'])
      expect(other.status).toBe(401)
    }
  })

  test('cannot tell an account by how long the answer takes', async () => {
    const [known, tried] = [await someone(), await someone()]
    const stranger = newAddress()
    for (let each = 0; each < 5; each++) await tryFrom(stranger, tried, wrong)
    const times: Record<string, number[]> = { known: [], tried: [], unknown: [] }
    for (let each = 0; each < 5; each++) {
      for (const [kind, email] of Object.entries({ known, tried, unknown: nobody() })) {
        const started = performance.now()
        const { status } = await tryFrom(newAddress(), email, wrong)
        times[kind]?.push(performance.now() - started)
        expect(status).toBe(401)
      }
    }
    // Without the mend the one is ten times the other.
    const medians = Object.values(times).map(median)
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5)
  })

  test('is judged five times, also when they ask sixty times at once, for an account or for none', async () => {
    for (const email of [await someone(), nobody()]) {
      const address = newAddress()
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => tryFrom(address, email, wrong)),
      )
      const judged = answers.filter(({ status }) => status === 401)
      const turnedAway = answers.filter(({ status }) => status === 429)
      expect([judged.length, turnedAway.length]).toEqual([5, 55])
      for (const answer of turnedAway) {
        expect(codeOf(answer)).toBe('too-many-tries')
        expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
      }
      // The right one among many guesses is not judged either.
      expect((await tryFrom(address, email, password)).status).toBe(429)
    }
  })

  test('cannot keep the owner out, not even at the owner’s own address', async () => {
    const email = await someone()
    const device = await deviceOf(email)
    const one = newAddress()
    for (let each = 0; each < 6; each++) await tryFrom(one, email, wrong)
    expect((await tryFrom(newAddress(), email, password)).status).toBe(200)
    expect((await tryFrom(one, email, password)).status).toBe(429)
    expect((await tryFrom(one, email, password, device)).status).toBe(200)
  })

  test('does not become known by a cookie of their own, nor by that of another account', async () => {
    const email = await someone()
    const forged = { Cookie: `pagang-device=${'a'.repeat(22)}.${'b'.repeat(43)}` }
    const anothers = await deviceOf(await someone())
    for (const headers of [forged, anothers]) {
      const address = newAddress()
      for (let each = 0; each < 5; each++) await tryFrom(address, email, wrong)
      expect((await tryFrom(address, email, password, headers)).status).toBe(429)
    }
  })

  test('has five tries, with a device that is known as without', async () => {
    const email = await someone()
    const device = await deviceOf(email)
    for (let each = 0; each < 5; each++) {
      expect((await tryFrom(newAddress(), email, wrong, device)).status).toBe(401)
    }
    expect((await tryFrom(newAddress(), email, password, device)).status).toBe(429)
  })

  test.each([
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:0:0:ffff::2', '2001:db8:0:0'],
    ['2001:DB8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['', ''],
  ])('is one and the same from all of %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test.each([
    ['no body at all', undefined],
    ['no password', { email: 'a@example.org' }],
    ['a number', { email: 1, password: 2 }],
    ['objects', { email: { equals: 'a' }, password: { $ne: '' } }],
  ])('is refused with %s', async (_, body) => {
    const answer = await cms.rest('POST', '/users/login', { body })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'sign-in-refused'])
  })
})

describe('a crowd of strangers', () => {
  test('holds no connection to the database while they wait for their turn', async () => {
    const { pool } = cms.payload.db as unknown as PostgresAdapter
    const busy: number[] = []
    const crowd = Promise.all(
      Array.from({ length: 10 }, () => tryFrom(newAddress(), nobody(), wrong)),
    )
    const looking = setInterval(() => busy.push(pool.totalCount - pool.idleCount), 10)
    await crowd
    clearInterval(looking)
    expect(busy.length).toBeGreaterThan(50)
    expect(Math.max(...busy)).toBeLessThanOrEqual(1)
    expect(busy.filter((connections) => connections > 0).length).toBeLessThan(busy.length / 4)
  })

  test('does not make the owner wait behind it', async () => {
    const email = await someone()
    const device = await deviceOf(email)
    const order: string[] = []
    const crowd = Array.from({ length: 10 }, () =>
      tryFrom(newAddress(), nobody(), wrong).then(() => order.push('stranger')),
    )
    const owner = tryFrom(newAddress(), email, password, device).then(({ status }) => {
      order.push(`owner ${status}`)
    })
    await Promise.all([...crowd, owner])
    expect(order.indexOf('owner 200')).toBeGreaterThanOrEqual(0)
    expect(order.indexOf('owner 200')).toBeLessThan(3)
  })
})

describe('an administrator', () => {
  const letIn = (email: string, token?: string) =>
    cms.rest('POST', '/users/unlock', { body: { email }, ...(token && { token }) })

  test('lets somebody try again at once; nobody else does', async () => {
    const { token, user } = await signIn(cms, actor)
    const address = newAddress()
    const enter = async () => (await tryFrom(address, user.email, password)).status
    for (let each = 0; each < 5; each++) await tryFrom(address, user.email, wrong)
    expect((await letIn(user.email)).status).toBe(403)
    expect((await letIn(user.email, token)).status).toBe(403)
    expect(await enter()).toBe(429)
    expect((await letIn(user.email, administrator.token)).status).toBe(200)
    expect(await enter()).toBe(200)
  })
})

describe('a forgotten password', () => {
  const ask = (email: unknown) => cms.rest('POST', '/users/forgot-password', { body: { email } })
  const outbox = () => path.join(cms.mediaDir, 'outbox')
  const letters = async () => (await readdir(outbox()).catch(() => [])).length
  const linkOf = async (email: string) =>
    (
      await cms.database.sql<{ token: string; until: Date }>(
        'select reset_password_token as token, reset_password_expiration as until from users where email = $1',
        [email],
      )
    )[0]

  test('is answered the same, in words and in time, for an account and for none', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let each = 0; each < 6; each++) {
      const people = { known: await someone(), unknown: nobody() }
      for (const [kind, email] of Object.entries(people)) {
        const started = performance.now()
        const { body, status } = await ask(email)
        times[kind]?.push(performance.now() - started)
        expect([status, body]).toEqual([200, { message: expect.any(String) }])
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map(median)
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.25)
  })

  test('is no way to fill a letter box, nor to make the owner’s link worthless', async () => {
    const email = await someone()
    const before = await letters()
    await ask(email)
    await vi.waitFor(async () => expect(await letters()).toBe(before + 1))
    const first = await linkOf(email)
    for (let each = 0; each < 5; each++) await ask(` ${email.toUpperCase()} `)
    expect(await letters()).toBe(before + 1)
    await cms.database.sql(
      `update users set reset_password_requested_at = now() - interval '6 min' where email = $1`,
      [email],
    )
    await ask(email)
    await vi.waitFor(async () => expect(await letters()).toBe(before + 2))
    expect(await linkOf(email)).toEqual(first)
  })

  test.each([undefined, '', 5, null, ['a'], { equals: 'a' }])(
    'of %j is answered like any other',
    async (email) => {
      expect((await ask(email)).status).toBe(200)
    },
  )

  test('is replaced once by a link, and never by an old or a made-up one', async () => {
    const email = await someone()
    await ask(email)
    await vi.waitFor(async () => expect((await linkOf(email))?.token).toBeTruthy())
    const token = (await linkOf(email))?.token
    const reset = (link: unknown) =>
      cms.rest('POST', '/users/reset-password', {
        body: { password: 'ett-helt-nytt-losenord', token: link },
      })
    for (const link of ['x', '', null, `${token}x`]) {
      const { body, status } = await reset(link)
      expect([status, body.errors?.[0]?.data?.code]).toEqual([403, 'link-expired'])
    }
    const answers = await Promise.all([reset(token), reset(token), reset(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
    expect((await tryFrom(newAddress(), email, password)).status).toBe(401)
    expect((await tryFrom(newAddress(), email, 'ett-helt-nytt-losenord')).status).toBe(200)
  })

  test('leads to a page that does not say whether an address is to be proved', async () => {
    for (const token of ['x', 'null', crypto.randomUUID()]) {
      expect((await cms.rest('POST', `/users/verify/${token}`)).status).toBe(404)
    }
  })
})

describe('the token of a session', () => {
  test.each([
    ['Origin', cmsUrl],
    ['Sec-Fetch-Site', 'same-origin'],
  ])('is in no answer to a browser, which has it in a cookie (%s)', async (name, value) => {
    const { user } = await signIn(cms, actor)
    const browser = { 'Sec-Fetch-Site': 'same-origin', [name]: value }
    const entered = await tryFrom(newAddress(), user.email, password, { [name]: value })
    const Cookie = cookiesOf(entered)
    const [, token] = /pagang-token=([^;]+)/.exec(Cookie) ?? []
    const headers = { Cookie, ...browser }
    const seen = await cms.rest('GET', '/users/me', { headers })
    const kept = await cms.rest('POST', '/users/refresh-token', { headers })
    for (const { body, status } of [entered, seen, kept]) {
      expect(status).toBe(200)
      expect(body.user).toMatchObject({ email: user.email })
      expect(body.exp).toBeTypeOf('number')
      expect(JSON.stringify(body)).not.toContain('eyJ')
    }
    expect(token).toMatch(/^eyJ/)
  })

  test('is given to a program, which has no cookies', async () => {
    const { token } = await signIn(cms, actor)
    const { body } = await cms.rest('POST', '/users/refresh-token', {
      headers: { 'Sec-Fetch-Mode': 'cors' },
      token,
    })
    const again = await cms.rest('GET', '/users/me', { token: String(body.refreshedToken) })
    expect(again.body.user).not.toBeNull()
    expect(again.body.token).toBeUndefined()
  })
})
