import path from 'node:path'

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

/** Kept out of memory: what strips types (compiled code is kept on disk) and idle malloc arenas. */
export const leanEnvironment = (dataDir: string) => ({
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
})
