import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { flood, memoryOf } from '#testing/flood.ts'
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

test('thirty thousand addresses, each with four thousand signs, leave the memory as it was', async () => {
  const many = 30_000
  const before = await memoryOf(process)
  await flood(process, many)
  const grown = (await memoryOf(process)) - before
  console.log(`${many} addresses: from ${before.toFixed(0)} MB, ${grown.toFixed(0)} MB more`)
  // Kept by their address alone they would be 117 MB; the budget is a tenth of that, the rest is garbage.
  expect(grown).toBeLessThan(60)
  expect(await statusOf('/api/v1/api-info')).toBe(200)
}, 180_000)
