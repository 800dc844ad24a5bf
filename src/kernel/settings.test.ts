import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root as here } from '#run/root.ts'
import { readInstallation } from '#run/settings.ts'
import { parseSettings, readSettings, SettingsError } from './settings.ts'

const root = path.resolve('/srv/pagang')
const secret = 'x'.repeat(32)
const external = {
  DATABASE_URL: 'postgres://owner:a@db.example.org:5432/pagang',
  PAYLOAD_SECRET: secret,
  READER_DATABASE_URL: 'postgres://reader:b@db.example.org:5432/pagang',
}

/** An environment; Next says that every one has a NODE_ENV. */
type Source = Record<string, string | undefined>
const env = (source: Source) => source as NodeJS.ProcessEnv

const read = (source: Source) => readSettings(env(source), root)
const faultsOf = (source: Source) => parseSettings(env(source), root).faults

/** What an installation is told, one line each. */
const refusalOf = (source: Source): string[] => {
  try {
    readInstallation(env(source))
    return []
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return error.message.split('\n')
  }
}

describe('an installer who sets nothing', () => {
  test('gets a whole installation on this machine', () => {
    expect(read({})).toEqual({
      adminEmail: 'admin@example.org',
      adminPassword: undefined,
      cmsPort: 3001,
      cmsUrl: 'http://localhost:3001',
      dataDir: path.join(root, '.data'),
      databaseUrl: undefined,
      host: '127.0.0.1',
      mediaDir: path.join(root, 'media'),
      payloadSecret: undefined,
      publicPort: 3000,
      publicUrl: 'http://localhost:3000',
      readerDatabaseUrl: undefined,
      seed: 'demo',
    })
  })

  test('has nothing to mend', () => {
    expect(refusalOf({})).toEqual([])
  })

  test('may as well set everything to nothing', () => {
    const empty = { ADMIN_EMAIL: '', CMS_PORT: ' ', DATABASE_URL: '', SEED: '', PUBLIC_URL: ' ' }
    expect(read(empty)).toEqual(read({}))
  })
})

describe('an installer', () => {
  test('learns of every fault at once, each by the name of its setting', () => {
    const faults = refusalOf({
      ADMIN_EMAIL: 'ingen',
      ADMIN_PASSWORD: 'kort',
      CMS_PORT: '0',
      CMS_URL: 'localhost:3001',
      DATABASE_URL: 'mysql://db/pagang',
      PAYLOAD_SECRET: 'kort',
      PUBLIC_PORT: 'tre tusen',
      PUBLIC_URL: 'https://folkhalsa.example.org/stig',
      SEED: 'allt',
    })
    const named = faults.map((line) => /^[A-Z_]+/.exec(line)?.[0]).sort()
    expect(named).toEqual([
      'ADMIN_EMAIL',
      'ADMIN_PASSWORD',
      'CMS_PORT',
      'CMS_URL',
      'DATABASE_URL',
      'PAYLOAD_SECRET',
      'PUBLIC_PORT',
      'PUBLIC_URL',
      'READER_DATABASE_URL',
      'SEED',
    ])
  })

  test.each([
    ['CMS_PORT', '65536'],
    ['CMS_PORT', '-1'],
    ['PUBLIC_PORT', '3000.5'],
    ['PUBLIC_PORT', '80 80'],
    ['CMS_URL', 'ftp://folkhalsa.example.org'],
    ['CMS_URL', 'https://folkhalsa.example.org/admin'],
    ['PUBLIC_URL', 'https://folkhalsa.example.org/?a=b'],
    ['PUBLIC_URL', 'https://folkhalsa.example.org/#a'],
    ['PUBLIC_URL', 'folkhalsa.example.org'],
    ['DATABASE_URL', 'db.example.org'],
    ['READER_DATABASE_URL', 'http://db.example.org'],
    ['PAYLOAD_SECRET', 'x'.repeat(31)],
    ['ADMIN_PASSWORD', 'elva-tecken'],
    ['ADMIN_PASSWORD', '😀'.repeat(11)],
    ['ADMIN_EMAIL', 'namn @example.org'],
    ['ADMIN_EMAIL', 'namn@'],
    ['SEED', 'Demo'],
  ])('cannot set %s to %s', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${name}\\b`))
  })

  test.each([
    ['CMS_PORT', '1', 'cmsPort', 1],
    ['PUBLIC_PORT', '65535', 'publicPort', 65535],
    ['CMS_URL', 'https://red.example.org/', 'cmsUrl', 'https://red.example.org'],
    ['PUBLIC_URL', 'https://EXAMPLE.org:8443', 'publicUrl', 'https://example.org:8443'],
    ['DATABASE_URL', 'postgresql://a@b/c', 'databaseUrl', 'postgresql://a@b/c'],
    ['PAYLOAD_SECRET', secret, 'payloadSecret', secret],
    ['ADMIN_PASSWORD', 'tolv-tecken!', 'adminPassword', 'tolv-tecken!'],
    ['SEED', 'facts', 'seed', 'facts'],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['DATA_DIR', '/var/lib/pagang', 'dataDir', path.resolve('/var/lib/pagang')],
    ['MEDIA_DIR', 'bilder', 'mediaDir', path.join(root, 'bilder')],
  ])('may set %s to %s', (name, value, setting, kept) => {
    expect(read({ [name]: value })).toMatchObject({ [setting]: kept })
  })

  test('cannot have both sides on one port', () => {
    const faults = faultsOf({ CMS_PORT: '4000', PUBLIC_PORT: '4000' })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('PUBLIC_PORT')
    expect(faults[0]).toContain('CMS_PORT')
  })

  test('moves the addresses along with the ports', () => {
    expect(read({ CMS_PORT: '4001', PUBLIC_PORT: '4000' })).toMatchObject({
      cmsUrl: 'http://localhost:4001',
      publicUrl: 'http://localhost:4000',
    })
  })

  test('never sees a password or a secret in what they are told', () => {
    const told = refusalOf({
      ADMIN_PASSWORD: 'hemligt',
      DATABASE_URL: 'mysql://owner:hemligt@db/pagang',
      PAYLOAD_SECRET: 'hemligt',
      READER_DATABASE_URL: 'mysql://reader:hemligt@db/pagang',
    })
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(told.join('\n')).not.toContain('hemligt')
  })

  test('that reads the settings of one process hears the same', () => {
    expect(() => read({ CMS_PORT: 'x', SEED: 'x' })).toThrow(SettingsError)
  })
})

describe('an installer with a database of their own', () => {
  test('names its owner, its reader and a secret', () => {
    expect(refusalOf(external)).toEqual([])
    expect(readInstallation(env(external))).toMatchObject({ dataDir: path.join(here, '.data') })
  })

  test('gets no made-up content unless they ask for it', () => {
    expect(readInstallation(env(external)).seed).toBe('none')
    expect(readInstallation(env({ ...external, SEED: 'demo' })).seed).toBe('demo')
  })

  test.each(['DATABASE_URL', 'READER_DATABASE_URL', 'PAYLOAD_SECRET'])(
    'cannot leave %s out',
    (name) => {
      const faults = refusalOf({ ...external, [name]: undefined })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(new RegExp(`^${name}\\b`))
    },
  )

  test('cannot let the reader be the owner', () => {
    const faults = refusalOf({ ...external, READER_DATABASE_URL: external.DATABASE_URL })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^READER_DATABASE_URL\b/)
  })

  test('learns of everything that is missing together', () => {
    expect(refusalOf({ DATABASE_URL: external.DATABASE_URL })).toHaveLength(2)
  })
})
