/*
 * The only file that runs on whatever Node is there (20.19 or newer): it installs what is missing
 * and goes on with the Node that the project brings. Plain JavaScript without dependencies.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const [command = 'start', ...rest] = process.argv.slice(2)

const fail = (line) => {
  console.error(line)
  process.exit(1)
}

const newerThan = (version, [major, minor]) => {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}
if (!newerThan(process.versions.node, [20, 19])) {
  fail(`Node ${process.versions.node} is too old: Node 20.19 or newer is needed.`)
}

/** Folders of packages that are not what the lockfile says; optional ones may be away. */
const damaged = () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages).flatMap(([name, { optional, version }]) => {
    const folder = path.join(root, name)
    if (name === '' || (optional && !existsSync(folder))) return []
    try {
      const found = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
      return found.version === version ? [] : [folder]
    } catch {
      return [folder]
    }
  })
}

/** Installs when the lockfile has changed since the last whole installation, or a package is damaged. */
const install = () => {
  const mark = path.join(root, 'node_modules', '.pagang-installed')
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  const wanted = lock.update(`${process.platform}-${process.arch}`).digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
    const folders = damaged()
    if (folders.length === 0) return
    console.log(`${folders.length} packages are damaged and are installed again.`)
    // npm believes its own list of what is there: both go, so that it looks.
    for (const place of [...folders, path.join(root, 'node_modules', '.package-lock.json')]) {
      rmSync(place, { force: true, recursive: true })
    }
  }
  rmSync(mark, { force: true })
  console.log('Installing packages (about a minute the first time) …')
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lockfile that does not name the optional packages of every platform.
  // With those for development also where NODE_ENV is production: the mark speaks of all of them.
  const args = ['--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'install', ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['install', ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail('The packages could not be installed: see npm’s message above.')
  mkdirSync(path.dirname(mark), { recursive: true })
  // What the mark speaks of is on the disk before the mark: a power cut leaves no mark of half a folder.
  spawnSync('sync')
  writeFileSync(mark, wanted)
}

/** The Node that package.json pins, or the one at hand where none is made for this machine. */
const pinnedNode = () => {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const name = `node-${process.platform}-${process.arch}`
  if (name in optionalDependencies) {
    try {
      const place = createRequire(import.meta.url).resolve(`${name}/package.json`)
      return path.join(path.dirname(place), 'bin', 'node')
    } catch {
      fail(`The package ${name} is missing: optional packages must be installed (npm ci).`)
    }
  }
  if (newerThan(process.versions.node, [24, 14])) return process.execPath
  return fail(
    `No Node is packaged for ${process.platform}-${process.arch}: install Node 24.14 or newer.`,
  )
}

install()
const node = pinnedNode()

/*
 * An IPC channel ties the two together: when this process is killed outright, the launcher notices
 * the closed channel and stops cleanly.
 */
const child = spawn(node, [path.join(root, 'src/run/commands', `${command}.ts`), ...rest], {
  cwd: root,
  env: {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    NODE_OPTIONS: [
      process.env.NODE_OPTIONS,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=DeprecationWarning',
    ]
      .filter(Boolean)
      .join(' '),
  },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
child.on('error', (error) => fail(`Node did not start: ${error.message}`))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

/*
 * npm passes a signal on to the shell it started this in, and the shell dies of it without a word.
 * Being left without the parent one was born to is then the only sign.
 */
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 300).unref()
