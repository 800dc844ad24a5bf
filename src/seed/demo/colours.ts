import { colours } from '#plugins/follow-up/index.ts'
import { fraction } from './hash.ts'

export type Colour = (typeof colours)[number]

type Asked = { number: string; year: number; unit: string; firstYear: number }

/** One insats in twelve is told about by nobody in a year. */
export const isReported = ({ number, year }: Pick<Asked, 'number' | 'year'>): boolean =>
  fraction(number, year, 'told') >= 0.08

/**
 * The made-up colour of an insats: it comes further year by year at a pace of its own, now and then a
 * step back, and one unit in three that shares an insats is behind the others.
 * @param firstYear of the list, when everything begins
 */
export const colourOf = ({ number, year, unit, firstYear }: Asked): Colour => {
  // Squared: most begin far down, a few were already in place when the list was made.
  const start = fraction(number, 'start') ** 2 * 3.6 - 0.4
  const pace = 0.2 + fraction(number, 'pace') * 0.6
  const setback = fraction(number, year, 'setback') < 0.1 ? 1.3 : 0
  const behind = fraction(number, unit, 'behind') < 0.33 ? 0.8 : 0
  const reached = Math.floor(start + pace * (year - firstYear) - setback - behind)
  return colours[Math.min(Math.max(reached, 0), colours.length - 1)] ?? 'rod'
}
