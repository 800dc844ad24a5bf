import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { assessments } from './collections/assessments.ts'
import { rounds } from './collections/rounds.ts'

export { colours } from './colours.ts'

/** How far it has come: yearly rounds and the colours that units set in them. */
export const followUpPlugin = (): ContentPlugin => (config) =>
  addCollections(config, [rounds, assessments])
