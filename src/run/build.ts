import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.ts'
import { Stop } from './stop.ts'
import { writeWhole } from './wholeFile.ts'

const output = path.join(root, 'src/cms/.next')
const mark = path.join(output, 'built-from')
/** What the admin is built from. The public side and the launcher run as they are. */
const sources = ['package-lock.json', 'payload.config.ts', 'src/cms', 'src/kernel', 'src/plugins']

/**
 * Builds the admin when its sources have changed since the last whole build, or when what was built is
 * no longer what it was: the mark says of what it was made, and what came of it to the last byte.
 */
export const build = async (report: (line: string) => void): Promise<void> => {
  const fingerprint = await fingerprintOf(sources)
  const [from, result] = (await readFile(mark, 'utf8').catch(() => '')).split('\n')
  if (from === fingerprint) {
    if (result === (await resultOf(output))) return
    report('The built admin is damaged: it is made anew.')
    // With what building keeps for the next time: that may be damaged as well.
    await rm(output, { force: true, recursive: true })
  }
  report('Building the admin (one to three minutes the first time) …')
  const ended = new AbortController()
  const ticking = tick(report, ended.signal)
  const lines: string[] = []
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/next/dist/bin/next'), 'build', 'src/cms'],
    {
      cwd: root,
      // Settings belong to the installation and are read when the server starts, not here.
      env: {
        ...process.env,
        DATABASE_URL: 'postgres://build@127.0.0.1:1/build',
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        PAYLOAD_SECRET: 'only-for-the-build-and-never-kept-anywhere',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.stdout.on('data', (chunk) => lines.push(String(chunk)))
  child.stderr.on('data', (chunk) => lines.push(String(chunk)))
  const end = () => child.kill('SIGTERM')
  process.once('SIGTERM', end).once('SIGINT', end)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  process.off('SIGTERM', end).off('SIGINT', end)
  ended.abort()
  await ticking
  const built = await stat(path.join(output, 'BUILD_ID')).catch(() => undefined)
  if (code !== 0 || !built) throw new Stop(`The admin could not be built.\n${lines.join('')}`)
  await writeWhole(mark, `${fingerprint}\n${await resultOf(output)}`)
}

/** What is no part of what is served: notes of the build, its memory for the next, and the server's own. */
const besideTheResult =
  /^(built-from|cache|diagnostics|trace|trace-build|types|server\/route-cache)(\.new|$|\/)/

/** A digest of everything that is served of a build; about 50 MB are read in some 0.2 s. */
export const resultOf = async (folder: string): Promise<string> => {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const place = path.join(entry.parentPath, entry.name)
      return { entry, name: path.relative(folder, place), place }
    })
    .filter(({ name }) => !besideTheResult.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { entry, name, place } of files) {
    hash.update(name)
    hash.update(entry.isSymbolicLink() ? await readlink(place) : await readFile(place))
  }
  return hash.digest('hex')
}

const tick = async (report: (line: string) => void, signal: AbortSignal): Promise<void> => {
  const started = Date.now()
  try {
    for (;;) {
      await wait(15_000, undefined, { signal })
      report(`  still building, ${Math.round((Date.now() - started) / 1000)} s …`)
    }
  } catch {
    // aborted: the build has ended
  }
}

const fingerprintOf = async (places: string[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of await filesOf(path.join(root, place))) {
      hash.update(path.relative(root, file)).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** What builds, checks and people leave beside the sources without being built from. */
const besideTheSources = /^(\.next|next-env\.d\.ts)$|\.((test|endurance)\.ts|tsbuildinfo|md)$/

const filesOf = async (place: string): Promise<string[]> => {
  if ((await stat(place)).isFile()) return [place]
  const entries = await readdir(place, { withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter(({ name }) => !besideTheSources.test(name))
      .map(({ name }) => filesOf(path.join(place, name))),
  )
  return files.flat().sort()
}
