import { afterAll, beforeAll, expect, test } from 'vitest'
import { killDatabase, killDatabaseTwice, startsOfDatabase } from '#testing/endings.ts'
import {
  type Installation,
  launch,
  newInstallation,
  type Run,
  untilRunning,
} from '#testing/installation.ts'
import { askToUpgrade } from '#testing/upgrades.ts'
import { startWriters } from '#testing/writers.ts'

const rounds = 100

let installation: Installation
let run: Run
beforeAll(async () => {
  installation = await newInstallation()
  run = launch(installation.settings)
  await untilRunning(run)
})
afterAll(async () => {
  run.child.kill('SIGTERM')
  await run.ended
  await installation.remove()
})

test.each([
  ['once', 1, killDatabase],
  ['twice', 2, killDatabaseTwice],
] as const)('the database killed %s, a hundred times, loses nothing', async (_, ends, kill) => {
  const launcher = await installation.pidOf('src/run/commands/start.ts')
  const before = await startsOfDatabase(installation)
  const writers = await startWriters(installation)
  await writers.more(3)
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await kill(installation)
    took.push(await writers.more(3))
  }
  const lost = await writers.end()
  const { acknowledged, statuses } = writers.soFar
  took.sort((a, b) => a - b)
  const starts = (await startsOfDatabase(installation)) - before
  console.log({
    acknowledged: acknowledged.length,
    lost: lost.length,
    rounds,
    statuses,
    starts,
    'ms until saves again': { median: took[rounds / 2], longest: took.at(-1) },
  })
  expect(lost).toEqual([])
  expect(Object.keys(statuses).sort()).toEqual(['201', '503'])
  expect(starts).toBeLessThanOrEqual(rounds * ends * 3)
  expect(launcher).toBeGreaterThan(0)
  expect(await installation.pidOf('src/run/commands/start.ts')).toBe(launcher)
})

test('ten thousand callers who ask to change protocol take nothing', async () => {
  for (let times = 0; times < 20; times += 1) {
    expect(await askToUpgrade(installation.cms, 500)).toBe(0)
  }
  expect((await fetch(`${installation.cms}/api/users/me`)).status).toBe(200)
})

test('and it ends on SIGTERM within 20 s, in the middle of a restart', async () => {
  await killDatabase(installation)
  const began = performance.now()
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
  expect(performance.now() - began).toBeLessThan(20_000)
})
