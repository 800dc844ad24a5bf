import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setSecurityHeaders, turnAway } from './guard.ts'

let server: Server
let through = 0

beforeAll(async () => {
  server = createServer((req, res) => {
    setSecurityHeaders(res, { dev: false, secure: false })
    const holdsToken = () => /pagang-token=/.test(req.headers.cookie ?? '')
    if (turnAway(req, res, { holdsToken })) return
    through++
    res.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Sends bytes as they are: what no well-behaved program would say. */
const say = async (text: string): Promise<{ status: number; body: string }> => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.end(text)
  let answer = ''
  for await (const bytes of socket) answer += bytes
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { body, status: Number(head.split(' ')[1]) }
}
const ask = (line: string, headers: string[] = []) =>
  say([`${line} HTTP/1.1`, 'Host: cms.test', 'Connection: close', ...headers, '', ''].join('\r\n'))

test.each([
  '/',
  '/admin',
  '/admin/collections/pages?limit=10&where[or][0][and][0][title][like]=a%20b',
  '/api/pages?limit=1',
  '/_next/static/chunks/a.js',
  '/mark.svg',
])('%s is what the admin is made of', async (url) => {
  expect((await ask(`GET ${url}`)).status).toBe(200)
})

test.each([
  ['/_next/image?url=/mark.svg&w=64&q=75', 404],
  ['/_next/data/x/index.json', 404],
  ['/%5fnext/image?url=x', 404],
  ['/_next/../x', 404],
  ['/__nextjs_original-stack-frames', 404],
  ['/administrator', 404],
  ['/admin/users/verify/x', 404],
  ['/api', 404],
  ['/apix/pages', 404],
  ['/.env', 404],
  ['/favicon.ico', 404],
  ['/my-route', 404],
  ['/admin%00', 400],
  ['/api/pages?a=%00', 400],
  ['/api/%E0%A4%A', 400],
  ['*', 400],
  ['http://elsewhere.test/admin', 400],
  [`/admin?${'a'.repeat(8000)}`, 414],
])('%s is turned away with %i and a code', async (url, status) => {
  const before = through
  for (const method of ['GET', 'POST']) {
    const sent = method === 'POST' ? ['Content-Length: 0'] : []
    const answer = await ask(`${method} ${url}`, sent)
    expect(answer.status, method).toBe(status)
    expect(JSON.parse(answer.body).errors[0].data.code).toMatch(/^[a-z-]+$/)
  }
  expect(through).toBe(before)
})

test.each([
  ...['Accept', 'Accept-Encoding', 'Accept-Language', 'Cache-Control', 'Content-Type', 'Forwarded'],
  ...['If-Modified-Since', 'If-None-Match', 'Origin', 'Range', 'User-Agent', 'X-Forwarded-For'],
])('a header %s of fifteen thousand blanks reaches nobody who would read it', async (name) => {
  const before = through
  const { status } = await ask('GET /admin', [`${name}: a${' '.repeat(14_000)}b`])
  expect(status).toBe(431)
  expect(through).toBe(before)
  expect((await ask('GET /admin', [`${name}: a`])).status).toBe(200)
})

test.each(['TRACE', 'CONNECT', 'OPTIONS', 'PROPFIND', 'PURGE'])(
  '%s means nothing here',
  async (method) => {
    const { status } = await ask(`${method} /admin`)
    // Node itself hangs up on some.
    expect(status === 405 || Number.isNaN(status)).toBe(true)
  },
)

test('a page is fetched, and called by nobody without a session', async () => {
  const call = (headers: string[]) => ask('POST /admin', ['Content-Length: 0', ...headers])
  const session = 'Cookie: lang=sv; pagang-token=x'
  expect((await call([])).status).toBe(405)
  expect((await call([session])).status).toBe(405)
  expect((await call(['Next-Action: a'])).status).toBe(403)
  expect((await call(['Next-Action: a', session])).status).toBe(200)
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    expect((await ask(`${method} /admin`, ['Content-Length: 0', session])).status).toBe(405)
  }
})

test.each([
  ['Content-Length: 3000000', 'Content-Type: application/json', 413],
  ['Content-Length: 30000000', 'Content-Type: multipart/form-data; boundary=x', 413],
  ['Transfer-Encoding: chunked', 'Content-Type: application/json', 411],
] as const)(
  'a body announced by %s as %s is refused before it is sent',
  async (size, type, status) => {
    expect((await ask('POST /api/pages', [size, type])).status).toBe(status)
  },
)
