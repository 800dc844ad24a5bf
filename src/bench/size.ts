import { parseArgs } from 'node:util'
import { Stop } from '#run/stop.ts'

/** How many insatser the demonstration has. */
export const seeded = 118

/**
 * How many insatser to measure with: `--n 11800`.
 * @throws {Stop} for what is not the demonstration some whole number of times
 */
export const readSize = (args: string[]): number => {
  const { values } = parseArgs({ args, options: { n: { type: 'string' } } })
  const n = Number(values.n ?? seeded)
  if (!Number.isInteger(n / seeded) || n < seeded) {
    throw new Stop(`--n ${values.n}: ${seeded} or a whole number of times ${seeded}.`)
  }
  return n
}
