import { randomBytes } from 'node:crypto'
import { getPayload, type Payload } from 'payload'
import config from '#config'
import { readSettings } from '#kernel/settings.ts'
import { installPublished } from '#published/install.ts'
import { connect, migrationNames, missingIn } from './database.ts'
import { root } from './root.ts'
import { runCommand, Stop } from './stop.ts'

/** Any number will do, as long as every launcher asks for the same one. */
const lockNumber = 7_118_026

/**
 * Brings a database to where the servers may start: migrations, the schema `published`, the first
 * administrator, the first content. One at a time, whoever starts: an advisory lock is held
 * throughout. A process of its own, so that the launcher need not carry Payload.
 */
const prepare = async () => {
  const settings = readSettings(process.env, root)
  const { databaseUrl, readerDatabaseUrl } = settings
  if (!databaseUrl || !readerDatabaseUrl) throw new Stop('prepare is run by the launcher.')
  const client = await connect(databaseUrl, 'DATABASE_URL')
  await client.query('select pg_advisory_lock($1)', [lockNumber])
  const missing = await missingIn(client)
  const payload = await getPayload({ config, disableOnInit: true })
  // Migrations may take longer than any request; the pool has no connection yet.
  Object.assign(payload.db.pool.options, {
    query_timeout: 0,
    statement_timeout: 0,
    lock_timeout: 0,
  })
  try {
    if (missing.migrations) await migrate(payload)
    if (missing.migrations || missing.door) {
      console.log('Opening the door: schema published …')
      await installPublished(client, decodeURIComponent(new URL(readerDatabaseUrl).username))
    }
    await keepAdministrator(payload, settings)
    await fill(payload, settings.seed)
    // Small tables are never analysed by themselves, and plans made without figures are slow.
    await client.query('analyze')
  } finally {
    await payload.destroy()
    await client.end()
  }
}

const migrate = async (payload: Payload): Promise<void> => {
  console.log('Migrating the database …')
  await payload.db.migrate()
  const { totalDocs } = await payload.count({
    collection: 'payload-migrations',
    overrideAccess: true,
  })
  // Payload ends with 0 also when it found no migrations to run.
  if (totalDocs !== (await migrationNames()).length)
    throw new Stop('The migrations did not all run.')
}

const keepAdministrator = async (
  payload: Payload,
  { adminEmail, adminPassword }: { adminEmail: string; adminPassword: string | undefined },
): Promise<void> => {
  const { totalDocs } = await payload.count({
    collection: 'memberships',
    overrideAccess: true,
    where: { role: { equals: 'administrator' } },
  })
  if (totalDocs > 0) return
  const password = adminPassword ?? randomBytes(15).toString('base64url')
  const { docs } = await payload.find({
    collection: 'users',
    overrideAccess: true,
    where: { email: { equals: adminEmail } },
  })
  const user =
    docs[0] ??
    (await payload.create({
      collection: 'users',
      data: { email: adminEmail, name: 'Administratör', password },
      overrideAccess: true,
    }))
  if (docs[0]) {
    // A start that was killed between the two writes left an account whose password nobody has seen.
    await payload.update({
      collection: 'users',
      data: { password },
      id: user.id,
      overrideAccess: true,
    })
  }
  await payload.create({
    collection: 'memberships',
    data: { role: 'administrator', user: user.id },
    overrideAccess: true,
  })
  const shown = adminPassword ? '(as ADMIN_PASSWORD says)' : password
  console.log(`The first administrator: ${adminEmail}   password: ${shown}`)
}

const fill = async (payload: Payload, kind: 'demo' | 'facts' | 'none'): Promise<void> => {
  if (kind === 'none') return
  const mark = await payload.kv.get<{ state: string }>('seed')
  const { totalDocs } = await payload.count({ collection: 'actors', overrideAccess: true })
  const filled = mark ? mark.state === 'done' : totalDocs > 0
  if (filled && !process.argv.includes('--fill')) return
  await payload.kv.set('seed', { state: 'begun' })
  const { seed } = await import('#seed/index.ts')
  const { users } = await seed({ payload, kind, report: (line) => console.log(line) })
  for (const { email, password, role } of users) {
    console.log(`Example user: ${email}   password: ${password}   ${role}`)
  }
  await payload.kv.set('seed', { state: 'done' })
}

await runCommand(prepare)
process.exit()
