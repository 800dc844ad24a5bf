import type { ServerResponse } from 'node:http'
import pg from 'pg'
import { askOncePerSecond } from '#kernel/askOncePerSecond.ts'
import { hasRoom } from '#kernel/room.ts'

const patience = 2000

/**
 * For the operator's watch and the launcher's: `/health/live` while the process runs, `/health/ready`
 * while the database answers and there is room to write too. Answered beside Next and Payload, so
 * that what keeps these busy is not asked for its health as well.
 * @param folders those that the admin writes to
 * @returns answers a request when it is one of these, and says whether it was
 */
export const healthOf = ({
  databaseUrl,
  folders,
  isStopping,
}: {
  databaseUrl: string
  folders: string[]
  isStopping: () => boolean
}): ((url: string | undefined, res: ServerResponse) => boolean) => {
  const isReady = askOncePerSecond(async () => {
    const [answers, ...room] = await Promise.all([
      databaseAnswers(databaseUrl),
      ...folders.map(hasRoom),
    ])
    return answers && room.every(Boolean)
  })
  const send = (res: ServerResponse, well: boolean) => {
    res.writeHead(well ? 200 : 503, {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
    })
    res.end(JSON.stringify({ status: well ? 'ok' : 'unavailable' }))
  }
  return (url, res) => {
    if (url === '/health/live') send(res, true)
    else if (url === '/health/ready') {
      void isReady().then((ready) => send(res, ready && !isStopping()))
    } else return false
    return true
  }
}

/** Asked on a connection of its own: one from the pool would wait behind the editors. */
const databaseAnswers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({
    application_name: 'pagang-health',
    connectionString,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => {}) // the question rejects
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => {})
  }
}
