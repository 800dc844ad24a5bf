import pg from 'pg'

// A day is a text in the answer: as a Date it would be moved by the time zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

/** Runs one statement as the role that may see `published` and nothing else. */
export type Reader = {
  /**
   * @param name one name per text: the statement is prepared once per connection under it
   * @throws {ReaderAway} when the database cannot answer now
   * @throws {ReaderFault} when it refuses the statement or what it is about
   */
  rows: <Row>(name: string, text: string, values?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

/** The database cannot answer: not the caller's fault, and worth trying again in a moment. */
export class ReaderAway extends Error {}

/** The database has answered that it cannot make this of what it holds: trying again does not help. */
export class ReaderFault extends Error {}

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
  let views = 0
  return {
    rows: async <Row>(name: string, text: string, values: unknown[] = []) => {
      const ask = async () =>
        (await pool.query({ name: `${name} ${views}`, text, values })).rows as Row[]
      try {
        return await ask()
      } catch (error) {
        // The views were made anew by an upgrade beside this process: all is prepared under other names.
        if (isOutdated(error)) views += 1
        else if (!wasCut(error)) throw told(name, error)
      }
      try {
        // A connection may have been cut while it rested: the second one is a new one.
        return await ask()
      } catch (error) {
        throw told(name, error)
      }
    },
    close: () => pool.end(),
  }
}

const isOutdated = (error: unknown): boolean => (error as { code?: string }).code === '0A000'

const wasCut = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(ECONNRESET|EPIPE|57P01|57P02|08.*)$/.test(code) || /connection terminated/i.test(message)
  )
}

/**
 * Connection lost, not let in, no such database now, a replica that must wait, means exhausted, told to
 * stop, the system's own trouble.
 */
const troubles = /^(08|28|3D|40|53|57|58)/

/**
 * What is passed on of an error is the name of the statement and PostgreSQL's code: its own words hold
 * values and rows.
 */
const told = (name: string, error: unknown): ReaderAway | ReaderFault => {
  if (error instanceof pg.DatabaseError) {
    const { code = '', severity } = error
    // FATAL: it has ended the connection, whatever for.
    return severity === 'FATAL' || severity === 'PANIC' || troubles.test(code)
      ? new ReaderAway(`Query ${name}: no answer (${code}).`)
      : new ReaderFault(`Query ${name} failed (SQLSTATE ${code}).`)
  }
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) {
    return new ReaderFault(`Query ${name} failed (${error.name}: its answer cannot be read).`)
  }
  const { code, message } = error as { code?: string; message?: string }
  return new ReaderAway(`Query ${name}: no answer (${code ?? message}).`)
}
