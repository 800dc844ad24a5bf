import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#run/postgres.ts'
import { publicCommand } from '#run/publicCommand.ts'
import { root } from '#run/root.ts'

/** The public process by itself, as the launcher starts it. */
export type PublicProcess = {
  pid: number
  port: number
  /** Every line it has logged. */
  logged: () => Record<string, unknown>[]
  stop: () => Promise<void>
}

/** Starts the public process against a database, and waits until it answers. */
export const startPublicProcess = async (readerUrl: string): Promise<PublicProcess> => {
  const port = await freePort()
  const { VITEST, ...environment } = process.env
  const child = spawn(process.execPath, publicCommand, {
    cwd: root,
    env: {
      ...environment,
      LOG_LEVEL: 'warn',
      MALLOC_ARENA_MAX: '1',
      MEDIA_DIR: await mkdtemp(path.join(tmpdir(), 'pagang-public-')),
      NODE_ENV: 'production',
      PUBLIC_PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      READER_DATABASE_URL: readerUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes) => {
    said += bytes
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`It ended before it answered:\n${said}`)
    await wait(50)
  }
  return {
    logged: () =>
      said
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
