import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { slugOf } from '#kernel/slug.ts'

const longest = 60
/** As much as a file system takes. */
const longestGiven = 255

/** The visitor's file name is not trusted: what is stored is made of a–z, digits and a random part. */
export const fillFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const { ext, name } = path.parse(req.file.name.slice(-longestGiven))
    const readable = slugOf(name).slice(0, longest) || 'bild'
    req.file.name = `${readable}-${randomBytes(6).toString('hex')}${slugOf(ext) ? `.${slugOf(ext).slice(0, 5)}` : ''}`
  }
  return args
}
