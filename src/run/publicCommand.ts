import { mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { root } from './root.ts'

/**
 * What Node runs as the public process. Its answers live for long and its garbage for one request: a
 * small young generation costs nothing measurable, and a bound on the old one keeps V8 from growing
 * into whatever the machine has (below 768 MB it collects so often that answers become slower).
 */
export const publicCommand = [
  '--max-semi-space-size=4',
  '--max-old-space-size=768',
  'src/public/main.ts',
]

/** Where a server keeps its compiled code: apart, or the public process could write what the cms runs. */
const compiledIn = (dataDir: string, name: 'cms' | 'public') => path.join(dataDir, 'compiled', name)

/** Kept out of memory: what strips types (compiled code is kept on disk) and idle malloc arenas. */
export const leanEnvironment = (dataDir: string, name: 'cms' | 'public' = 'public') => ({
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: compiledIn(dataDir, name),
})

/**
 * What is put before the command to shut the disk to it: it reads its own code and the images, and
 * starts no programs. Neither the secrets nor the files of the database, nor what another process of
 * the same user shows of itself, can be had from within.
 * @param readerUrl address of the database; files that it names (certificates) are read too
 */
export const confine = async ({
  dataDir,
  mediaDir,
  readerUrl,
}: {
  dataDir: string
  mediaDir: string
  readerUrl: string
}): Promise<string[]> => {
  const compiled = compiledIn(dataDir, 'public')
  const certificates = [...new URL(readerUrl).searchParams]
    .filter(([name]) => /^ssl(rootcert|cert|key)$/.test(name))
    .map(([, place]) => path.resolve(root, place))
  // A folder that is not there when the process starts would be shut for good.
  for (const folder of [compiled, mediaDir]) await mkdir(folder, { recursive: true })
  const readable = [
    ...['package.json', 'src', 'node_modules'].map((place) => path.join(root, place)),
    mediaDir,
    compiled,
    ...certificates,
  ]
  // Node asks for the place a link leads to as well as for the link.
  const places = new Set(
    (await Promise.all(readable.map(async (place) => [place, await realpath(place)]))).flat(),
  )
  return [
    '--permission',
    ...[...places].map((place) => `--allow-fs-read=${place}`),
    `--allow-fs-write=${compiled}`,
  ]
}

/** What a public process is told of the installation: no key to anything but the door. */
export const doorEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { ADMIN_PASSWORD: _p, DATABASE_URL: _d, PAYLOAD_SECRET: _s, ...door } = env
  return door
}
