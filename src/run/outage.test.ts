import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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
import { commandOf } from './processes.ts'
import { root } from './root.ts'

vi.setConfig({ testTimeout: 180_000 })

let installation: Installation
let run: Run
const start = async () => {
  run = launch(installation.settings)
  await untilRunning(run)
}
const servers = () => Promise.all(['src/cms/main.ts', 'src/public/main.ts'].map(installation.pidOf))
const statusOf = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(5000) }).then(
    ({ status }) => status,
    () => 0,
  )
const untilReady = async () => {
  for (const address of [installation.cms, installation.site]) {
    await expect
      .poll(() => statusOf(`${address}/health/ready`), { interval: 200, timeout: 90_000 })
      .toBe(200)
  }
}

beforeAll(async () => {
  installation = await newInstallation()
  await start()
}, 300_000)
afterAll(async () => {
  run.child.kill('SIGTERM')
  await run.ended
  await installation.remove()
})

test('a stranger who asks to change protocol is answered or hung up on, and takes nothing', async () => {
  const before = await servers()
  for (const address of [installation.cms, installation.site]) {
    expect(await askToUpgrade(address, 350), address).toBe(0)
  }
  expect(await statusOf(`${installation.cms}/api/users/me`)).toBe(200)
  expect(await servers()).toEqual(before)
})

describe('the public process', () => {
  /** Runs code under the very restrictions of the running process. @returns what it prints */
  const within = async (code: string) => {
    const pid = await installation.pidOf('src/public/main.ts')
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1)
    const [program = '', ...args] = command.slice(0, -1)
    const { stdout } = await promisify(execFile)(program, [...args, '-e', code], { cwd: root })
    return stdout.trim()
  }
  const reading = (place: string) =>
    within(`try { require('node:fs').readFileSync(${JSON.stringify(place)}); console.log('read') }
      catch (error) { console.log(error.code) }`)

  test('reads its own code', async () => {
    expect(await reading(path.join(root, 'src/public/main.ts'))).toBe('read')
  })

  test.each(['secrets.json', 'postgres/PG_VERSION', 'postgres.log', 'media/../secrets.json'])(
    'cannot read %s, though the user it runs as can',
    async (name) => {
      const place = path.join(installation.dataDir, name)
      expect((await readFile(place)).length).toBeGreaterThan(0)
      // Joined with a plus: a path that is tidied up beforehand would prove less.
      expect(await reading(`${installation.dataDir}/${name}`)).toBe('ERR_ACCESS_DENIED')
    },
  )

  test('cannot read what other processes were told, nor start a program to do it', async () => {
    const cms = await installation.pidOf('src/cms/main.ts')
    expect(await reading(`/proc/${cms}/environ`)).toBe('ERR_ACCESS_DENIED')
    expect(await reading('/proc/self/environ')).toBe('ERR_ACCESS_DENIED')
    expect(
      await within(`try { require('node:child_process').execFileSync('cat', ['/proc/${cms}/environ']); console.log('run') }
        catch (error) { console.log(error.code) }`),
    ).toBe('ERR_ACCESS_DENIED')
  })

  test('was told no secret of the installation', async () => {
    const pid = await installation.pidOf('src/public/main.ts')
    const told = await readFile(`/proc/${pid}/environ`, 'utf8')
    const secrets = JSON.parse(
      await readFile(path.join(installation.dataDir, 'secrets.json'), 'utf8'),
    )
    expect(told).toContain(secrets.readerPassword)
    for (const kept of [secrets.ownerPassword, secrets.payloadSecret, 'ADMIN_PASSWORD']) {
      expect(told).not.toContain(kept)
    }
  })
})

test('a database that is killed, also while it comes up, is back by itself and has lost nothing', async () => {
  const before = await servers()
  const launcher = await installation.pidOf('src/run/commands/start.ts')
  const starts = await startsOfDatabase(installation)
  const writers = await startWriters(installation)
  await writers.more(5)
  for (const kill of [killDatabase, killDatabaseTwice, killDatabaseTwice]) {
    await kill(installation)
    await writers.more(5)
  }
  expect(await writers.end()).toEqual([])
  expect(Object.keys(writers.soFar.statuses).sort()).toEqual(['201', '503'])
  // Five ends: one start for each, and a few that a dying server's last breath refused.
  expect((await startsOfDatabase(installation)) - starts).toBeLessThanOrEqual(15)
  expect(await servers()).toEqual(before)
  expect(launcher).toBeGreaterThan(0)
  expect(await installation.pidOf('src/run/commands/start.ts')).toBe(launcher)
})

test('processes that hang are ended and started again, and the launcher goes on', async () => {
  const before = await servers()
  for (const pid of before) process.kill(pid, 'SIGSTOP')
  await expect
    .poll(async () => (await Promise.all(before.map(commandOf))).join(''), {
      interval: 500,
      timeout: 60_000,
    })
    .toBe('')
  await untilReady()
  expect(run.output().match(/(cms|public) ended \(no answer\)/g)).toHaveLength(2)
})

test('everything killed and started again at once comes up, with what was saved', async () => {
  const pids = [
    await installation.pidOf('src/run/commands/start.ts'),
    await installation.postmaster(),
  ]
  // The two servers are left to notice by themselves, and hold their ports for a while.
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  await run.ended
  await start()
  await untilReady()
  expect(run.output()).not.toContain('Migrating')
}, 120_000)

test('SIGTERM in the middle of starting the database again ends everything', async () => {
  const pids = [...(await servers()), await installation.pidOf('src/run/commands/start.ts')]
  await killDatabase(installation)
  run.child.kill('SIGTERM')
  const began = performance.now()
  expect(await run.ended).toBe(0)
  expect(performance.now() - began).toBeLessThan(20_000)
  expect((await Promise.all(pids.map(commandOf))).join('')).toBe('')
  expect(await commandOf(await installation.postmaster())).toBe('')
})
