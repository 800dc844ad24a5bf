import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { media } from './collections/media.ts'

/** Images. */
export const mediaPlugin =
  (options: { staticDir: string }): ContentPlugin =>
  (config) =>
    addCollections(config, [media(options)])
