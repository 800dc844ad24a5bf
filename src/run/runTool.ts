import { spawn } from 'node:child_process'
import { root } from './root.ts'
import { Stop } from './stop.ts'

/**
 * Runs a tool of the project with its output shown.
 * @param script path below the clone
 * @throws {Stop} when it ends with anything but 0
 */
export const runTool = (script: string, args: string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' })
    const end = () => child.kill('SIGTERM')
    process.once('SIGTERM', end).once('SIGINT', end)
    child.once('exit', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end)
      if (code === 0) resolve()
      else reject(new Stop(`${script} ${args[0] ?? ''} found something: see above.`))
    })
  })
