import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#run/postgres.ts'
import { commandOf } from '#run/processes.ts'
import { root } from '#run/root.ts'

/** One run of the launcher, as a process of its own. */
export type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

export const password = 'ett-langt-losenord'

/** This process's environment as a shell would have it: without what vitest and other settings add. */
const ownEnvironment = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL, READER_DATABASE_URL, PAYLOAD_SECRET, VITEST, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

/** Starts På gång as `npm start` does, after npm; or with npm, as a person does. */
export const launch = (
  settings: Record<string, string>,
  [program = '', ...args]: string[] = [
    process.execPath,
    path.join(root, 'src/run/bootstrap.js'),
    'start',
  ],
  identity: { uid?: number; gid?: number } = {},
): Run => {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...ownEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  })
  let text = ''
  const keep = (bytes: Buffer) => {
    text += bytes
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return {
    child,
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    output: () => text,
  }
}

export const untilRunning = async (run: Run) => {
  const over = run.ended.then(() => true)
  while (!run.output().includes('is running')) {
    if (await Promise.race([over, wait(50)])) throw new Error(`It ended:\n${run.output()}`)
  }
}

/** An installation in a folder of its own, that has not been started yet. */
export type Installation = {
  dataDir: string
  cms: string
  site: string
  settings: Record<string, string>
  /** The process of this installation that runs a script; 0 when none does. */
  pidOf: (script: string) => Promise<number>
  /** The number in the database's pid file; 0 when there is none. */
  postmaster: () => Promise<number>
  remove: () => Promise<void>
}

/** @param folder where its folder is to lie */
export const newInstallation = async (folder = tmpdir()): Promise<Installation> => {
  const dataDir = await mkdtemp(path.join(folder, 'pagang-installed-'))
  const [cmsPort, publicPort] = [await freePort(), await freePort()]
  return {
    cms: `http://localhost:${cmsPort}`,
    dataDir,
    pidOf: async (script) => {
      for (const entry of await readdir('/proc')) {
        const pid = Number(entry)
        if (!pid || !(await commandOf(pid)).includes(script)) continue
        const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
        if (environment.includes(`DATA_DIR=${dataDir}\0`)) return pid
      }
      return 0
    },
    postmaster: async () => {
      const place = path.join(dataDir, 'postgres/postmaster.pid')
      return Number((await readFile(place, 'utf8').catch(() => '')).split('\n')[0])
    },
    remove: () => rm(dataDir, { force: true, recursive: true }),
    settings: {
      ADMIN_PASSWORD: password,
      CMS_PORT: String(cmsPort),
      DATA_DIR: dataDir,
      MEDIA_DIR: path.join(dataDir, 'media'),
      PUBLIC_PORT: String(publicPort),
      SEED: 'none',
    },
    site: `http://localhost:${publicPort}`,
  }
}
