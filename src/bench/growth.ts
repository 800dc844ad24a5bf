import { type Address, addresses } from './addresses.ts'
import { capture } from './capture.ts'
import { drift, median } from './figures.ts'
import type { Installation } from './installation.ts'
import { moveRevision } from './revision.ts'
import { timed } from './timed.ts'

const repetitions = 30
const warmups = 5
/** Answers that were ready after all, because the process had asked a moment before the commit. */
const mostReady = 10

/** Medians in milliseconds. */
type Answering = { cold: number; hot: number }

export type Growth = Address & {
  /** How far the small installation's cold answers moved during the run. */
  drift: number
  large: Answering
  /** Cold over cold. */
  ratio: number
  small: Answering
}

/**
 * How much longer each address takes where there is more: one answer after a change of content and
 * one that is ready, of both installations in turn, so that what the machine does besides falls on both.
 */
export const measureGrowth = async (
  [small, large]: [Installation, Installation],
  report: (line: string) => void,
): Promise<Growth[]> => {
  const measured: Growth[] = []
  for (const address of addresses) {
    report(`growth: ${address.name} …`)
    const times: { large: Answering; small: Answering }[] = []
    for (let turn = 0; turn < warmups + repetitions; turn += 1) {
      // Each goes first every other time.
      const first = await answering(turn % 2 === 0 ? small : large, address.path)
      const second = await answering(turn % 2 === 0 ? large : small, address.path)
      times.push(turn % 2 === 0 ? { large: second, small: first } : { large: first, small: second })
    }
    const counted = times.slice(warmups)
    const ofSmall = middle(counted.map((each) => each.small))
    const ofLarge = middle(counted.map((each) => each.large))
    const references = counted.map((each) => each.small.cold)
    const third = repetitions / 3
    measured.push({
      ...address,
      drift: drift(median(references.slice(0, third)), median(references.slice(-third))),
      large: ofLarge,
      ratio: ofLarge.cold / ofSmall.cold,
      small: ofSmall,
    })
  }
  return measured
}

const middle = (all: Answering[]): Answering => ({
  cold: median(all.map(({ cold }) => cold)),
  hot: median(all.map(({ hot }) => hot)),
})

const answering = async ({ owner, url }: Installation, path: string): Promise<Answering> => {
  for (let tries = 0; tries < mostReady; tries += 1) {
    const wasMade = await moveRevision(owner)
    const cold = await timed(() => capture(`${url}${path}`))
    if (await wasMade()) return { cold, hot: await timed(() => capture(`${url}${path}`)) }
  }
  throw new Error(`${path} is ready although the content moved.`)
}
