/** Whose work it is. Those who are known go first, so that a crowd of strangers cannot keep them out. */
export type Place = { key: string; known: boolean }

/** More is waiting than can be done in reasonable time. */
export class TooBusy extends Error {}

type Lanes = Map<string, (() => Promise<void>)[]>

/** How many may wait: of one place, and of all strangers together. */
const mostOfOne = 100
const mostOfStrangers = 500

const known: Lanes = new Map()
const strangers: Lanes = new Map()
let strangersWaiting = 0
let working = false

const take = (lanes: Lanes): (() => Promise<void>) | undefined => {
  for (const [key, lane] of lanes) {
    const work = lane.shift()
    lanes.delete(key)
    // To the end of the round: after one piece of work it is another place's turn.
    if (lane.length > 0) lanes.set(key, lane)
    return work
  }
  return undefined
}

const workOff = async (): Promise<void> => {
  working = true
  for (let work = take(known) ?? take(strangers); work; work = take(known) ?? take(strangers)) {
    await work()
  }
  working = false
}

/**
 * Work that is heavy for the whole machine, such as judging a password: one piece at a time in the
 * process, place by place, so that others than those who wait notice nothing.
 * @throws TooBusy at once, when too many wait already
 */
export const inTurn = <Result>(place: Place, work: () => Promise<Result>): Promise<Result> => {
  const lanes = place.known ? known : strangers
  const lane = lanes.get(place.key) ?? []
  const full = lane.length >= mostOfOne || (!place.known && strangersWaiting >= mostOfStrangers)
  if (full) return Promise.reject(new TooBusy())
  return new Promise<Result>((resolve, reject) => {
    if (!place.known) strangersWaiting++
    lane.push(async () => {
      if (!place.known) strangersWaiting--
      await work().then(resolve, reject)
    })
    lanes.set(place.key, lane)
    if (!working) void workOff()
  })
}
