import type { FastifyInstance } from 'fastify'
import { askOncePerSecond } from '#kernel/askOncePerSecond.ts'
import { hasRoom } from '#kernel/room.ts'
import type { Revision } from './revision.ts'

/**
 * For the operator's watch: `live` while the process runs, `ready` while the database answers too and
 * there is room to write on the disks that the installation lives on.
 * @param folders one on each disk that matters
 */
export const addHealth = (
  app: FastifyInstance,
  revision: Revision,
  folders: string[],
  isStopping: () => boolean,
): void => {
  const isRoom = askOncePerSecond(async () =>
    (await Promise.all(folders.map(hasRoom))).every(Boolean),
  )

  app.get('/health/live', { schema: { hide: true } }, (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'ok' }),
  )
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const ready = (await isRoom()) && revision.awaySince() === undefined && !isStopping()
    return reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ status: ready ? 'ok' : 'unavailable' })
  })
}
