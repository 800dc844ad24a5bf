import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let token: string

beforeAll(async () => {
  cms = await openCms('demo')
  token = (await signIn(cms)).token
})
afterAll(() => cms.close())

/** Every address that Payload has made of the config, its own collections' as well. */
const addresses = (): string[] => {
  const { collections, endpoints, globals } = cms.payload.config
  const filled = (path: string) =>
    path.replace(/:id\??|:key/, crypto.randomUUID()).replace(':filename', 'bild.webp')
  return [
    ...endpoints.map(({ path }) => filled(path)),
    ...collections.flatMap(({ endpoints: own, slug }) =>
      (own || []).map(({ path }) => filled(`/${slug}${path}`)),
    ),
    ...globals.flatMap(({ endpoints: own, slug }) =>
      (own || []).map(({ path }) => filled(`/globals/${slug}${path}`)),
    ),
    ...['/', '/constructor', '/__proto__/x', '/globals', '/globals/constructor', '/graphql'],
  ]
}

/** What answers somebody who has not signed in with anything but a no. */
const open = [
  // Shows nothing but that an account has sessions: a test of the organisation holds it to that.
  'GET /access',
  'GET /payload-preferences/',
  'GET /users/me',
  'POST /users/forgot-password',
  'POST /users/login',
  'POST /users/logout',
  'POST /users/reset-password',
]

const noes = [401, 403, 404, 405]

describe('a stranger', () => {
  test('is answered by sign-in, and by nothing else that the framework has', async () => {
    const answered = new Set<string>()
    const all = [...new Set(addresses())]
    expect(all.length).toBeGreaterThan(100)
    for (const path of all) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const sends = method !== 'GET' && method !== 'DELETE'
        const { status } = await cms.rest(method, path, sends ? { body: {} } : {})
        if (!noes.includes(status)) answered.add(`${method} ${path} ${status}`)
      }
    }
    const unlisted = [...answered].filter((told) => !open.some((each) => told.startsWith(each)))
    expect(unlisted).toEqual([])
    expect(answered.size).toBeGreaterThan(0)
  })

  test('learns nothing from what is open', async () => {
    expect((await cms.rest('GET', '/users/me')).body).toMatchObject({ user: null })
    expect((await cms.rest('GET', '/og?title=Hej')).status).toBe(404)
    expect((await cms.rest('GET', '/users/init')).status).toBe(404)
  })

  test('sends no more than a sign-in needs', async () => {
    const body = { email: 'admin@example.org', password: 'x'.repeat(100_000) }
    expect((await cms.rest('POST', '/users/login', { body })).status).toBe(413)
  })
})

describe('an administrator', () => {
  test.each([
    '/og?title=Hej',
    '/users/init',
    '/payload-kv',
    '/payload-kv/x',
    '/payload-migrations',
    '/units/versions',
    '/globals/site/versions',
  ])('finds no %s either: nobody needs it', async (path) => {
    const { body, status } = await cms.rest('GET', path, { token })
    expect(status, path).toBe(404)
    expect(body.docs).toBeUndefined()
  })
})
