import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { connect } from '#run/database.ts'
import { type EmbeddedPostgres, freePort, startPostgres } from '#run/postgres.ts'
import { confine, leanEnvironment, publicCommand } from '#run/publicCommand.ts'
import { runPrepare } from '#run/runPrepare.ts'
import { keepSecrets } from '#run/secrets.ts'
import { Stop } from '#run/stop.ts'
import { supervise } from '#run/supervise.ts'
import { multiply } from './multiply.ts'
import { seeded } from './size.ts'

/** What is measured: the real public process over a real database, in a folder that goes away. */
export type Installation = {
  /** How many insatser there are. */
  n: number
  /** Connected as the owner of the content. */
  owner: pg.Client
  publicPid: () => number
  readerUrl: string
  /** Address of the public process, without a path. */
  url: string
}

type AtEnd = (end: () => Promise<void>) => void
type Report = (line: string) => void

/**
 * Starts one database server with a database of the demonstration for each size, and a public process
 * for each of these.
 * @param sizes how many insatser there are to be
 * @param atEnd is given how to end each thing that was started
 */
export const install = async (
  sizes: number[],
  atEnd: AtEnd,
  report: Report,
): Promise<Installation[]> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-bench-'))
  atEnd(() => rm(dataDir, { force: true, recursive: true }))
  const mediaDir = path.join(dataDir, 'media')
  const secrets = await keepSecrets(dataDir)
  const database = await startPostgres({ dataDir, report, secrets })
  atEnd(() => database.stop())
  await runPrepare({
    DATA_DIR: dataDir,
    DATABASE_URL: database.ownerUrl(),
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: secrets.payloadSecret,
    READER_DATABASE_URL: database.readerUrl(),
    SEED: 'demo',
  })

  const installations: Installation[] = []
  for (const n of sizes) {
    const name = `bench_${n}`
    const ownerUrl = await copyDatabase(database, name)
    const owner = await connect(ownerUrl, 'DATABASE_URL')
    atEnd(() => owner.end())
    if (n > seeded) report(`Copying the demonstration until there are ${n} insatser …`)
    await multiply(owner, n / seeded)
    // Otherwise PostgreSQL does it by itself a minute later, in the middle of the run.
    await owner.query('vacuum analyze')
    const readerUrl = database.readerUrl(name)
    const site = await startSite({ atEnd, dataDir, mediaDir, readerUrl, report })
    installations.push({ n, owner, readerUrl, ...site })
  }
  return installations
}

/** A copy of the demonstration under another name. @returns its address as its owner */
const copyDatabase = async (database: EmbeddedPostgres, name: string): Promise<string> => {
  const { pathname } = new URL(database.ownerUrl())
  const server = await connect(database.ownerUrl('postgres'), 'DATABASE_URL')
  try {
    await server.query(`create database ${name} template ${pathname.slice(1)}`)
    await server.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to reader`)
  } finally {
    await server.end()
  }
  return database.ownerUrl(name)
}

const startSite = async ({
  atEnd,
  dataDir,
  mediaDir,
  readerUrl,
  report,
}: {
  atEnd: AtEnd
  dataDir: string
  mediaDir: string
  readerUrl: string
  report: Report
}): Promise<{ publicPid: () => number; url: string }> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const shut = await confine({ dataDir, mediaDir, readerUrl })
  const start = async () => {
    const site = supervise({
      name: 'public',
      command: [...shut, ...publicCommand],
      env: {
        CMS_URL: 'http://127.0.0.1:1',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        MEDIA_DIR: mediaDir,
        ...leanEnvironment(dataDir),
        NODE_ENV: 'production',
        PUBLIC_PORT: String(port),
        PUBLIC_URL: url,
        READER_DATABASE_URL: readerUrl,
      },
      report,
    })
    await untilReady(`${url}/health/ready`)
    return site
  }
  // The first run leaves its compiled code behind, as in an installation; the second is measured.
  await (await start()).stop()
  const site = await start()
  atEnd(site.stop)
  return { publicPid: () => site.pid() ?? 0, url }
}

const untilReady = async (address: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(address).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await wait(100)
  }
  throw new Stop('The public process does not become ready.')
}
