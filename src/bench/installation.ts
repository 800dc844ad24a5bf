import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { connect } from '#run/database.ts'
import { freePort, startPostgres } from '#run/postgres.ts'
import { leanEnvironment, publicCommand } from '#run/publicCommand.ts'
import { runPrepare } from '#run/runPrepare.ts'
import { keepSecrets } from '#run/secrets.ts'
import { Stop } from '#run/stop.ts'
import { supervise } from '#run/supervise.ts'
import { multiply } from './multiply.ts'
import { seeded } from './size.ts'

/** What is measured: the real public process over a real database, in a folder that goes away. */
export type Installation = {
  /** Connected as the owner of the content. */
  owner: pg.Client
  publicPid: () => number
  readerUrl: string
  /** Address of the public process, without a path. */
  url: string
}

/**
 * Starts database and public process with the demonstration in it.
 * @param n how many insatser there are to be
 * @param atEnd is given how to end each thing that was started
 */
export const install = async (
  n: number,
  atEnd: (end: () => Promise<void>) => void,
  report: (line: string) => void,
): Promise<Installation> => {
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

  const owner = await connect(database.ownerUrl(), 'DATABASE_URL')
  atEnd(() => owner.end())
  if (n > seeded) report(`Copying the demonstration until there are ${n} insatser …`)
  await multiply(owner, n / seeded)
  // Otherwise PostgreSQL does it by itself a minute later, in the middle of the run.
  await owner.query('vacuum analyze')

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = async () => {
    const site = supervise({
      name: 'public',
      command: publicCommand,
      env: {
        CMS_URL: 'http://127.0.0.1:1',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        MEDIA_DIR: mediaDir,
        ...leanEnvironment(dataDir),
        NODE_ENV: 'production',
        PUBLIC_PORT: String(port),
        PUBLIC_URL: url,
        READER_DATABASE_URL: database.readerUrl(),
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
  return { owner, publicPid: () => site.pid() ?? 0, readerUrl: database.readerUrl(), url }
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
