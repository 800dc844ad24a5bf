import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { commandOf } from './processes.ts'
import { Stop } from './stop.ts'
import { syncFolder } from './wholeFile.ts'

const run = promisify(execFile)
const patience = 30_000

/** Where the files of the embedded database lie. */
export const clusterIn = (dataDir: string): string => path.join(dataDir, 'postgres')
const pidFileOf = (cluster: string) => path.join(cluster, 'postmaster.pid')

export const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    () => false,
  )

/**
 * Looks at the files of a database before anything is written or started.
 * @param postgres the program that is to run it
 * @returns false where there are none yet
 * @throws {Stop} when this program cannot run them
 */
export const checkCluster = async (cluster: string, postgres: string): Promise<boolean> => {
  if (!(await isThere(cluster))) return false
  const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  if (!/^\d+\s*$/.test(version)) {
    throw new Stop(
      `${cluster}: is not a whole database (PG_VERSION is missing or damaged). Take it from a backup, or move it away to begin anew.`,
    )
  }
  const { stdout } = await run(postgres, ['--version']).catch(({ message }: Error) => {
    throw new Stop(`The PostgreSQL of this clone does not run: ${message.split('\n')[0]}`)
  })
  const own = /\) (\d+)/.exec(stdout)?.[1]
  if (version.trim() !== own) {
    throw new Stop(
      `${cluster}: belongs to PostgreSQL ${version.trim()}, and this is ${own}. Move it with pg_dump and restore, or use the version of På gång that made it.`,
    )
  }
  return true
}

/** Makes the files of a database. @throws {Stop} when it cannot */
export const makeCluster = async ({
  cluster,
  command: [program = '', ...prefix],
  identity,
  owner,
  password,
}: {
  cluster: string
  command: string[]
  identity: { uid?: number; gid?: number }
  owner: string
  password: string
}): Promise<void> => {
  const fresh = freshOf(cluster)
  const passwordFile = path.join(path.dirname(cluster), 'initdb-password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (identity.uid !== undefined) await chown(passwordFile, identity.uid, identity.uid)
  try {
    await run(
      program,
      [
        ...prefix,
        `--pgdata=${fresh}`,
        `--username=${owner}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=sv-SE',
      ],
      identity,
    )
    // Moved to its place when whole: a start that is killed here leaves no half cluster.
    await rename(fresh, cluster)
    await syncFolder(path.dirname(cluster))
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new Stop(
      `DATA_DIR=${path.dirname(cluster)}: the database could not be made there. ${stderr || message}`,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** The empty folder, beside its place, that a cluster is made in. */
export const freshFolder = async (cluster: string): Promise<string> => {
  const fresh = freshOf(cluster)
  await rm(fresh, { force: true, recursive: true })
  await mkdir(fresh, { mode: 0o700 })
  return fresh
}

const freshOf = (cluster: string) => `${cluster}.new`

/** The lines of the pid file: process, folder, start, port and so on. Empty when there is none. */
const pidLines = async (cluster: string): Promise<string[]> =>
  (await readFile(pidFileOf(cluster), 'utf8').catch(() => '')).split('\n')

/**
 * The port that the running server of a cluster listens on.
 * @throws {Stop} when its pid file does not say
 */
export const runningPort = async (cluster: string): Promise<number> => {
  const port = Number((await pidLines(cluster))[3])
  if (!port) throw new Stop(`${pidFileOf(cluster)}: does not say where the database listens.`)
  return port
}

/**
 * Ends the server that a killed launcher left running, and takes away a pid file that names no server
 * of this cluster: PostgreSQL itself refuses one that is damaged, and one whose number is a stranger's
 * now. What an ended server still has in memory PostgreSQL finds without that file.
 */
export const endLeftover = async (
  cluster: string,
  report: (line: string) => void,
): Promise<void> => {
  const pid = Number((await pidLines(cluster))[0])
  if (!(await isServerOf(cluster, pid))) {
    await rm(pidFileOf(cluster), { force: true })
    return
  }
  report('Ending the database that an earlier start left running …')
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < patience; waited += 100) {
      if (!(await isServerOf(cluster, pid))) return
      await wait(100)
    }
  }
  throw new Stop(`The database of an earlier start (process ${pid}) does not end.`)
}

const isServerOf = async (cluster: string, pid: number): Promise<boolean> =>
  Number.isInteger(pid) && pid > 1 && (await commandOf(pid)).includes(`-D ${cluster} `)
