import { randomUUID } from 'node:crypto'
import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { TurnstileFull, turnstile } from '../turnstile.ts'

const troubleCodes =
  /^(08...|57P0[1-5]|57014|53[023]00|53400|58030|25P03|55P03|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const troubleMessages =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not committed/i

/** True when the database, and not the caller, is the reason: worth trying again in a moment. */
export const isDatabaseTrouble = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each ? String(each.code) : ''
    if (each instanceof TurnstileFull) return true
    if (troubleCodes.test(code) || troubleMessages.test(each.message)) return true
  }
  return false
}

/** What Payload looks something up with: some of its callers take a failure for "there is none". */
const reads = [
  'count',
  'countVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const

let lastLostLookUp = 0

/** Milliseconds since a read, such as who is signed in with which roles, failed for lack of a database. */
export const sinceLostLookUp = (): number => Date.now() - lastLostLookUp

/** As long as somebody's save waits for its turn, in milliseconds. */
const patience = 60_000

/**
 * Payload's adapter with four repairs, each measured as a fault of 3.90.1:
 * a failed COMMIT is an error and not an acknowledgement; a transaction that cannot begin gives its
 * connection back; a connection that is cut ends neither the process nor a slot in the pool; and
 * transactions take half the pool at most, because Payload asks for a second connection within some of
 * them (who holds the lock of a form): with as many as the pool has, all would wait for each other.
 * Delete it when the tests of `durability.test.ts` pass without.
 */
export const durablePostgresAdapter = (
  options: Parameters<typeof postgresAdapter>[0],
): ReturnType<typeof postgresAdapter> => {
  const original = postgresAdapter(options)
  return { ...original, init: (args) => repair(original.init(args) as unknown as PostgresAdapter) }
}

const repair = (adapter: PostgresAdapter) => {
  const { connect } = adapter
  const turns = turnstile({ most: Math.ceil((adapter.poolOptions.max ?? 10) / 2), patience })

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
    const leave = await turns.enter()
    const client = await this.pool.connect().catch((error: Error) => {
      leave()
      throw error
    })
    try {
      await client.query('begin')
    } catch (error) {
      client.release(error as Error)
      leave()
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
      } finally {
        leave()
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

  for (const name of reads) {
    const read = adapter[name] as (...args: unknown[]) => Promise<unknown>
    const noting = async function (this: PostgresAdapter, ...args: unknown[]) {
      try {
        return await read.apply(this, args)
      } catch (error) {
        if (isDatabaseTrouble(error)) lastLostLookUp = Date.now()
        throw error
      }
    }
    Object.assign(adapter, { [name]: noting })
  }

  return adapter as unknown as ReturnType<ReturnType<typeof postgresAdapter>['init']>
}
