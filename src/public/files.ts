import { open } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { listMedia } from '#published/queries/pages.ts'
import type { Reader } from '#published/reader.ts'
import { isKnown } from './answer.ts'
import { refuseOtherMethods, unlessAway } from './content.ts'
import { perRevision } from './perRevision.ts'
import { Problem } from './problem.ts'
import type { Revision } from './revision.ts'

/**
 * Image files at /media/{name}: those of images that a published page uses, and no others. Names are
 * looked up among what the door shows, and none of these leads out of the folder.
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
    const found = media.flatMap(({ filename, sizes }) => [
      filename,
      ...sizes.flatMap((size) => size.filename ?? []),
    ])
    return new Set(found.filter((name) => path.basename(name) === name))
  })

  app.get<{ Params: { filename: string } }>(
    '/media/:filename',
    { schema: { hide: true } },
    async (request, reply) => {
      const { filename } = request.params
      const isPublished = (await unlessAway(names.now(), request)).has(filename)
      const file = isPublished && (await openFile(path.join(mediaDir, filename)))
      if (!file) throw new Problem('not-found', 'Bilden finns inte.')
      const { handle, modified, size } = file
      const etag = `"${size.toString(36)}-${modified.toString(36)}"`
      reply.headers({
        ...common,
        'Cache-Control': 'public, max-age=300',
        'Content-Disposition': 'inline',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        ETag: etag,
      })
      const isUnchanged = isKnown(request.raw, etag)
      if (isUnchanged || request.method === 'HEAD') await handle.close()
      if (isUnchanged) return reply.code(304).send()
      return (
        reply
          .type(types[path.extname(filename)] ?? 'application/octet-stream')
          .header('Content-Length', size)
          // No more than was promised, also of a file that is growing.
          .send(
            request.method === 'HEAD' || size === 0
              ? ''
              : handle.createReadStream({ end: size - 1 }),
          )
      )
    },
  )
  refuseOtherMethods(app, '/media/:filename')
}

/** A file that is there, opened: what is told of it and what is sent are then of the same one. */
const openFile = async (place: string) => {
  const handle = await open(place).catch(() => undefined)
  if (!handle) return undefined
  const file = await handle.stat()
  if (file.isFile()) return { handle, modified: file.mtimeMs, size: file.size }
  await handle.close()
  return undefined
}

const types: Record<string, string> = {
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}
