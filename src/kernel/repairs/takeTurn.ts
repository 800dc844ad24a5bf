import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** As long as a save waits for another of the same document, in milliseconds. */
const patience = 15_000

type Asking = {
  query: (query: { text: string; values?: unknown[]; query_timeout: number }) => Promise<unknown>
}

/**
 * Waits until nobody else is changing the document, and keeps others waiting until this transaction is
 * over. Payload reads a document, works, and writes all of it back: of two at once the second undid
 * what the first was told is saved. To be called before the document is read; across all processes.
 * It can go when Payload reads what it is about to write with a lock.
 * @param place slug of the collection or global
 * @param id undefined when the act concerns documents that are not known yet: it then waits for all
 */
export const takeTurn = async (req: PayloadRequest, place: string, id?: unknown): Promise<void> => {
  const { sessions = {} } = req.payload.db as unknown as PostgresAdapter
  const transaction = await req.transactionID
  const session = transaction === undefined ? undefined : sessions[String(transaction)]
  const client = (session?.db as unknown as { $client: Asking } | undefined)?.$client
  if (!client) throw new Error(`${place} is changed outside a transaction.`)
  const ask = (text: string, values?: unknown[]) =>
    client.query({ query_timeout: patience + 1000, text, ...(values && { values }) })
  await ask(`set local lock_timeout = ${patience}; set local statement_timeout = ${patience}`)
  if (id === undefined) {
    await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [place])
  } else {
    await ask(
      `select pg_advisory_xact_lock_shared(hashtextextended($1, 0)),
         pg_advisory_xact_lock(hashtextextended($2, 0))`,
      [place, `${place} ${id}`],
    )
  }
}
