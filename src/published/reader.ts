import pg from 'pg'

// A day is a text in the answer: as a Date it would be moved by the time zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

/** Runs one statement as the role that may see `published` and nothing else. */
export type Reader = {
  /**
   * @param name one name per text: the statement is prepared once per connection under it
   * @throws {ReaderAway} when the database cannot answer now
   */
  rows: <Row>(name: string, text: string, values?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

/** The database cannot answer: not the caller's fault, and worth trying again in a moment. */
export class ReaderAway extends Error {}

/** @param url address of the database as the reader */
export const openReader = (url: string): Reader => {
  const pool = new pg.Pool({
    application_name: 'pagang-public',
    connectionString: url,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
    max: 8,
    min: 4, // a page asks three things at once, and finds its statements prepared after a quiet
    // One plan for every set of filters, made once: planning costs more than asking.
    // Compiling costs more still, and a server that is not ours does it by itself.
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
    query_timeout: 4000,
    statement_timeout: 3000,
  })
  pool.on('error', () => {}) // an idle connection was cut: the pool has dropped it already
  pool.on('connect', (client) => client.on('error', () => {})) // the query itself rejects
  return {
    rows: async <Row>(name: string, text: string, values: unknown[] = []) => {
      const ask = async () => (await pool.query({ name, text, values })).rows as Row[]
      try {
        return await ask()
      } catch (error) {
        if (!wasCut(error)) throw new ReaderAway(`Query ${name} failed.`, { cause: error })
      }
      try {
        // A connection may have been cut while it rested: the second one is a new one.
        return await ask()
      } catch (error) {
        throw new ReaderAway(`Query ${name} failed.`, { cause: error })
      }
    },
    close: () => pool.end(),
  }
}

const wasCut = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(ECONNRESET|EPIPE|57P01|57P02|08.*)$/.test(code) || /connection terminated/i.test(message)
  )
}
