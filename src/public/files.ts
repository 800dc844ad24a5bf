import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { listMedia } from '#published/queries/pages.ts'
import type { Reader } from '#published/reader.ts'
import { refuseOtherMethods, unlessAway } from './content.ts'
import { perRevision } from './perRevision.ts'
import { Problem } from './problem.ts'
import type { Revision } from './revision.ts'

/**
 * Image files at /media/{name}: those of images that a published page uses, and no others. Names are
 * looked up among what the door shows, so no name leads out of the folder.
 */
export const addFiles = ({
  app,
  common,
  mediaDir,
  reader,
  revision,
}: {
  app: FastifyInstance
  common: Record<string, string>
  mediaDir: string
  reader: Reader
  revision: Revision
}): void => {
  const names = perRevision(revision, async () => {
    const media = await listMedia(reader)
    return new Set(
      media.flatMap(({ filename, sizes }) => [
        filename,
        ...sizes.flatMap((size) => size.filename ?? []),
      ]),
    )
  })

  app.get<{ Params: { filename: string } }>(
    '/media/:filename',
    { schema: { hide: true } },
    async (request, reply) => {
      const { filename } = request.params
      const place = path.join(mediaDir, filename)
      const published = (await unlessAway(names.now(), request)).has(filename)
      const file = published && (await stat(place).catch(() => undefined))
      if (!file) throw new Problem('not-found', 'Bilden finns inte.')
      const etag = `"${file.size.toString(36)}-${file.mtimeMs.toString(36)}"`
      reply.headers({
        ...common,
        'Cache-Control': 'public, max-age=300',
        'Content-Disposition': 'inline',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        ETag: etag,
      })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply
        .type(types[path.extname(filename)] ?? 'application/octet-stream')
        .header('Content-Length', file.size)
        .send(request.method === 'HEAD' ? '' : createReadStream(place))
    },
  )
  refuseOtherMethods(app, '/media/:filename')
}

const types: Record<string, string> = {
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}
