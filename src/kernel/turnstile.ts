/** Lets a bounded number in at the same time; the others wait in turn. */
export type Turnstile = {
  /**
   * Waits for a place.
   * @returns gives the place back; a second call does nothing
   * @throws {TurnstileFull} when the wait has lasted too long
   */
  enter: () => Promise<() => void>
}

/** Nobody left for as long as one is willing to wait: worth trying again in a moment. */
export class TurnstileFull extends Error {}

/**
 * @param most how many may be inside at once
 * @param patience milliseconds that somebody waits at most
 */
export const turnstile = ({ most, patience }: { most: number; patience: number }): Turnstile => {
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
  return {
    enter: () =>
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
        const timer = setTimeout(giveUp, patience)
        if (inside < most) goIn()
        else waiting.add(goIn)
      }),
  }
}
