import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '#run/root.ts'
import { type House, openHouse } from './house.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const built = path.join(root, 'src/cms/.next')
const manifest = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(built, name), 'utf8'))

type Answer = { location: string; status: number; text: string }

const ask = async (
  method: string,
  place: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> => {
  const response = await fetch(house.cms + place, { body, headers, method, redirect: 'manual' })
  return {
    location: response.headers.get('location') ?? '',
    status: response.status,
    text: await response.text(),
  }
}

/** An address of each thing that Next has built, and of each view that Payload has in the admin. */
const addresses = async (): Promise<string[]> => {
  const routes = Object.values(await manifest('app-path-routes-manifest.json')) as string[]
  const { dataRoutes, dynamicRoutes, staticRoutes } = (await manifest('routes-manifest.json')) as {
    [kind: string]: { page: string }[] | undefined
  }
  const pages = [dataRoutes, dynamicRoutes, staticRoutes].flatMap((each) => each ?? [])
  const nextOwn = [
    'image?url=/mark.svg&w=64&q=75',
    'data/x.json',
    'webpack-hmr',
    'mcp',
    'server/a.js',
  ]
  const views = [
    ...['account', 'create-first-user', 'forgot', 'inactivity', 'login', 'logout', 'unauthorized'],
    ...['reset/x', 'verify/x', 'users/verify/x', 'browse-by-folder', 'collections/users', 'x/y/z'],
    ...['collections/pages', 'collections/pages/create', 'collections/payload-kv', 'globals/site'],
  ]
  const filled = [...routes, ...pages.map(({ page }) => page)].map((page) =>
    page.replace(/\[\[?\.\.\.[^\]]*\]\]?/, 'x'),
  )
  return [
    ...new Set([
      ...filled,
      ...nextOwn.map((name) => `/_next/${name}`),
      ...views.map((view) => `/admin/${view}`),
      ...['/', '/admin', '/api', '/api/og?title=Hej', '/api/access', '/mark.svg', '/favicon.ico'],
      ...[
        '/package.json',
        '/.next/BUILD_ID',
        '/admin.txt',
        '/_not-found',
        '/_error',
        '/404',
        '/500',
      ],
    ]),
  ]
}

/** What answers somebody who has not signed in; everything else says no, or sends to the sign-in. */
const open = [
  '/api/access',
  '/mark.svg',
  '/admin/forgot',
  '/admin/inactivity',
  '/admin/login',
  '/admin/logout',
  '/admin/reset/x',
  '/admin/unauthorized',
]

describe('a stranger', () => {
  test('finds the sign-in and what it is made of, and nothing else that was built', async () => {
    const all = await addresses()
    expect(all.length).toBeGreaterThan(30)
    const answered: string[] = []
    for (const place of all) {
      for (const method of ['GET', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const { location, status, text } = await ask(method, place)
        const isNo = [400, 401, 403, 404, 405, 411].includes(status)
        // Next has begun to answer when it finds out that nobody is signed in.
        const isSent =
          (status === 307 && /^(\/admin|[^/]*\/\/[^/]*\/admin)/.test(location)) ||
          /NEXT_REDIRECT;replace;\/admin(\/login|;)/.test(text)
        if (!isNo && !isSent) answered.push(`${method} ${place} ${status}`)
      }
    }
    const unlisted = answered.filter((told) => !open.includes(told.split(' ')[1] ?? ''))
    expect(unlisted).toEqual([])
    for (const place of ['/mark.svg', '/admin/login'])
      expect(answered).toContain(`GET ${place} 200`)
  })

  const names = [
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'form-state'],
    ...['render-list', 'render-document', 'table-state', 'copy-data-from-locale', 'slugify', ''],
  ]
  test('calls no function of the server, whatever its name', async () => {
    const { node } = (await manifest('server/server-reference-manifest.json')) as {
      node: Record<string, { filename: string }>
    }
    const ours = Object.keys(node).filter((id) => node[id]?.filename.endsWith('layout.tsx'))
    expect(ours.length).toBeGreaterThan(0)
    const call = (action: string, name: string, cookie: string) =>
      ask(
        'POST',
        '/admin/collections/pages',
        {
          Cookie: cookie,
          'Content-Type': 'text/plain;charset=UTF-8',
          'Next-Action': action,
          Origin: house.cms,
        },
        JSON.stringify([{ args: { collectionSlug: 'pages' }, name }]),
      )
    for (const name of names) {
      for (const action of Object.keys(node)) {
        const { status, text } = await call(action, name, 'lang=sv')
        expect([status, text.length < 200], name).toEqual([403, true])
      }
      for (const action of ours) {
        const { text } = await call(action, name, 'pagang-token=made-up')
        expect(text.length, name).toBeLessThan(500)
      }
    }
  })

  test('asks foolishly and is told so, and the log has one short line of it at most', async () => {
    const before = house.log().length
    const json = { 'Content-Type': 'application/json' }
    const asked: [method: string, place: string, headers: Record<string, string>, body?: string][] =
      [
        ...['"x"', '5', 'null', 'true', '[]', '{'].map(
          (body) =>
            ['POST', '/api/users/login', json, body] as [string, string, typeof json, string],
        ),
        ['POST', '/api/users/login', { 'Content-Type': 'text/plain' }, 'hej'],
        [
          'POST',
          '/api/users/login',
          { 'Content-Type': 'application/x-www-form-urlencoded' },
          'a=b',
        ],
        ['POST', '/api/users/login', { 'Content-Type': 'multipart/form-data; boundary=x' }, 'hej'],
        ['POST', '/api/users/verify/x', {}],
        ['POST', '/api/payload-kv/versions/x', {}],
        ['GET', '/api/pages?where=x', {}],
        ['GET', '/api/%E0%A4%A', {}],
        ['POST', '/api/pages', { ...json, 'X-Payload-HTTP-Method-Override': 'GET' }, '{'],
        ['POST', '/api/pages', { ...json, 'X-HTTP-Method-Override': 'GET' }, 'null'],
      ]
    for (const [method, place, headers, body] of asked) {
      const { status, text } = await ask(method, place, headers, body)
      expect(status, `${method} ${place} ${body}`).toBeGreaterThanOrEqual(400)
      expect(status, `${method} ${place} ${body}`).toBeLessThan(500)
      expect(text).toMatch(/"code":"[a-z-]+"|Route not found/)
    }
    const lines = house.log().slice(before).split('\n').filter(Boolean)
    expect(lines.length).toBeLessThanOrEqual(asked.length)
    for (const line of lines) {
      expect(line.length).toBeLessThan(400)
      expect(line).not.toMatch(/^\s+at |\.js:\d+/)
    }
  })

  test.each([
    ['Cookie', (signs: number) => `a=${' '.repeat(signs)}b; c`],
    ['Cookie', (signs: number) => ';'.repeat(signs)],
    ['Cookie', (signs: number) => `pagang-token=${'a.'.repeat(signs / 2)}`],
    ['Authorization', (signs: number) => `JWT ${'a.'.repeat(signs / 2)}`],
    ['Referer', (signs: number) => `http://a${' '.repeat(signs)}b`],
    ['Next-Router-State-Tree', (signs: number) => '%5B'.repeat(signs / 3)],
    ['Next-Url', (signs: number) => '/'.repeat(signs)],
  ])(
    'sends a header %s ten times as long, and it is read in about ten times the time',
    async (name, text) => {
      const timeOf = async (signs: number): Promise<number> => {
        let best = Number.POSITIVE_INFINITY
        for (let round = 0; round < 5; round++) {
          const started = performance.now()
          const { status } = await ask('GET', '/api/users/me', { [name]: text(signs) })
          expect(status).toBeLessThan(500)
          best = Math.min(best, performance.now() - started)
        }
        return best
      }
      // What is too quick to be measured counts as 20 ms; the square would be a hundred.
      expect(((await timeOf(12_000)) + 20) / ((await timeOf(1_200)) + 20)).toBeLessThan(30)
    },
  )

  test('cannot ask about the server itself', async () => {
    const { hostname, port } = new URL(house.cms)
    const status = await new Promise((resolve, reject) => {
      request({ hostname, method: 'OPTIONS', path: '*', port }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(405)
  })
})

test('an odd filter in the address of a list is no error of the server either', async () => {
  const { name, value } = await house.session({
    email: 'admin@example.org',
    password: 'ett-langt-losenord',
  })
  const headers = { Cookie: `${name}=${value}`, 'Sec-Fetch-Site': 'same-origin' }
  for (const question of [
    'where[title][near]=1',
    'where=x',
    'where[description][like]=x',
    'sort=constructor',
    'page=-1',
    'limit=x',
    'locale=x',
  ]) {
    const { status } = await ask('GET', `/admin/collections/insatser?${question}`, headers)
    expect(status, question).toBeLessThan(500)
  }
})

test('what the browser is sent is listed by the build', async () => {
  const chunks = await readdir(path.join(built, 'static'), { recursive: true })
  const script = chunks.find((name) => name.endsWith('.js'))
  expect((await ask('GET', `/_next/static/${script}`)).status).toBe(200)
})
