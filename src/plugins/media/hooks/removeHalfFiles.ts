import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { AfterErrorHook } from 'payload'

/**
 * Removes what was written of an image that was refused: Payload writes files first, and leaves them
 * when the document is not saved after all. After an error of the server it is not known whether the
 * document was saved, and the files stay.
 */
export const removeHalfFiles: AfterErrorHook = async ({ collection, error, req }) => {
  const { status = 500 } = error as { status?: number }
  const folder = collection?.upload ? collection.upload.staticDir : undefined
  if (!folder || !req.file || status >= 500) return
  // Unique to this act: `fillFileName` has put a random part in it.
  const { name } = path.parse(req.file.name)
  if (!/-[0-9a-f]{12}$/.test(name)) return
  const files = (await readdir(folder)).filter((file) => file.startsWith(name))
  await Promise.all(files.map((file) => rm(path.join(folder, file), { force: true })))
}
