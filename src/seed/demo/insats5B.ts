import { insats5B } from '../facts/insats5B.ts'
import type { InsatsContent } from '../insatser.ts'
import { slugOfExample } from './units.ts'

/** The known insats with what is not known about it made up, and therefore marked like the others. */
export const example5B: InsatsContent = {
  ...insats5B,
  units: [slugOfExample('utveckling'), slugOfExample('kvalitet')],
  delmal: [4],
  arenas: ['boende-och-naromrade'],
  dimensions: ['fysisk', 'social'],
  habits: ['levnadsvanor'],
  goalAreas: ['5', '7'],
  sdgs: ['3', '11'],
  audiences: ['offentlig-sektor', 'privat-sektor'],
  steeringDocuments: ['rus-norrbotten-2030', 'norrbottensstrategin-2040'],
  example: true,
}
