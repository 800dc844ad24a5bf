import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openProxy, type Wire } from '#testing/proxy.ts'
import { type PublicProcess, startPublicProcess } from '#testing/publicProcess.ts'

let database: TestDatabase
let process: PublicProcess
let wire: Wire

beforeAll(async () => {
  database = await cloneDatabase('demo')
  wire = await openProxy(database.readerUrl)
  process = await startPublicProcess(wire.through(database.readerUrl))
})
afterAll(async () => {
  await process?.stop()
  await wire?.close()
  await database?.drop()
})

const statusOf = async (path: string) =>
  (await fetch(`http://127.0.0.1:${process.port}${path}`)).status

describe('one question', () => {
  const spellings: Record<string, string[]> = {
    '/api/v1/api-info': ['?', '?&', '?&&&', '?lang=', '?&lang=&', '/', '/?'].map(
      (end) => `/api/v1/api-info${end}`,
    ),
    '/api/v1/insatser?status=rod&q=h%C3%A4lsa+och': [
      '/api/v1/insatser?q=h%C3%A4lsa+och&status=rod',
      '/api/v1/insatser?q=h%c3%a4lsa%20och&status=rod&page=1&limit=20',
      '/api/v1/insatser?&&st%61tus=rod&delmal=&q=%68%C3%A4lsa%20%6Fch&',
      '/api/v1/insatser/?status=rod&q=h%C3%A4lsa+och&page=01',
    ],
    '/api/v1/insatser/5B': ['/api/v1/insatser/%35B', '/api/v1/insatser/%35%42?plan=&'],
    '/insatser?delmal=levnadsvanor&sort=title': [
      '/insatser/?sort=title&delmal=levnadsvanor',
      '/insatser?=x&delmal=levnadsvanor&sort=titl%65&page=1&=',
      '/insatser?delmal=levnadsvanor&utm_source=brev&q=&sort=title&fbclid=1',
    ],
    '/insatser/5B': ['/insatser/5%42?fbclid=1', '/insatser/5B/?plan=&=a'],
    '/': ['/?', '/?=x', '/?utm_source=brev', '/?&&&'],
  }

  test('is one answer, however it is spelled: all of them are ready when one has been asked', async () => {
    for (const plain of Object.keys(spellings)) expect(await statusOf(plain)).toBe(200)
    const cutting = setInterval(() => wire.cut(), 5)
    try {
      await expect.poll(() => statusOf('/health/ready')).toBe(503)
      for (const path of Object.values(spellings).flat()) {
        expect(await statusOf(path), path).toBe(200)
      }
    } finally {
      clearInterval(cutting)
    }
    await expect.poll(() => statusOf('/health/ready')).toBe(200)
  })

  test('has names: a value without one is refused by the API', async () => {
    for (const query of ['=', '=x', '=x&lang=sv', 'lang=sv&=', '&=&', '=%20']) {
      expect(await statusOf(`/api/v1/api-info?${query}`), query).toBe(400)
    }
  })
})

/** Megabytes that the process holds. */
const memory = async () => {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Asks for one address after the other on one line, many on their way at a time, and reads what comes. */
const flood = (addresses: Iterator<string>) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(process.port, '127.0.0.1')
    let [waiting, end] = [0, '']
    const more = () => {
      for (let each = 0; each < 16; each += 1) {
        const { done, value } = addresses.next()
        if (done) break
        waiting += 1
        const languages = `sv;q=0.${Math.floor(Math.random() * 1e9)}`
        socket.write(
          `GET ${value} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${languages}\r\nAccept-Language: ${languages}\r\n\r\n`,
        )
      }
      if (waiting === 0) socket.end()
    }
    socket.setEncoding('latin1').on('data', (chunk) => {
      const text = end + chunk
      waiting -= text.split('HTTP/1.1 ').length - 1
      end = text.slice(-'HTTP/1.1'.length)
      if (waiting === 0) more()
    })
    socket.on('error', reject).on('close', () => resolve())
    more()
  })

test('thirty thousand addresses, each with four thousand signs, leave the memory as it was', async () => {
  const many = 30_000
  const filling = 'x'.repeat(3900)
  const shapes: ((at: number) => string)[] = [
    (at) => `/api/v1/api-info?=${at}${filling}`,
    (at) => `/api/v1/api-info?${'&'.repeat(at % 3900)}`,
    (at) => `/api/v1/api-info?x${at}=${filling}`,
    (at) => `/api/v1/api-info?lang=${at % 2 ? '%73v' : 's%76'}&lang${at}=`,
    (at) => `/?utm_source=${at}${filling}`,
    (at) => `/insatser?=${at}${filling}&${at}=`,
    (at) => `/assets/${at}${filling}`,
  ]
  function* addresses(): Generator<string> {
    for (let at = 0; at < many; at += 1) {
      yield at % 60 === 0
        ? `/api/v1/insatser?limit=1&q=${at}${'ord'.repeat(60)}`
        : (shapes[at % shapes.length]?.(at) ?? '')
    }
  }
  const before = await memory()
  const all = addresses()
  await Promise.all(Array.from({ length: 4 }, () => flood(all)))
  const grown = (await memory()) - before
  console.log(`${many} addresses: from ${before.toFixed(0)} MB, ${grown.toFixed(0)} MB more`)
  // Kept by their address alone they would be 117 MB; the budget is 16, and the rest is garbage.
  expect(grown).toBeLessThan(60)
  expect(await statusOf('/api/v1/api-info')).toBe(200)
}, 180_000)
