import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { capConnections } from './capConnections.ts'

const most = 20
let server: Server
let port: number
let release: () => void
const sockets: Socket[] = []

beforeEach(async () => {
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  server = createServer((req, res) => {
    req.resume()
    if (req.url === '/slow') void held.then(() => res.end('at last'))
    else if (req.method === 'GET') res.end('at once')
  })
  capConnections(server, most)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

/** A caller who says something, and then nothing more. */
const call = async (words: string) => {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes
  })
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  if (words) socket.write(words)
  return { heard: () => heard, isOpen: () => !socket.closed }
}
const askedNow = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())

test.each([
  ['nothing', ''],
  ['half of their headers', 'GET / HTTP/1.1\r\nHost: a\r\n'],
  ['half of their body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc'],
])('callers who say %s keep nobody out, however many', async (_, words) => {
  for (let at = 0; at < most * 5; at += 1) await call(words)
  expect(await askedNow()).toBe('at once')
  await expect
    .poll(() => new Promise((resolve) => server.getConnections((_error, count) => resolve(count))))
    .toBeLessThanOrEqual(most)
})

test('a caller who is owed an answer keeps the connection and gets it', async () => {
  const waiting = await call('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')
  await wait(100)
  for (let at = 0; at < most * 5; at += 1) await call('')
  expect(waiting.isOpen()).toBe(true)
  release()
  await expect.poll(waiting.heard).toContain('at last')
})

test('nobody more is let in while every connection is owed an answer', async () => {
  const waiting = await Promise.all(
    Array.from({ length: most }, () => call('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')),
  )
  await wait(200)
  const late = await call('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await expect.poll(late.isOpen).toBe(false)
  release()
  for (const { heard } of waiting) await expect.poll(heard).toContain('at last')
})
