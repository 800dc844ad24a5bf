import { spawn } from 'node:child_process'
import { keepRunning } from './keepRunning.ts'
import type { Step } from './processes.ts'
import { root } from './root.ts'
import { say } from './say.ts'
import { askLive } from './watch.ts'

const firstPause = 500
/** A server answers what it has accepted for up to ten seconds. */
const steps: Step[] = [['SIGTERM', 12_000]]

/** A server that is kept running until it is told to stop. */
export type Supervised = {
  pid: () => number | undefined
  /** Asks it to stop, and ends it when it has not after 12 s. */
  stop: () => Promise<void>
}

/**
 * Keeps a server process running. Each process is on its own: one that falls leaves the others
 * untouched.
 * @param command what Node is to run, with paths below the clone
 * @param live where it is asked for its health; without it only its death is noticed
 * @param longestPause milliseconds between two starts while it keeps dying
 */
export const supervise = ({
  name,
  command,
  env,
  live,
  longestPause = 4000,
  report,
}: {
  name: string
  command: string[]
  env: NodeJS.ProcessEnv
  live?: { host: string; port: number } | undefined
  longestPause?: number
  report: (line: string) => void
}): Supervised => {
  const { child, stop } = keepRunning({
    name,
    pauses: { first: firstPause, longest: longestPause },
    question: live && askLive(live.host, live.port),
    report,
    start: async () => {
      // The channel closes when the launcher dies, however it dies: the server then ends itself.
      const started = spawn(process.execPath, command, {
        cwd: root,
        detached: true,
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      // Led through here: a log that cannot be written would end, or hang, the server itself.
      started.stdout?.on('data', (bytes: Buffer) => say(bytes))
      started.stderr?.on('data', (bytes: Buffer) => say(bytes, 'error'))
      return started
    },
    steps,
  })
  return { pid: () => child()?.pid, stop }
}
