import { type ChildProcess, spawn } from 'node:child_process'
import { root } from './root.ts'

const firstPause = 500
const longestPause = 30_000
const healthyAfter = 60_000
const patience = 15_000

/** A process that is kept running until it is told to stop. */
export type Supervised = {
  pid: () => number | undefined
  /** Asks it to stop, and ends it when it has not after 15 s. */
  stop: () => Promise<void>
}

/**
 * Starts a server process and starts it again when it dies, after a pause that doubles while it
 * keeps dying. Each process is on its own: one that falls leaves the others untouched.
 * @param command what Node is to run, with paths below the clone
 */
export const supervise = ({
  name,
  command,
  env,
  report,
}: {
  name: string
  command: string[]
  env: NodeJS.ProcessEnv
  report: (line: string) => void
}): Supervised => {
  let child: ChildProcess
  let pause = firstPause
  let again: NodeJS.Timeout | undefined
  let stopping = false

  const launch = () => {
    const started = Date.now()
    // The channel closes when the launcher dies, however it dies: the server then ends itself.
    child = spawn(process.execPath, command, {
      cwd: root,
      detached: true,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - started > healthyAfter) pause = firstPause
      report(`${name} ended (${signal ?? code}); starting it again in ${pause / 1000} s.`)
      again = setTimeout(launch, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }
  launch()

  return {
    pid: () => child.pid,
    stop: () =>
      new Promise((resolve) => {
        stopping = true
        clearTimeout(again)
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        const kill = setTimeout(() => child.kill('SIGKILL'), patience)
        child.once('exit', () => {
          clearTimeout(kill)
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}
