import path from 'node:path'

/** What an installation may set. Names, defaults and meaning stand in README.md. */
export type Settings = {
  adminEmail: string
  adminPassword: string | undefined
  cmsPort: number
  cmsUrl: string
  /** Absolute. Holds the embedded database, its secrets and the build marks. */
  dataDir: string
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined
  host: string
  /** Absolute. */
  mediaDir: string
  payloadSecret: string | undefined
  publicPort: number
  publicUrl: string
  readerDatabaseUrl: string | undefined
  seed: 'demo' | 'facts' | 'none'
}

/** Everything that is wrong with the settings, in one error. */
export class SettingsError extends Error {
  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsError'
  }
}

const seeds = ['demo', 'facts', 'none'] as const

/**
 * Reads every setting at once, so that a bad installation learns all its faults in one go.
 * @param source the environment; an empty value means not set
 * @param root absolute folder that relative paths start from
 * @returns the settings, and a sentence for each that is wrong by itself
 */
export const parseSettings = (
  source: NodeJS.ProcessEnv,
  root: string,
): { settings: Settings; faults: string[] } => {
  const faults: string[] = []
  const given = (name: string): string | undefined => source[name]?.trim() || undefined

  const port = (name: string, standard: number): number => {
    const value = given(name)
    const number = Number(value ?? standard)
    if (!Number.isInteger(number) || number < 1 || number > 65535) {
      faults.push(`${name}=${value}: a port is a whole number from 1 to 65535.`)
    }
    return number
  }
  const webAddress = (name: string, standard: string): string => {
    const value = given(name)
    // Follows from the port, which has its own fault when it is wrong.
    if (!value) return standard
    const url = URL.parse(value)
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
      faults.push(
        `${name}=${value}: an address such as https://folkhalsa.example.org, without a path.`,
      )
      return value
    }
    return url.origin
  }
  const database = (name: string): string | undefined => {
    const value = given(name)
    if (value && !/^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '')) {
      faults.push(`${name}: an address such as postgres://user:password@host:5432/name.`)
    }
    return value
  }

  const host = given('HOST') ?? '127.0.0.1'
  const publicPort = port('PUBLIC_PORT', 3000)
  const cmsPort = port('CMS_PORT', 3001)
  if (publicPort === cmsPort) faults.push(`PUBLIC_PORT and CMS_PORT are both ${cmsPort}.`)

  const databaseUrl = database('DATABASE_URL')
  const readerDatabaseUrl = database('READER_DATABASE_URL')

  const payloadSecret = given('PAYLOAD_SECRET')
  if (payloadSecret && payloadSecret.length < 32) {
    faults.push('PAYLOAD_SECRET is too short: at least 32 characters.')
  }

  const adminEmail = given('ADMIN_EMAIL') ?? 'admin@example.org'
  if (!/^[^\s@]+@[^\s@]+$/.test(adminEmail)) {
    faults.push(`ADMIN_EMAIL=${adminEmail}: not an e-mail address.`)
  }
  const adminPassword = given('ADMIN_PASSWORD')
  if (adminPassword && [...adminPassword].length < 12) {
    faults.push('ADMIN_PASSWORD is too short: at least 12 characters.')
  }

  const seed = given('SEED') ?? (databaseUrl ? 'none' : 'demo')
  if (!seeds.some((each) => each === seed)) {
    faults.push(`SEED=${seed}: one of ${seeds.join(', ')}.`)
  }

  const settings: Settings = {
    adminEmail,
    adminPassword,
    cmsPort,
    cmsUrl: webAddress('CMS_URL', `http://localhost:${cmsPort}`),
    dataDir: path.resolve(root, given('DATA_DIR') ?? '.data'),
    databaseUrl,
    host,
    mediaDir: path.resolve(root, given('MEDIA_DIR') ?? 'media'),
    payloadSecret,
    publicPort,
    publicUrl: webAddress('PUBLIC_URL', `http://localhost:${publicPort}`),
    readerDatabaseUrl,
    seed: seed as Settings['seed'],
  }
  return { settings, faults }
}

/** What a process needs of the settings that the launcher has checked and passed on. */
export const readSettings = (source: NodeJS.ProcessEnv, root: string): Settings => {
  const { settings, faults } = parseSettings(source, root)
  if (faults.length > 0) throw new SettingsError(faults)
  return settings
}
