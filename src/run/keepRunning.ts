import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { endOf, endProcess, type Step } from './processes.ts'
import { type Question, watch } from './watch.ts'

/** A process that is kept running until it is told to stop. */
export type Kept = {
  /** The process that runs now; undefined while there is none. */
  child: () => ChildProcess | undefined
  /** Ends it for good, also in the middle of starting it again. */
  stop: () => Promise<void>
}

/** Seconds that it has been well in: trouble that comes later is a new one. */
const settledAfter = 5

/**
 * Keeps a program running: one loop owns it, so that there is never more than one of it, nor more than
 * one about to be started, whatever happens. It is started again when it dies, and ended and started
 * again when it is deaf, after a pause that doubles while it does not settle. Nothing but `stop` ends
 * the loop: what makes starting impossible now may pass.
 * @param start may reject: the same as a process that dies at once
 * @param question asked of the running process; without it only death is noticed
 * @param steps how it is ended
 * @param pauses in milliseconds
 */
export const keepRunning = ({
  name,
  pauses,
  question,
  report,
  start,
  steps,
}: {
  name: string
  pauses: { first: number; longest: number }
  question?: Question | undefined
  report: (line: string) => void
  start: () => Promise<ChildProcess>
  steps: readonly Step[]
}): Kept => {
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let settled = true

  /** Lives through one process. @returns why it ended */
  const live = async (): Promise<string> => {
    try {
      child = await start()
    } catch (error) {
      return (error as Error).message
    }
    if (stopping.signal.aborted) {
      await endProcess(child, steps)
      return ''
    }
    const ended = endOf(child)
    const watching = watch(question, (seconds) => {
      if (seconds >= settledAfter) settled = true
    })
    const deaf = watching.deaf.then(() => undefined)
    const why = await Promise.race([ended, deaf])
    watching.stop()
    if (why !== undefined) return why
    await endProcess(child, [['SIGTERM', 2000]])
    return 'no answer'
  }

  const run = async () => {
    let pause = pauses.first
    let told = ''
    while (!stopping.signal.aborted) {
      const why = await live()
      child = undefined
      if (stopping.signal.aborted) return
      if (settled) [pause, told] = [pauses.first, '']
      settled = false
      // The same trouble again and again is told once.
      if (why !== told) report(`${name} ended (${why}); starting it again.`)
      told = why
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
      pause = Math.min(pause * 2, pauses.longest)
    }
  }
  const running = run()

  return {
    child: () => child,
    stop: async () => {
      stopping.abort()
      if (child) await endProcess(child, steps)
      await running
    },
  }
}
