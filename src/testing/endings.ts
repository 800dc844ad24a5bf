import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandOf } from '#run/processes.ts'
import type { Installation } from './installation.ts'

/** The database that lives now, another than the one before. Its pid file outlives the one that wrote it. */
const nextDatabase = async ({ postmaster }: Installation, before = 0): Promise<number> => {
  for (;;) {
    const pid = await postmaster()
    if (pid && pid !== before && (await commandOf(pid)) !== '') return pid
    await wait(5)
  }
}

/** Ends the database at once, as a fault of the machine would. */
export const killDatabase = async (installation: Installation): Promise<void> => {
  process.kill(await nextDatabase(installation), 'SIGKILL')
}

/** Ends the database at once, and again while it is coming up. */
export const killDatabaseTwice = async (installation: Installation): Promise<void> => {
  const first = await nextDatabase(installation)
  process.kill(first, 'SIGKILL')
  const second = await nextDatabase(installation, first)
  await wait(60 + Math.random() * 60)
  process.kill(second, 'SIGKILL')
}

/** How often PostgreSQL has been started in this installation. */
export const startsOfDatabase = async ({ dataDir }: Installation): Promise<number> =>
  (await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).split('starting PostgreSQL').length -
  1
