import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { insatser } from './collections/insatser.ts'

/** What is done: insatser with drafts and versions. */
export const insatserPlugin = (): ContentPlugin => (config) => addCollections(config, [insatser])
