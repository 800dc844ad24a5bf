import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, startPostgres } from '#run/postgres.ts'
import { runPrepare } from '#run/runPrepare.ts'
import { keepSecrets } from '#run/secrets.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string
    readerUrl: string
  }
}

/** Templates that databases of tests are cloned from; every name ends in `_test`. */
const templates = { demo: 'demo_test', empty: 'empty_test' } as const

/**
 * One real PostgreSQL for the whole run, with two databases that went through the real migrations:
 * one without content and one with the demonstration. Each test file clones one of them.
 */
const setup = async (project: TestProject) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-test-'))
  const secrets = await keepSecrets(dataDir)
  const database = await startPostgres({ dataDir, report: () => {}, secrets })
  for (const [seed, name] of Object.entries(templates)) await makeTemplate(database, name, seed)
  project.provide('ownerUrl', database.ownerUrl('{database}'))
  project.provide('readerUrl', database.readerUrl('{database}'))
  return async () => {
    await database.stop()
    await rm(dataDir, { force: true, recursive: true })
  }
}

const makeTemplate = async (database: EmbeddedPostgres, name: string, seed: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.query(
    `revoke all on database ${name} from public; grant connect on database ${name} to reader`,
  )
  await client.end()
  await runPrepare({
    ADMIN_EMAIL: 'admin@example.org',
    ADMIN_PASSWORD: 'ett-langt-losenord',
    DATABASE_URL: database.ownerUrl(name),
    PAYLOAD_SECRET: 'only-for-tests-and-known-to-everybody-who-reads-this',
    READER_DATABASE_URL: database.readerUrl(name),
    SEED: seed === 'demo' ? 'demo' : 'none',
  })
}

export default setup
