import { addCollections, addGlobals, type ContentPlugin } from '#kernel/content.ts'
import { pages } from './collections/pages.ts'
import { site } from './globals/site.ts'

/** Editorial pages built of blocks, and what the site says about itself. */
export const pagesPlugin = (): ContentPlugin => (config) =>
  addGlobals(addCollections(config, [pages]), [site])
