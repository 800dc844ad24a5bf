/** Says that the queue is full: whoever waits would wait too long. */
export class TooManyWaiting extends Error {}

/**
 * Lets a few at a time do what is costly; the rest wait in the order they came.
 * @param atOnce how many run beside each other
 * @param waiting how many may wait; one more is turned away with `TooManyWaiting`
 */
export const turns = ({ atOnce, waiting }: { atOnce: number; waiting: number }) => {
  const queue: (() => void)[] = []
  let running = 0
  const done = () => {
    const next = queue.shift()
    if (next) next()
    else running--
  }
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running++
    else if (queue.length >= waiting) throw new TooManyWaiting('Too many wait for their turn.')
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await act()
    } finally {
      done()
    }
  }
}
