import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Stop } from './stop.ts'

/** Made once for an embedded installation and kept in DATA_DIR, readable by its owner only. */
export type Secrets = { ownerPassword: string; payloadSecret: string; readerPassword: string }

const secret = () => randomBytes(24).toString('base64url')

/** Reads the secrets of a data folder, making folder and secrets where there are none. */
export const keepSecrets = async (dataDir: string): Promise<Secrets> => {
  const place = path.join(dataDir, 'secrets.json')
  try {
    await mkdir(dataDir, { mode: 0o700, recursive: true })
    return JSON.parse(await readFile(place, 'utf8')) as Secrets
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
      throw new Stop(`DATA_DIR=${dataDir}: may not be written to (${code}).`)
    }
    if (code !== 'ENOENT') throw new Stop(`${place}: cannot be read (${(error as Error).message}).`)
  }
  const secrets = {
    ownerPassword: secret(),
    payloadSecret: secret() + secret(),
    readerPassword: secret(),
  }
  try {
    await writeFile(`${place}.new`, JSON.stringify(secrets), { mode: 0o600 })
    await rename(`${place}.new`, place)
  } catch (error) {
    throw new Stop(
      `DATA_DIR=${dataDir}: may not be written to (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
  return secrets
}
