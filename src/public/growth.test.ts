import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let agent: Agent
let database: TestDatabase
let site: PublicServer
let parameters: { name: string; path: string }[]
let paths: string[]

beforeAll(async () => {
  database = await cloneDatabase('demo')
  site = await openPublic(database.readerUrl)
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { body } = await site.get('/api/v1/openapi.json')
  type Operation = { get: { parameters?: { in: string; name: string }[] } }
  const operations = Object.entries<Operation>(body.paths)
  parameters = operations.flatMap(([path, { get }]) =>
    (get.parameters ?? []).flatMap(({ in: place, name }) =>
      place === 'query' ? { name, path: path.replaceAll(/\{[^}]*\}/g, 'x') } : [],
    ),
  )
  paths = operations.map(([path]) => path)
})
afterAll(async () => {
  agent?.destroy()
  await site?.stop()
  await database?.drop()
})

/** Milliseconds that an answer takes, whatever it says. */
const timed = (path: string, headers: OutgoingHttpHeaders = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    request(`${site.url}${path}`, { agent, headers }, (response) => {
      const { statusCode = 0 } = response
      if (statusCode >= 500) reject(new Error(`${statusCode}: ${path}`))
      response.resume().on('end', () => resolve(performance.now() - started))
    })
      .on('error', reject)
      .end()
  })

const rounds = 3
const tries = 4
/** Ten times is what ten times as much may cost; the rest is the noise of a machine that does other things. */
const most = 20

/** How much longer it takes with ten times as much. The least of several: what disturbs only adds. */
const growth = async (ask: (length: number) => Promise<number>, length: number) => {
  const least = async (of: number) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await ask(of))
    return Math.min(...times)
  }
  let found = Number.POSITIVE_INFINITY
  for (let each = 0; each < tries && found > most; each += 1) {
    found = Math.min(found, (await least(10 * length)) / (await least(length)))
  }
  return found
}

/** Texts that lead an expression into stepping back: much of one sign, and then one that does not fit. */
const shapes: [string, (length: number) => string][] = [
  ['blanks', (n) => `a${' '.repeat(n)}b`],
  ['tabs', (n) => `a${'\t'.repeat(n)}b`],
  ['commas', (n) => ','.repeat(n)],
  ['commas and blanks', (n) => ', '.repeat(n / 2)],
  ['semicolons', (n) => `a${';'.repeat(n)}b`],
  ['qualities', (n) => 'a;q='.repeat(n / 4)],
  ['many wishes', (n) => 'sv;q=1 , '.repeat(n / 9)],
  ['tags', (n) => 'W/"x", '.repeat(n / 7)],
  ['dashes', (n) => '-'.repeat(n)],
  ['slashes', (n) => '/'.repeat(n)],
  ['letters', (n) => 'a'.repeat(n)],
  ['digits', (n) => '9'.repeat(n)],
  ['quotes', (n) => '"'.repeat(n)],
]
const headers = [
  ...[
    'accept',
    'accept-encoding',
    'accept-language',
    'authorization',
    'cache-control',
    'content-type',
  ],
  ...['cookie', 'expect', 'forwarded', 'host', 'if-match', 'if-modified-since', 'if-none-match'],
  ...['origin', 'range', 'referer', 'traceparent', 'tracestate', 'upgrade', 'user-agent'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-http-method-override'],
]

describe('ten times as much costs at most about ten times as long', () => {
  test.each(headers)('in the header %s', async (name) => {
    await timed('/api/v1/insatser')
    for (const path of ['/api/v1/insatser', '/insatser', '/finns-inte']) {
      for (const [shape, text] of shapes) {
        const found = await growth((length) => timed(path, { [name]: text(length) }), 1500)
        expect(found, `${path} with ${shape}`).toBeLessThan(most)
      }
    }
  })

  test('in every parameter of every resource, and of the list of the site', {
    timeout: 180_000,
  }, async () => {
    expect(parameters.length).toBeGreaterThan(30)
    const ofSite = parameters.flatMap(({ name, path }) =>
      path === '/api/v1/insatser' ? [{ name, path: '/insatser' }] : [],
    )
    const values: [string, (length: number) => string][] = [
      ...['+', '%20', ',', '-', '/', 'a', '9', '%C3%A5', '%F0%9F%98%80'].map(
        (sign): [string, (length: number) => string] => [
          sign,
          (length) => sign.repeat(length / sign.length),
        ],
      ),
      ['a time', (length) => `2020-01-01T00:00:00.${'0'.repeat(length)}Z`],
      ['an exponent', (length) => `1e${'9'.repeat(length)}`],
    ]
    for (const { name, path } of [...parameters, ...ofSite]) {
      for (const [shape, value] of values) {
        const found = await growth((length) => timed(`${path}?${name}=${value(length)}`), 390)
        expect(found, `${path}?${name}= with ${shape}`).toBeLessThan(most)
      }
    }
  })

  test('in the number of parameters, and in what stands between them', {
    timeout: 120_000,
  }, async () => {
    for (const path of ['/api/v1/insatser', '/api/v1/api-info', '/insatser', '/', '/media/x']) {
      for (const part of [
        '&',
        '=',
        '=&',
        'a&',
        'a=&',
        'a=1&',
        'q=1&',
        'fields=x&',
        '%26',
        '?',
        '#',
      ]) {
        // Within what an address may be, and far beyond it.
        for (const length of [390, 1400]) {
          const ask = (n: number) => timed(`${path}?${part.repeat(n / part.length)}`)
          expect(await growth(ask, length), `${path}?${part}…`).toBeLessThan(most)
        }
      }
    }
  })

  test('in every part of every path', { timeout: 120_000 }, async () => {
    const templates = [
      ...paths.filter((path) => path.includes('{')),
      ...['/{x}', '/insatser/{x}', '/planer/{x}', '/delmal/{x}', '/problems/{x}', '/media/{x}'],
      ...['/assets/{x}', '/api/{x}', '/health/{x}'],
    ]
    for (const path of templates) {
      for (const sign of ['/', 'a', 'a/', '/a/', '.', '../', '%2f', '%20', '-', ';', '//']) {
        for (const length of [390, 1400]) {
          const ask = (n: number) => timed(path.replace(/\{[^}]*\}/, sign.repeat(n / sign.length)))
          expect(await growth(ask, length), `${path} with ${sign}`).toBeLessThan(most)
        }
      }
    }
  })

  test('in the words that are searched for', async () => {
    for (const sign of ['a', '%20', '(', '.*', 'a%7C', '%5C']) {
      const ask = (n: number) =>
        timed(`/api/v1/insatser?q=${sign.repeat(n / sign.length)}${Math.random()}`)
      expect(await growth(ask, 18), sign).toBeLessThan(most)
    }
  })
})
