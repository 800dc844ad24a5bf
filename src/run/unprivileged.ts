import { execFile } from 'node:child_process'
import { chmod, chown, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Stop } from './stop.ts'

const run = promisify(execFile)
const nobody = 65534

/** How to start a program that refuses to run as root: words to put before it, and as whom. */
export type Unprivileged = { prefix: string[]; uid?: number; gid?: number }

/**
 * PostgreSQL does not run as root. On Linux a user namespace makes root look like somebody else, with
 * no other user, no change of owner and no copy; where that is not allowed (some containers) an
 * unprivileged user takes over, if it can reach the folders.
 * @param folder the folder it will write in; it exists
 * @param program an absolute path that must be runnable
 */
export const becomeUnprivileged = async (
  folder: string,
  program: string,
): Promise<Unprivileged> => {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  try {
    await run('unshare', [...prefix.slice(1), program, '--version'])
    return { prefix }
  } catch {
    await giveAway(folder)
    try {
      await run(program, ['--version'], { uid: nobody, gid: nobody, cwd: folder })
      return { prefix: [], uid: nobody, gid: nobody }
    } catch {
      throw new Stop(
        `PostgreSQL does not run as root, and the user ${nobody} reaches neither ${folder} nor ${program}: start as an ordinary user, or set DATABASE_URL.`,
      )
    }
  }
}

const giveAway = async (folder: string): Promise<void> => {
  await chmod(path.dirname(folder), 0o711) // to be walked through, not to be read
  for (const entry of ['', ...(await readdir(folder, { recursive: true }))]) {
    await chown(path.join(folder, entry), nobody, nobody)
  }
}
