import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './root.ts'
import { Stop } from './stop.ts'

/**
 * Runs src/run/prepare.ts in a process of its own; what it says is shown as it comes.
 * @param env DATABASE_URL, READER_DATABASE_URL and PAYLOAD_SECRET, and SEED if not as set
 * @param options `--fill` seeds although there is content already
 * @throws {Stop} when it did not end well
 */
export const runPrepare = (env: Record<string, string>, ...options: '--fill'[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'src/run/prepare.ts'), ...options], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const end = () => child.kill('SIGTERM')
    process.once('SIGTERM', end).once('SIGINT', end)
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', end).off('SIGINT', end)
      if (code === 0) resolve()
      else reject(new Stop(`The database could not be prepared (${signal ?? code}): see above.`))
    })
  })
