import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, absolute. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
