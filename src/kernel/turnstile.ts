/** Lets a bounded number in at the same time; the others wait in turn. */
export type Turnstile = {
  /**
   * Waits for a place.
   * @returns gives the place back; a second call does nothing
   * @throws {TurnstileFull} when too many wait already, or the wait has lasted too long
   */
  enter: () => Promise<() => void>
  /** Does something inside. @throws {TurnstileFull} */
  through: <Result>(act: () => Promise<Result>) => Promise<Result>
}

/** More come than can be let in within reasonable time: worth trying again in a moment. */
export class TurnstileFull extends Error {}

/**
 * @param most how many may be inside at once
 * @param patience milliseconds that somebody waits at most
 * @param room how many may wait; one more is turned away at once
 */
export const turnstile = ({
  most,
  patience,
  room = Number.POSITIVE_INFINITY,
}: {
  most: number
  patience: number
  room?: number
}): Turnstile => {
  const waiting = new Set<() => void>()
  let inside = 0

  const leaveOnce = () => {
    let left = false
    return () => {
      if (left) return
      left = true
      inside -= 1
      const [next] = waiting
      next?.()
    }
  }
  const enter = (): Promise<() => void> =>
    new Promise((resolve, reject) => {
      const goIn = () => {
        clearTimeout(timer)
        waiting.delete(goIn)
        inside += 1
        resolve(leaveOnce())
      }
      const giveUp = () => {
        waiting.delete(goIn)
        reject(new TurnstileFull(`Nobody left within ${patience} ms.`))
      }
      if (inside >= most && waiting.size >= room) {
        return reject(new TurnstileFull(`${room} wait already.`))
      }
      const timer = setTimeout(giveUp, patience)
      if (inside < most) goIn()
      else waiting.add(goIn)
    })
  return {
    enter,
    through: async (act) => {
      const leave = await enter()
      try {
        return await act()
      } finally {
        leave()
      }
    },
  }
}
