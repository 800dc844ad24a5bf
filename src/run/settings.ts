import path from 'node:path'
import { parseSettings, type Settings, SettingsError } from '#kernel/settings.ts'
import { root } from './root.ts'

/**
 * The settings of a whole installation: each by itself and what they ask of each other, all faults
 * in one error.
 * @throws {SettingsError}
 */
export const readInstallation = (source: NodeJS.ProcessEnv): Settings => {
  const { settings, faults } = parseSettings(source, root)
  const { databaseUrl, dataDir, mediaDir, payloadSecret, readerDatabaseUrl } = settings
  if (!path.relative(mediaDir, dataDir).startsWith('..')) {
    faults.push(
      `MEDIA_DIR=${mediaDir}: must not hold DATA_DIR: what is in it may be read by the public process.`,
    )
  }
  if (databaseUrl && !readerDatabaseUrl) {
    faults.push('READER_DATABASE_URL is missing: DATABASE_URL needs it beside it.')
  }
  if (readerDatabaseUrl && !databaseUrl) {
    faults.push('DATABASE_URL is missing: READER_DATABASE_URL needs it beside it.')
  }
  if (databaseUrl && readerDatabaseUrl) {
    const [owner, reader] = [URL.parse(databaseUrl), URL.parse(readerDatabaseUrl)]
    if (owner && reader && owner.username === reader.username) {
      faults.push(
        'READER_DATABASE_URL has the same user as DATABASE_URL: the reader is a role of its own.',
      )
    }
  }
  if (databaseUrl && !payloadSecret) {
    faults.push('PAYLOAD_SECRET is missing: with DATABASE_URL it must be set, and stay the same.')
  }
  if (faults.length > 0) throw new SettingsError(faults)
  return settings
}
