import { type ChildProcess, execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The command line of a process; empty when there is none. */
export const commandOf = async (pid: number): Promise<string> => {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    }
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout
  } catch {
    return ''
  }
}

export const hasEnded = ({ exitCode, pid, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null

/** Why a process ended: its signal, its status, or what kept it from being started. */
export const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(String(child.signalCode ?? child.exitCode))
    }
    child.once('exit', (code, signal) => resolve(String(signal ?? code)))
    child.once('error', ({ message }) => resolve(message))
  })

/** A signal, and how many milliseconds it is given before the next. */
export type Step = readonly [signal: NodeJS.Signals, patience: number]

/** Ends a process ever more firmly, at last with SIGKILL. @returns when it has ended */
export const endProcess = async (child: ChildProcess, steps: readonly Step[]): Promise<void> => {
  if (hasEnded(child)) return
  const ended = endOf(child).then(() => true)
  for (const [signal, patience] of steps) {
    child.kill(signal)
    if (await Promise.race([ended, wait(patience, false, { ref: false })])) return
  }
  child.kill('SIGKILL')
  await ended
}
