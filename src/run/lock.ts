import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Stop } from './stop.ts'

/*
 * Who has a data folder is known by a lock of the operating system, which goes with its process, however
 * that ends. A number in a file would outlive it and come to be another program's. Node takes such
 * locks through SQLite alone: the file holds nothing.
 */
const lockOf = (dataDir: string) => path.join(dataDir, 'launcher.lock')
/** Only to be told to people, and a sign that a launcher did not end by itself. */
const markOf = (dataDir: string) => path.join(dataDir, 'launcher.pid')

const busy = 5
const notADatabase = 26
/** Somebody who only looks holds the lock for a moment. */
const patience = 500

/** Takes the lock. @returns undefined while somebody else holds it */
const lock = async (place: string): Promise<DatabaseSync | undefined> => {
  const held = new DatabaseSync(place, { timeout: patience })
  try {
    held.exec('pragma journal_mode = memory; begin exclusive')
    return held
  } catch (error) {
    held.close()
    const { errcode } = error as { errcode?: number }
    if (errcode === busy) return undefined
    if (errcode !== notADatabase) throw error
    // A file that is no lock of ours: nobody can hold it.
    await truncate(place)
    return lock(place)
  }
}

/** Whether a launcher, or a command that has started the database for itself, has a data folder now. */
export const isTaken = async (dataDir: string): Promise<boolean> => {
  try {
    const looking = new DatabaseSync(lockOf(dataDir), { readOnly: true, timeout: patience })
    try {
      looking.exec('select count(*) from sqlite_master')
    } finally {
      looking.close()
    }
    return false
  } catch (error) {
    return (error as { errcode?: number }).errcode === busy
  }
}

/** Whether the last launcher of a data folder was ended without a chance to clear up. */
export const wasLeft = async (dataDir: string): Promise<boolean> => {
  const marked = await readFile(markOf(dataDir)).then(
    () => true,
    () => false,
  )
  return marked && !(await isTaken(dataDir))
}

/**
 * Takes a data folder for this process alone, making it where there is none.
 * @returns gives it back
 * @throws {Stop} while another has it
 */
export const takeFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  await mkdir(dataDir, { mode: 0o700, recursive: true }).catch(
    ({ code }: NodeJS.ErrnoException) => {
      throw new Stop(`DATA_DIR=${dataDir}: may not be written to (${code}).`)
    },
  )
  const held = await lock(lockOf(dataDir))
  if (!held) {
    const pid = Number(await readFile(markOf(dataDir), 'utf8').catch(() => ''))
    throw new Stop(
      `DATA_DIR=${dataDir}: På gång is already running there${pid ? ` (process ${pid})` : ''}.`,
    )
  }
  await writeFile(markOf(dataDir), String(process.pid)).catch(() => {}) // a full disk
  return async () => {
    await rm(markOf(dataDir), { force: true })
    held.close()
  }
}
