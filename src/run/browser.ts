import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { root } from './root.ts'
import { Stop } from './stop.ts'

/** Names under which Debian, Ubuntu, Fedora, Homebrew and Google install it. */
const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const applications = ['Chromium', 'Google Chrome'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
)

/** A browser that is there: a program, or the one that playwright has downloaded. */
export type BrowserPlace = string | 'downloaded'

const isRoot = process.getuid?.() === 0

/** How every browser of ours is started: alone with our pages, and in its sandbox unless as root. */
export const launchOptions = (place: BrowserPlace): LaunchOptions => ({
  args: [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  chromiumSandbox: !isRoot,
  ...(place !== 'downloaded' && { executablePath: place }),
})

export const launchBrowser = (place: BrowserPlace): Promise<Browser> =>
  chromium.launch(launchOptions(place))

/**
 * Programs that bear the name of a browser, in the order they are tried.
 * @param searched folders as PATH names them
 */
export const candidates = async (
  searched = process.env.PATH ?? '',
  home = homedir(),
): Promise<string[]> => {
  const folders = searched.split(path.delimiter).filter(path.isAbsolute)
  const places = [
    ...programs.flatMap((name) =>
      [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'].map((at) => path.join(at, name)),
    ),
    ...['/', home].flatMap((at) => applications.map((each) => path.join(at, each))),
  ]
  const runnable = await Promise.all([...new Set(places)].map(isProgram))
  return [...new Set(places)].filter((_, at) => runnable[at])
}

const isProgram = async (place: string): Promise<boolean> => {
  try {
    await access(place, constants.X_OK)
    return (await stat(place)).isFile()
  } catch {
    return false
  }
}

/** Only a browser that starts counts: Ubuntu puts a program there that asks for a snap. */
const whyNot = async (place: BrowserPlace): Promise<string | undefined> => {
  try {
    const browser = await launchBrowser(place)
    await browser.close()
    return undefined
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0]
  }
}

/** @returns the first browser that starts, or why each one that is there does not */
export const findBrowser = async (
  searched?: string,
  home?: string,
): Promise<{ place: BrowserPlace | undefined; faults: string[] }> => {
  const faults: string[] = []
  for (const place of [...(await candidates(searched, home)), 'downloaded' as const]) {
    const fault = await whyNot(place)
    if (!fault) return { place, faults }
    if (place !== 'downloaded') faults.push(`${place}: ${fault}`)
  }
  return { place: undefined, faults }
}

/** One way to come by a browser. */
export type Way = { title: string; commands: [string, ...string[]][] }

/** The ways to come by a browser on this machine: the distribution's own first, then a download. */
export const waysToInstall = ({
  apt,
  asRoot,
}: {
  /** Whether this is Debian or one of its children. */
  apt: boolean
  asRoot: boolean
}): Way[] => [
  ...(apt && asRoot
    ? [
        {
          title: 'Installing Chromium with apt-get (about a minute) …',
          commands: [
            ['apt-get', 'update', '-q'],
            ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
          ] satisfies Way['commands'],
        },
      ]
    : []),
  {
    title: 'Downloading a browser for the tests (about a minute) …',
    commands: [
      [
        process.execPath,
        path.join(root, 'node_modules/playwright-core/cli.js'),
        'install',
        'chromium-headless-shell',
      ],
    ],
  },
]

/** Runs a command with its output shown. @returns whether it ended well */
const runShown = ([program, ...args]: Way['commands'][number]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const end = () => child.kill('SIGTERM')
    process.once('SIGTERM', end).once('SIGINT', end)
    const done = (well: boolean) => {
      process.off('SIGTERM', end).off('SIGINT', end)
      resolve(well)
    }
    child.once('error', () => done(false))
    child.once('exit', (code) => done(code === 0))
  })

/**
 * A browser that starts: one that is installed, else one that is installed now.
 * @throws {Stop} when there is none and none can be had
 */
export const ensureBrowser = async (report: (line: string) => void): Promise<BrowserPlace> => {
  const before = await findBrowser()
  if (before.place) return before.place
  const apt = (await isProgram('/usr/bin/apt-get')) && process.platform === 'linux'
  for (const { title, commands } of waysToInstall({ apt, asRoot: isRoot })) {
    report(title)
    let well = false
    // A list of packages that cannot be had anew need not stop what follows.
    for (const command of commands) well = await runShown(command)
    const { place } = await findBrowser()
    if (place) return place
    if (!well) report('  That did not work.')
  }
  const { faults } = await findBrowser()
  throw new Stop(
    `No browser starts here: install Chromium or Google Chrome, and run this again. ${faults.join(' ')}`.trim(),
  )
}
