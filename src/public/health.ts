import type { FastifyInstance } from 'fastify'
import type { Revision } from './revision.ts'

/** For the operator's watch: `live` while the process runs, `ready` while the database answers too. */
export const addHealth = (
  app: FastifyInstance,
  revision: Revision,
  isStopping: () => boolean,
): void => {
  app.get('/health/live', { schema: { hide: true } }, (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'ok' }),
  )
  app.get('/health/ready', { schema: { hide: true } }, (_request, reply) => {
    const ready = revision.awaySince() === undefined && !isStopping()
    return reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ status: ready ? 'ok' : 'unavailable' })
  })
}
