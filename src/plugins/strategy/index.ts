import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { delmal } from './collections/delmal.ts'
import { plans } from './collections/plans.ts'
import { terms } from './collections/terms.ts'

export type { Taxonomy } from './taxonomies.ts'

/** What is to be reached: plans, their delmål, and the words that insatser are sorted by. */
export const strategyPlugin = (): ContentPlugin => (config) =>
  addCollections(config, [plans, delmal, terms])
