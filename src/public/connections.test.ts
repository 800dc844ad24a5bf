import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let database: TestDatabase
let site: PublicServer

beforeAll(async () => {
  database = await cloneDatabase('demo')
  site = await openPublic(database.readerUrl)
})
afterAll(async () => {
  await site?.stop()
  await database?.drop()
})

type Line = {
  socket: Socket
  /** All that has come back. */
  answered: () => string
  /** Resolves when the other side has let go. */
  closed: Promise<void>
}

const dial = async (): Promise<Line> => {
  const { hostname, port } = new URL(site.url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  return { answered: () => text, closed, socket }
}

/** Sends a text and gives what comes back until the other side lets go. */
const say = async (text: string): Promise<string> => {
  const line = await dial()
  line.socket.write(text)
  await line.closed
  return line.answered()
}
const head = (first: string, ...headers: string[]) =>
  [`${first} HTTP/1.1`, 'Host: x', ...headers, '', ''].join('\r\n')

describe('a body', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PROPFIND'])(
    'with %s is answered and not read, however large it is said to be',
    async (method) => {
      for (const path of ['/api/v1/insatser', '/insatser', '/media/x', '/health/live', '/x']) {
        for (const size of ['Content-Length: 300000000', 'Transfer-Encoding: chunked']) {
          const answer = await say(head(`${method} ${path}`, size))
          expect(answer, `${method} ${path} ${size}`).toMatch(/^HTTP\/1\.1 4(05|13) /)
          expect(answer).toMatch(/\r\nconnection: close\r\n/i)
        }
      }
    },
  )

  test('without an end is not swallowed', async () => {
    const line = await dial()
    line.socket.write(head('POST /api/v1/insatser', 'Transfer-Encoding: chunked'))
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`
    let [sent, open] = [0, true]
    void line.closed.then(() => {
      open = false
    })
    while (open && sent < 300_000_000) {
      sent += piece.length
      const room = line.socket.write(piece)
      if (!room) await Promise.race([line.closed, new Promise((r) => line.socket.once('drain', r))])
    }
    expect(line.answered()).toMatch(/^HTTP\/1\.1 405 /)
    // What the system holds on both sides, and no more.
    expect(sent).toBeLessThan(30_000_000)
  })

  test('that asks first is not waited for', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await say(
        head(`${method} /api/v1/insatser`, 'Content-Length: 5', 'Expect: 100-continue'),
      )
      expect(answer).toMatch(/^HTTP\/1\.1 4(05|13) /)
    }
  })
})

describe('who takes long', () => {
  /** One byte now and then, until the other side lets go. */
  const drip = async (line: Line) => {
    let open = true
    void line.closed.then(() => {
      open = false
    })
    while (open) {
      line.socket.write('x')
      await wait(500)
    }
  }

  test.concurrent.each([
    ['to say what is asked for', 'GET /api'],
    ['with the headers', 'GET /api/v1/api-info HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['with the body', head('POST /api/v1/insatser', 'Content-Length: 1000')],
    ['with the body of a question', head('GET /api/v1/insatser', 'Content-Length: 1000')],
  ])(
    '%s is let go of',
    async (_, start) => {
      const line = await dial()
      line.socket.write(start)
      await drip(line)
    },
    50_000,
  )

  test.concurrent('to say anything at all is let go of', async () => {
    await (await dial()).closed
  }, 50_000)

  test.concurrent('to read the answers is let go of', async () => {
    const line = await dial()
    line.socket.pause()
    line.socket.write(head('GET /insatser').repeat(400))
    await site.get('/insatser')
    // Read again, the line tells that it has been cut: what was asked for did not all come.
    await wait(32_000)
    line.socket.resume()
    await line.closed
    expect(line.answered().split('HTTP/1.1 200').length).toBeLessThan(400)
  }, 50_000)
})

describe('an odd request', () => {
  test.each([
    ['GET /api/v1/api-info', 'Connection: Upgrade', 'Upgrade: websocket'],
    ['GET /api/v1/api-info', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'],
    ['GET /', 'Connection: Upgrade', 'Upgrade: websocket'],
    ['GET http://other.example/api/v1/api-info'],
    ['HEAD /api/v1/api-info'],
    ['OPTIONS *'],
    ['OPTIONS /'],
    ['GET *'],
    ['TRACE /'],
    ['GET /api/v1/api-info', 'Expect: something'],
    ['GET /api/v1/api-info', 'Host: y'],
    ['GET /api/v1/api-info', 'If-None-Match: "a"', 'If-None-Match: "b"'],
    ['GET /api/v1/api-info', 'Content-Length: 0', 'Content-Length: 1'],
    ['GET /media/%2e%2e%2fx', 'Range: bytes=0-1'],
  ])(
    '%s %s %s is answered or let go of at once, and never with a fault of ours',
    async (...lines) => {
      const [first = '', ...headers] = lines
      const close = headers.some((each) => each.startsWith('Connection'))
        ? []
        : ['Connection: close']
      const line = await dial()
      line.socket.write(head(first, ...headers, ...close))
      await expect
        .poll(() => line.answered() !== '' || line.socket.closed, { timeout: 5000 })
        .toBe(true)
      expect(line.answered()).not.toMatch(/^HTTP\/1\.1 5/)
      line.socket.destroy()
    },
  )

  test('CONNECT leads nowhere', async () => {
    expect(await say(head('CONNECT other.example:443'))).not.toMatch(/^HTTP\/1\.1 2/)
  })

  test('of HTTP/1.0 is answered as such', async () => {
    expect(await say('GET /api/v1/api-info HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })
})

test('who holds a thousand connections that rest shuts nobody out', async () => {
  const lines: Line[] = []
  for (let each = 0; each < 1100; each += 1) {
    const line = await dial()
    lines.push(line)
    line.socket.write(head('GET /health/live'))
    if (each % 50 === 0) await expect.poll(line.answered).toMatch(/^HTTP\/1\.1 200 /)
  }
  expect((await site.get('/api/v1/api-info')).status).toBe(200)
  for (const { socket } of lines) socket.destroy()
})
