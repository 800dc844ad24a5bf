import type { InsatsContent } from '../../insatser.ts'
import type { ExampleUnit } from '../units.ts'

/** A made-up insats. That it is one is added to all of them in index.ts. */
export type ExampleInsats = Omit<InsatsContent, 'contacts' | 'example' | 'units'> & {
  units: ExampleUnit[]
}

/** The arenas by a short name, so that an insats fits on a screen. */
export const arena = {
  boende: 'boende-och-naromrade',
  fritid: 'fritid-och-kultur',
  skola: 'skola-och-utbildning',
  arbete: 'arbete-och-forsorjning',
  vard: 'omsorg-samt-halso-och-sjukvard',
} as const

/** The audiences by a short name. */
export const sector = {
  offentlig: 'offentlig-sektor',
  ideburen: 'ideburen-sektor',
  privat: 'privat-sektor',
} as const

/** The steering documents by a short name. */
export const steering = {
  vard2035: 'vagen-till-framtidens-halsa-och-vard-2035',
  rus2030: 'rus-norrbotten-2030',
  strategi2040: 'norrbottensstrategin-2040',
} as const
