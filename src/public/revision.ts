import pg from 'pg'
import { revisionChannel, revisionText } from '#published/queries/revision.ts'

const every = 500
const pause = 100
const patience = 1500
const calm = 150

/** What is known about the content: its revision, and since when the database has been silent. */
export type Revision = {
  /** Undefined until the database has answered once. */
  token: () => string | undefined
  /** Milliseconds (`Date.now`) since when the database is away; undefined while it answers. */
  awaySince: () => number | undefined
  /**
   * Calls somebody when the content has moved and then stood still for a moment, so that a row of commits
   * is one event; also when the database is back.
   */
  whenSettled: (act: () => void) => void
  close: () => Promise<void>
}

/**
 * Follows the revision on a connection of its own: told at once by LISTEN, and asked twice a second
 * anyway, because a replica tells nothing, a cut connection neither, and midnight and a set hour pass
 * without a commit. After a cut it asks as soon as it is connected again.
 */
export const followRevision = (url: string): Revision => {
  let token: string | undefined
  let awaySince: number | undefined = Date.now()
  let closed = false
  let client: pg.Client | undefined
  let wake = () => {}
  let settling: NodeJS.Timeout | undefined
  const settled: (() => void)[] = []

  const ask = async (connection: pg.Client) => {
    const { rows } = await connection.query<{ token: string }>(revisionText)
    const [before, isBack] = [token, awaySince !== undefined]
    token = rows[0]?.token
    awaySince = undefined
    if (token === before && !isBack) return
    clearTimeout(settling)
    settling = setTimeout(() => {
      for (const act of settled) act()
    }, calm)
  }

  const follow = async (connection: pg.Client) => {
    await connection.connect()
    await connection.query(`listen ${revisionChannel}`).catch(() => {}) // a replica cannot
    connection.on('notification', () => wake())
    while (!closed) {
      await ask(connection)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const run = async () => {
    while (!closed) {
      client = new pg.Client({
        application_name: 'pagang-revision',
        connectionString: url,
        connectionTimeoutMillis: patience,
        keepAlive: true,
        query_timeout: patience,
      })
      client.on('error', () => wake()) // the next question rejects, and a new connection is made
      try {
        await follow(client)
      } catch {
        awaySince ??= Date.now()
      }
      await client.end().catch(() => {})
      if (!closed) await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  const running = run()

  return {
    token: () => token,
    awaySince: () => awaySince,
    whenSettled: (act) => settled.push(act),
    close: async () => {
      closed = true
      clearTimeout(settling)
      wake()
      await client?.end().catch(() => {})
      await running
    },
  }
}
