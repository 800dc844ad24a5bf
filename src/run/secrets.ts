import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { clusterIn, isThere } from './cluster.ts'
import { requireFolder } from './folders.ts'
import { Stop } from './stop.ts'
import { writeWhole } from './wholeFile.ts'

/** Made once for an embedded installation and kept in DATA_DIR, readable by its owner only. */
export type Secrets = { ownerPassword: string; payloadSecret: string; readerPassword: string }

const names = ['ownerPassword', 'payloadSecret', 'readerPassword'] as const
const placeIn = (dataDir: string) => path.join(dataDir, 'secrets.json')
const secret = () => randomBytes(24).toString('base64url')

/**
 * The secrets of a data folder; undefined where nothing has been made yet.
 * @throws {Stop} when they are damaged, or gone while there is a database that was made with them
 */
export const readSecrets = async (dataDir: string): Promise<Secrets | undefined> => {
  const place = placeIn(dataDir)
  const refuse = (why: string) =>
    new Stop(
      `${place}: ${why}. The database opens to no others: take the file from a backup, or move DATA_DIR away to begin anew.`,
    )
  try {
    const found: unknown = JSON.parse(await readFile(place, 'utf8'))
    const lacking = lackingIn(found)
    if (lacking.length > 0) throw refuse(`is damaged (lacks ${lacking.join(', ')})`)
    return found as Secrets
  } catch (error) {
    if (error instanceof Stop) throw error
    if (error instanceof SyntaxError) throw refuse('is damaged (not JSON)')
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw refuse(`cannot be read (${code})`)
  }
  if (await isThere(clusterIn(dataDir))) throw refuse('is missing beside its database')
  return undefined
}

const lackingIn = (found: unknown): string[] => {
  const secrets = (typeof found === 'object' ? found : undefined) as Record<string, unknown> | null
  return names.filter((name) => {
    const value = secrets?.[name]
    return typeof value !== 'string' || value.length < 16
  })
}

/** Reads the secrets of a data folder, making folder and secrets where there are none. */
export const keepSecrets = async (dataDir: string): Promise<Secrets> => {
  await requireFolder('DATA_DIR', dataDir)
  const known = await readSecrets(dataDir)
  if (known) return known
  const secrets = {
    ownerPassword: secret(),
    payloadSecret: secret() + secret(),
    readerPassword: secret(),
  }
  try {
    await mkdir(dataDir, { mode: 0o700, recursive: true })
    await writeWhole(placeIn(dataDir), JSON.stringify(secrets))
  } catch (error) {
    throw new Stop(
      `DATA_DIR=${dataDir}: may not be written to (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
  return secrets
}
