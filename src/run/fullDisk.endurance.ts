import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, rm, statfs, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killDatabase, startsOfDatabase } from '#testing/endings.ts'
import { type Installation, launch, newInstallation, type Run } from '#testing/installation.ts'
import { startWriters } from '#testing/writers.ts'
import { commandOf } from './processes.ts'

/*
 * Needs root on Linux: a disk of its own is mounted. That is why it is here and not in `npm test`,
 * where src/cms/health.test.ts and src/public/health.test.ts hold what is said of a full disk.
 */
let disk: string
let installation: Installation
let run: Run

beforeAll(async () => {
  disk = await mkdtemp(path.join(tmpdir(), 'pagang-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk])
  installation = await newInstallation(disk)
  // What is said goes to the same disk, as it does where a log is kept beside the data.
  run = launch(installation.settings, [
    'sh',
    '-c',
    `exec "${process.execPath}" src/run/bootstrap.js start > "${disk}/log" 2>&1`,
  ])
  await untilReady(200)
})
afterAll(async () => {
  run.child.kill('SIGTERM')
  await run.ended
  execFileSync('umount', [disk])
  await rm(disk, { recursive: true })
})

const statusOf = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(5000) }).then(
    ({ status }) => status,
    () => 0,
  )
const untilReady = async (status: number) => {
  for (const address of [installation.cms, installation.site]) {
    while ((await statusOf(`${address}/health/ready`)) !== status) await wait(200)
  }
}
const filler = () => path.join(disk, 'filler')
const fill = async () => {
  for (;;) {
    const { bavail, bsize } = await statfs(disk)
    if (bavail === 0) return
    await appendFile(filler(), Buffer.alloc(Math.min(bavail * bsize, 8_000_000))).catch(() => {})
  }
}

test('a disk that fills and empties, five times, ends nothing and loses nothing', async () => {
  const launcher = await installation.pidOf('src/run/commands/start.ts')
  const starts = await startsOfDatabase(installation)
  const writers = await startWriters(installation)
  for (let times = 0; times < 5; times += 1) {
    await writers.more(3)
    await fill()
    await untilReady(503)
    // It cannot come up now, and comes up when there is room.
    const killed = await installation.postmaster()
    await killDatabase(installation)
    await wait(5000)
    expect(await commandOf(killed)).toBe('')
    expect(await statusOf(`${installation.site}/health/live`)).toBe(200)
    expect(await statusOf(`${installation.cms}/health/live`)).toBe(200)
    await unlink(filler())
    await untilReady(200)
    await writers.more(3)
  }
  const lost = await writers.end()
  console.log({
    lost: lost.length,
    ...writers.soFar,
    acknowledged: writers.soFar.acknowledged.length,
  })
  expect(lost).toEqual([])
  expect((await startsOfDatabase(installation)) - starts).toBeGreaterThanOrEqual(5)
  expect(launcher).toBeGreaterThan(0)
  expect(await installation.pidOf('src/run/commands/start.ts')).toBe(launcher)
})
