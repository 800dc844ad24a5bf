import { randomUUID } from 'node:crypto'
import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'

const troubleCodes =
  /^(08...|57P0[1-5]|57014|53300|25P03|55P03|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const troubleMessages =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not committed/i

/** True when the database, and not the caller, is the reason: worth trying again in a moment. */
export const isDatabaseTrouble = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each ? String(each.code) : ''
    if (troubleCodes.test(code) || troubleMessages.test(each.message)) return true
  }
  return false
}

let lastLostLookUp = 0

/** Milliseconds since a read, such as who is signed in with which roles, failed for lack of a database. */
export const sinceLostLookUp = (): number => Date.now() - lastLostLookUp

/**
 * Payload's adapter with three repairs, each measured as a fault of 3.90.1:
 * a failed COMMIT is an error and not an acknowledgement; a transaction that cannot begin gives its
 * connection back; and a connection that is cut ends neither the process nor a slot in the pool.
 * Delete it when the tests of `durability.test.ts` pass without.
 */
export const durablePostgresAdapter = (
  options: Parameters<typeof postgresAdapter>[0],
): ReturnType<typeof postgresAdapter> => {
  const original = postgresAdapter(options)
  return { ...original, init: (args) => repair(original.init(args) as unknown as PostgresAdapter) }
}

const repair = (adapter: PostgresAdapter) => {
  const { connect, find, findOne } = adapter

  adapter.connect = async function (this: PostgresAdapter, connectOptions) {
    if (!this.pool) {
      this.pool = new this.pg.Pool(this.poolOptions)
      this.pool.on('error', () => {}) // an idle connection was cut: the pool has dropped it already
      this.pool.on('connect', (client) => client.on('error', () => {})) // the query itself rejects
    }
    return connect?.call(this, connectOptions)
  }

  adapter.beginTransaction = async function (this: PostgresAdapter) {
    await this.initializing
    const client = await this.pool.connect()
    try {
      await client.query('begin')
    } catch (error) {
      client.release(error as Error)
      throw error
    }
    const end = async (command: 'commit' | 'rollback') => {
      try {
        const result = await client.query(command)
        // PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement had failed.
        if (command === 'commit' && result.command !== 'COMMIT') throw new Error('Not committed.')
        client.release()
      } catch (error) {
        client.release(error as Error)
        throw error
      }
    }
    const id = randomUUID()
    this.sessions[id] = {
      db: drizzle({
        client,
        logger: this.logger || false,
        schema: this.schema,
      }) as unknown as (typeof this.sessions)[string]['db'],
      resolve: () => end('commit'),
      reject: () => end('rollback').catch(() => {}), // a cut connection has rolled back by itself
    }
    return id
  }

  adapter.commitTransaction = async function (this: PostgresAdapter, incoming) {
    const id = await incoming
    const session = id === null ? undefined : this.sessions[id]
    if (id === null || !session) return
    delete this.sessions[id]
    await session.resolve()
  }

  const noting = <Args, Found>(read: (this: PostgresAdapter, args: Args) => Promise<Found>) =>
    async function (this: PostgresAdapter, args: Args): Promise<Found> {
      try {
        return await read.call(this, args)
      } catch (error) {
        if (isDatabaseTrouble(error)) lastLostLookUp = Date.now()
        throw error
      }
    }
  // Generic functions lose their parameter on the way through.
  adapter.find = noting(find) as typeof find
  adapter.findOne = noting(findOne) as typeof findOne

  return adapter as unknown as ReturnType<ReturnType<typeof postgresAdapter>['init']>
}
