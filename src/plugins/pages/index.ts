import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { pages } from './collections/pages.ts'

/** Editorial pages built of blocks. */
export const pagesPlugin = (): ContentPlugin => (config) => addCollections(config, [pages])
