import type { InsatsContent } from '../../insatser.ts'
import { contactOfUnit } from '../contacts.ts'
import { slugOfExample } from '../units.ts'
import { group01 } from './group01.ts'
import { group02 } from './group02.ts'
import { group03 } from './group03.ts'
import { group04 } from './group04.ts'
import { group05 } from './group05.ts'
import { group06 } from './group06.ts'
import { group07 } from './group07.ts'
import { group08 } from './group08.ts'
import { group09 } from './group09.ts'
import { group10 } from './group10.ts'
import { group11 } from './group11.ts'
import { group12 } from './group12.ts'
import { group13 } from './group13.ts'
import { group14 } from './group14.ts'
import type { ExampleInsats } from './shape.ts'

const groups: ExampleInsats[][] = [
  ...[group01, group02, group03, group04, group05, group06, group07],
  ...[group08, group09, group10, group11, group12, group13, group14],
]

/** Made-up insatser that fill the Region's list beside the one that is known. */
export const exampleInsatser: InsatsContent[] = groups.flat().map(({ units, ...insats }) => ({
  ...insats,
  units: units.map(slugOfExample),
  contacts: units.flatMap(contactOfUnit),
  example: true,
}))
