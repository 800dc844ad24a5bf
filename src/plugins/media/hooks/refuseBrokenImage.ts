import { type CollectionBeforeOperationHook, Forbidden, MissingFile } from 'payload'
import sharp from 'sharp'
import { refusalAt } from '#kernel/refusal.ts'

// A decoded photo takes 100 MB and more: none is kept for later, and one thread decodes it.
sharp.cache(false)
sharp.concurrency(1)

const allowed = new Set(['jpeg', 'png', 'webp'])
const mostPixels = 40e6

/**
 * Decodes the whole file before anything is stored. The type in the name or the header is a claim;
 * a cut-off image, or one of 20 000 × 20 000 pixels, passes Payload's own look at the first bytes.
 */
export const refuseBrokenImage: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Payload asks who it is only after this: nothing of a stranger's is decoded.
  if (!req.user && !overrideAccess) throw new Forbidden(req.t)
  if (!req.file) {
    // Payload would fetch the address in `url`, whatever `pasteURL` says, and past this look at it.
    if (operation === 'create' && !args.duplicateFromID) throw new MissingFile(req.t)
    return args
  }
  const source = req.file.tempFilePath || req.file.data
  try {
    const image = sharp(source, { failOn: 'truncated', limitInputPixels: mostPixels })
    const { format } = await image.metadata()
    if (!allowed.has(format)) throw new Error(`format ${format}`)
    // Read to its last row, and never whole in memory.
    await image.resize(16, 16, { fastShrinkOnLoad: false, fit: 'fill' }).raw().toBuffer()
  } catch {
    throw refusalAt('file', 'bad-type-of-file', { collection: collection.slug, req })
  }
  return args
}
