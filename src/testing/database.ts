import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

export type TestDatabase = {
  name: string
  ownerUrl: string
  readerUrl: string
  /** Runs SQL as the owner. */
  sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  drop: () => Promise<void>
}

const server = async <Result>(act: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({
    connectionString: inject('ownerUrl').replace('{database}', 'postgres'),
  })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** A database of this test's own, cloned from a template. `drop` it when the file is done. */
export const cloneDatabase = async (template: 'demo' | 'empty'): Promise<TestDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}_test`
  await server(async (client) => {
    await client.query(`create database ${name} template ${template}_test`)
    await client.query(
      `revoke all on database ${name} from public; grant connect on database ${name} to reader`,
    )
  })
  const ownerUrl = inject('ownerUrl').replace('{database}', name)
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => {})
  return {
    name,
    ownerUrl,
    readerUrl: inject('readerUrl').replace('{database}', name),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    drop: async () => {
      await pool.end()
      await server((client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** A connection that is closed with the test. */
export const connection = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end().catch(() => {}))
  return client
}
