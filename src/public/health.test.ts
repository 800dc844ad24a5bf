import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { buildServer } from './server.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase('empty')
})
afterAll(() => database.drop())

const open = async (folders: string[]) => {
  const { app, stop } = await buildServer({
    cmsUrl: 'http://localhost:3001',
    folders,
    mediaDir: path.join(import.meta.dirname, 'no-images'),
    publicUrl: 'http://folkhalsa.test',
    readerDatabaseUrl: database.readerUrl,
  })
  onTestFinished(stop)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return async (place: string) => (await fetch(url + place)).status
}

test('the public process is ready while there is room and the database answers', async () => {
  const ask = await open([import.meta.dirname])
  await expect.poll(() => ask('/health/ready'), { timeout: 10_000 }).toBe(200)
})

test('on a full disk it says that it is not ready, and goes on answering', async () => {
  const full = process.platform === 'linux' ? '/proc' : '/dev' // without room wherever this runs
  const ask = await open([import.meta.dirname, full])
  await expect.poll(() => ask('/api/v1/plans'), { timeout: 10_000 }).toBe(200)
  expect([await ask('/health/live'), await ask('/health/ready')]).toEqual([200, 503])
})
