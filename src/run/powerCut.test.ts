import { execFile, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Installation, launch, newInstallation } from '#testing/installation.ts'
import { isTaken, takeFolder } from './lock.ts'
import { startPostgres } from './postgres.ts'
import { commandOf } from './processes.ts'
import { root } from './root.ts'
import { keepSecrets, type Secrets } from './secrets.ts'
import { becomeUnprivileged } from './unprivileged.ts'

const run = promisify(execFile)
vi.setConfig({ testTimeout: 90_000 })

/** A program that has nothing to do with us, and lives as long as the test. */
const stranger = (command = ['sleep', '600']): number => {
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child.pid ?? 0
}

describe('the database comes up after a power cut that left in its pid file', () => {
  let dataDir: string
  let secrets: Secrets
  const pidFile = () => path.join(dataDir, 'postgres/postmaster.pid')
  const start = () => startPostgres({ dataDir, report: () => {}, secrets })

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-cut-'))
    secrets = await keepSecrets(dataDir)
    const database = await start()
    const client = new pg.Client(database.ownerUrl())
    await client.connect()
    await client.query("create table kept as select 'before' as word")
    await client.end()
    await database.stop()
  })
  afterAll(() => rm(dataDir, { force: true, recursive: true }))

  const comesUp = async () => {
    const database = await start()
    const client = new pg.Client(database.ownerUrl())
    await client.connect()
    const { rows } = await client.query('select word from kept')
    await client.end()
    await database.stop()
    expect(rows).toEqual([{ word: 'before' }])
  }
  const left = (pid: number | string) =>
    [
      pid,
      path.join(dataDir, 'postgres'),
      '1700000000',
      '5432',
      '',
      '127.0.0.1',
      '1 2',
      'ready',
      '',
    ].join('\n')

  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['rubbish', () => '\0\0\0\0\0\0\0\0'],
    ['words', () => 'inte ett nummer\n'],
    ['half a number', () => left('')],
    ['a number nobody has', () => left(4_194_000)],
    ['a negative number', () => left(-1)],
    ['a stranger’s number', () => left(stranger())],
    ['our own number', () => left(process.pid)],
    ['the number of the first process', () => left(1)],
    [
      'the number of a program called as the database is',
      () => left(stranger(['sh', '-c', 'sleep 600', 'postgres', '-D', '/elsewhere/postgres'])),
    ],
  ])('%s', async (_, text) => {
    await writeFile(pidFile(), text())
    await comesUp()
  })

  test('itself and all that it started, killed and started again at once', async () => {
    for (let times = 0; times < 3; times += 1) {
      const database = await start()
      const client = new pg.Client(database.ownerUrl())
      client.on('error', () => {})
      await client.connect()
      // Goes on for a while after its server has died.
      client.query('select count(*) from generate_series(1, 3000000)').catch(() => {})
      const killed = database.pid()
      process.kill(killed, 'SIGKILL')
      await database.stop()
      expect(await commandOf(killed)).toBe('')
    }
    await comesUp()
  })
})

describe('a start that cannot succeed says one line, and writes nothing', () => {
  let kept: Installation
  let made: string
  beforeAll(async () => {
    kept = await newInstallation()
    made = path.join(kept.dataDir, 'made')
    const secrets = await keepSecrets(made)
    await (await startPostgres({ dataDir: made, report: () => {}, secrets })).stop()
  })
  afterAll(() => kept.remove())

  /** Every file below a folder, with its size. */
  const contents = async (folder: string) => {
    const { stdout } = await run('find', [folder, '-printf', '%p %s %T@\n'])
    return stdout.split('\n').sort()
  }
  const failing = async (changes: Record<string, string>) => {
    const before = await contents(kept.dataDir)
    const failed = launch({ ...kept.settings, DATA_DIR: made, ...changes })
    expect(await failed.ended, failed.output()).toBe(1)
    expect(await contents(kept.dataDir)).toEqual(before)
    return failed.output().trim().split('\n')
  }
  const instead = async (name: string, text: string | undefined) => {
    const place = path.join(made, name)
    await rename(place, path.join(kept.dataDir, 'aside'))
    if (text !== undefined) await writeFile(place, text)
    onTestFinished(async () => {
      await rm(place, { force: true, recursive: true })
      await rename(path.join(kept.dataDir, 'aside'), place)
    })
  }

  test.each<[string, string | undefined]>([
    ['gone', undefined],
    ['empty', ''],
    ['cut off', '{"ownerPassword":"abcdef'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"hemligt"'],
    [
      'without a key',
      JSON.stringify({ ownerPassword: 'x'.repeat(32), readerPassword: 'y'.repeat(32) }),
    ],
    [
      'with an empty key',
      JSON.stringify({
        ownerPassword: '',
        payloadSecret: 'x'.repeat(64),
        readerPassword: 'y'.repeat(32),
      }),
    ],
    [
      'with a number for a key',
      JSON.stringify({
        ownerPassword: 7,
        payloadSecret: 'x'.repeat(64),
        readerPassword: 'y'.repeat(32),
      }),
    ],
  ])('secrets.json %s, beside a database', async (_, text) => {
    await instead('secrets.json', text)
    expect(await failing({})).toEqual([expect.stringContaining(path.join(made, 'secrets.json'))])
  })

  test('a database without its version', async () => {
    await instead('postgres/PG_VERSION', undefined)
    expect(await failing({})).toEqual([expect.stringMatching(/postgres: .*PG_VERSION/)])
  })

  test('a database of another PostgreSQL', async () => {
    await instead('postgres/PG_VERSION', '13\n')
    expect(await failing({})).toEqual([expect.stringMatching(/postgres: belongs to PostgreSQL 13/)])
  })

  test('a database folder with nothing in it', async () => {
    await instead('postgres', undefined)
    await mkdir(path.join(made, 'postgres'))
    expect(await failing({})).toEqual([expect.stringContaining(path.join(made, 'postgres'))])
  })

  test.each(['DATA_DIR', 'MEDIA_DIR'])('%s that is a file, or lies in one', async (name) => {
    const file = path.join(kept.dataDir, `${name}-as-file`)
    await writeFile(file, '')
    for (const place of [file, path.join(file, 'in', 'it')]) {
      expect(await failing({ [name]: place })).toEqual([
        expect.stringMatching(new RegExp(`^${name}=${place}: `)),
      ])
    }
  })

  test.each(['DATA_DIR', 'MEDIA_DIR'])('%s that may not be written to', async (name) => {
    const place = await mkdtemp(path.join(tmpdir(), 'pagang-shut-'))
    onTestFinished(() => rm(place, { force: true, recursive: true }))
    // To root nothing is shut: the launcher is somebody else, as the database is.
    const { prefix, ...identity } = await becomeUnprivileged(place, process.execPath)
    await chmod(place, 0o555)
    const settings = { ...kept.settings }
    if (name === 'MEDIA_DIR') settings.DATA_DIR = path.join(tmpdir(), 'pagang-never-made')
    const bootstrap = path.join(root, 'src/run/bootstrap.js')
    for (const folder of [place, path.join(place, 'below')]) {
      const failed = launch(
        { ...settings, [name]: folder },
        [...prefix, process.execPath, bootstrap, 'start'],
        identity,
      )
      expect(await failed.ended, failed.output()).toBe(1)
      expect(failed.output().trim().split('\n')).toEqual([
        expect.stringMatching(new RegExp(`^${name}=${folder}: may not be written to`)),
      ])
    }
    expect(await readdir(place)).toEqual([])
  })

  test('MEDIA_DIR around DATA_DIR, which the public process would read', async () => {
    expect(await failing({ MEDIA_DIR: kept.dataDir })).toEqual([
      expect.stringMatching(/^MEDIA_DIR=.*DATA_DIR/),
    ])
  })

  test('secrets that are not those of the database', async () => {
    const other = Object.fromEntries(
      ['ownerPassword', 'payloadSecret', 'readerPassword'].map((name) => [name, 'x'.repeat(32)]),
    )
    await instead('secrets.json', JSON.stringify(other))
    const failed = launch({ ...kept.settings, DATA_DIR: made })
    expect(await failed.ended).toBe(1)
    const lines = failed.output().trim().split('\n')
    expect(lines.slice(0, -1)).toEqual(['Starting the database …'])
    expect(lines.at(-1)).toContain('was made with other secrets')
    await expect(readFile(path.join(made, 'postgres/postmaster.pid'))).rejects.toThrow()
  })
})

describe('the lock on a data folder', () => {
  const folder = async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'pagang-lock-'))
    onTestFinished(() => rm(made, { force: true, recursive: true }))
    return made
  }
  const take = 'import { takeFolder } from "#run/lock.ts"; await takeFolder(process.argv[1])'
  /** Another process that takes a folder and keeps it. @returns it, once it says whether it has it */
  const another = async (dataDir: string) => {
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `${take}; console.log('taken'); setInterval(() => {}, 1000)`,
        dataDir,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    const taken = await new Promise<boolean>((resolve) => {
      child.stdout.once('data', () => resolve(true))
      child.once('exit', () => resolve(false))
    })
    return { child, taken }
  }

  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['rubbish', () => '\0\0\0'],
    ['a stranger’s number', () => String(stranger())],
    ['our own number', () => String(process.pid)],
    [
      'the number of something called as the launcher is',
      () => String(stranger(['sh', '-c', 'sleep 600', 'src/run/commands/start.ts'])),
    ],
  ])('is free when launcher.pid holds %s', async (_, text) => {
    const dataDir = await folder()
    await writeFile(path.join(dataDir, 'launcher.pid'), text())
    expect(await isTaken(dataDir)).toBe(false)
    await (await takeFolder(dataDir))()
    expect(await readdir(dataDir)).toEqual(['launcher.lock'])
  })

  test('is free when its file is damaged', async () => {
    const dataDir = await folder()
    await writeFile(path.join(dataDir, 'launcher.lock'), 'something else altogether')
    await (await takeFolder(dataDir))()
  })

  test('is held by one of ten that start at the same moment, and free when that one is killed', async () => {
    const dataDir = await folder()
    const all = await Promise.all(Array.from({ length: 10 }, () => another(dataDir)))
    const [holder, ...more] = all.filter(({ taken }) => taken)
    expect(more).toEqual([])
    expect(await isTaken(dataDir)).toBe(true)
    await expect(takeFolder(dataDir)).rejects.toThrow(
      `DATA_DIR=${dataDir}: På gång is already running there (process ${holder?.child.pid}).`,
    )
    holder?.child.kill('SIGKILL')
    await expect.poll(() => isTaken(dataDir), { timeout: 10_000 }).toBe(false)
    await (await takeFolder(dataDir))()
  })
})
