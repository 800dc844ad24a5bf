import { parseArgs } from 'node:util'
import { Stop } from '#run/stop.ts'

/** How many insatser the demonstration has. */
export const seeded = 118
const standard = `${seeded},${seeded * 100}`

export type Options = {
  /** The floors are left out. */
  growthOnly: boolean
  /** How many insatser to measure with, from few to many. */
  sizes: number[]
}

/**
 * What to measure: `--n 118,11800` is what goes without saying; `--growth` leaves the floors out.
 * @throws {Stop} for a size that is not the demonstration some whole number of times
 */
export const readOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: { growth: { type: 'boolean' }, n: { type: 'string' } },
  })
  const asked = values.n ?? standard
  const sizes = [...new Set(asked.split(',').map(Number))].sort((a, b) => a - b)
  if (sizes.some((n) => !Number.isInteger(n / seeded) || n < seeded)) {
    throw new Stop(`--n ${asked}: ${seeded} or a whole number of times ${seeded}.`)
  }
  const growthOnly = values.growth ?? false
  if (growthOnly && sizes.length < 2) throw new Stop('--growth compares two sizes: --n 118,11800.')
  return { growthOnly, sizes }
}
