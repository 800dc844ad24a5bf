import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, test, vi } from 'vitest'
import { keepRunning } from './keepRunning.ts'
import { freePort } from './postgres.ts'
import { commandOf } from './processes.ts'
import { type Supervised, supervise } from './supervise.ts'

// Deaf is after fifteen seconds of silence: the cases wait beside each other.
vi.setConfig({ testTimeout: 90_000 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagang-kept-'))
})
afterAll(() => rm(folder, { force: true, recursive: true }))

/** A real server that falls ill in its own way when it is asked for `/ill`. */
const server = (illness: string) => `
  import { createServer } from 'node:http'
  let late = 0
  const server = createServer((req, res) => {
    if (req.url === '/ill') { res.end(); ${illness} }
    else setTimeout(() => res.end(), late)
  })
  server.listen(Number(process.env.PORT), '127.0.0.1')
  process.once('disconnect', () => process.exit())
`

type Patient = { lines: string[]; kept: Supervised; url: string }

const patients: Supervised[] = []
afterAll(() => Promise.all(patients.map(({ stop }) => stop())))

const start = async (name: string, illness: string): Promise<Patient> => {
  const port = await freePort()
  const script = path.join(folder, `${name}.mjs`)
  await writeFile(script, server(illness))
  const lines: string[] = []
  const kept = supervise({
    command: [script],
    env: { ...process.env, PORT: String(port) },
    live: { host: '127.0.0.1', port },
    name,
    report: (line) => lines.push(line),
  })
  patients.push(kept)
  return { kept, lines, url: `http://127.0.0.1:${port}` }
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )
const untilAnswering = async (url: string) => {
  while (!(await answers(url))) await wait(200)
}

describe.concurrent('a server that is alive and answers nobody is ended and started again', () => {
  test.for([
    ['busy', 'for (;;) {}'],
    ['frozen', "process.kill(process.pid, 'SIGSTOP')"],
    ['closed', 'server.close(); server.closeAllConnections(); setInterval(() => {}, 1000)'],
    ['mute', "server.removeAllListeners('request'); server.on('request', () => {})"],
  ] as const)('%s', async ([name, illness], { expect }) => {
    const { kept, lines, url } = await start(name, illness)
    await untilAnswering(url)
    await wait(2000) // the supervisor has had its first answer too
    const before = kept.pid()
    await fetch(`${url}/ill`)
    await expect
      .poll(() => kept.pid() ?? before, { interval: 200, timeout: 60_000 })
      .not.toBe(before)
    await untilAnswering(url)
    expect(lines).toEqual([`${name} ended (no answer); starting it again.`])
    expect(await commandOf(before ?? 0)).toBe('')
  })

  test('but not one that is only slow', async ({ expect }) => {
    const { kept, lines, url } = await start('slow', 'late = 6000')
    await untilAnswering(url)
    const before = kept.pid()
    await fetch(`${url}/ill`)
    await wait(30_000)
    expect(kept.pid()).toBe(before)
    expect(lines).toEqual([])
  })
})

describe.concurrent('a program that cannot run for now', () => {
  const keep = (command: string, lines: string[]) =>
    keepRunning({
      name: 'It',
      pauses: { first: 10, longest: 40 },
      report: (line) => lines.push(line),
      start: async () => spawn('sh', ['-c', command], { stdio: 'ignore' }),
      steps: [['SIGTERM', 1000]],
    })

  test('is tried one at a time, told once, and comes up when it can', async ({ expect }) => {
    const mark = path.join(folder, 'room')
    const log = path.join(folder, 'tries')
    const lines: string[] = []
    // Says so if another of it is about at the same time.
    const own = `${log}.running`
    const it = keep(
      `mkdir ${own} 2>/dev/null || echo twice >> ${log}; echo try >> ${log}; test -e ${mark} && sleep 100; rmdir ${own}; exit 3`,
      lines,
    )
    const tries = async () => (await readFile(log, 'utf8').catch(() => '')).split('\n').slice(0, -1)
    await expect.poll(async () => (await tries()).length, { timeout: 30_000 }).toBeGreaterThan(8)
    expect(lines).toEqual(['It ended (3); starting it again.'])
    await writeFile(mark, '')
    await wait(1500)
    const many = (await tries()).length
    await wait(1500)
    expect((await tries()).length).toBe(many)
    await it.stop()
    expect(await tries()).not.toContain('twice')
  })

  test('is a program that is not there, too; and stopping needs no process', async ({ expect }) => {
    const lines: string[] = []
    const it = keepRunning({
      name: 'It',
      pauses: { first: 10, longest: 100_000 },
      report: (line) => lines.push(line),
      start: async () => spawn(path.join(folder, 'nowhere'), { stdio: 'ignore' }),
      steps: [],
    })
    await wait(500)
    await it.stop()
    expect(lines).toEqual([expect.stringContaining('ENOENT')])
  })

  test('is asked to end, and then made to', async ({ expect }) => {
    const it = keep("trap '' TERM; while true; do sleep 1; done", [])
    await wait(500)
    const pid = it.child()?.pid ?? 0
    expect(await commandOf(pid)).not.toBe('')
    await it.stop()
    expect(await commandOf(pid)).toBe('')
  })
})
