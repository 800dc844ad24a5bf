import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { installedFingerprint, schemaFingerprint } from '#published/install.ts'
import { root } from './root.ts'
import { Stop } from './stop.ts'

const oldest = 15

/** Names of the migrations of this clone, oldest first. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(path.join(root, 'migrations')))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort()

/**
 * Connects, or says in one line which setting leads nowhere.
 * @param setting the name of the setting that holds the address
 */
export const connect = async (url: string, setting: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // the query that meets it rejects
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host } = new URL(url)
    const { code, message } = error as Error & { code?: string }
    throw new Stop(`${setting}: the database at ${host} cannot be reached (${code ?? message}).`)
  }
}

/** What the database lacks before the servers may start; `seed`: it is empty or half filled. */
export type Missing = {
  administrator: boolean
  door: boolean
  migrations: boolean
  seed: boolean
}

const everything: Missing = { administrator: true, door: true, migrations: true, seed: true }

/**
 * Looks at what is there without loading Payload, so that a second start is quick.
 * @throws {Stop} when the database holds a migration that this clone does not know
 */
export const missingIn = async (client: pg.ClientBase): Promise<Missing> => {
  const known = await migrationNames()
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as there`,
  )
  if (!tables[0]?.there) return everything
  const { rows: done } = await client.query<{ name: string }>('select name from payload_migrations')
  const newer = done.filter(({ name }) => !known.includes(name))
  if (newer.length > 0) {
    throw new Stop(
      `The database belongs to a newer version: it holds the migration ${newer[0]?.name}, which this clone does not know.`,
    )
  }
  const migrations = known.some((name) => !done.some((each) => each.name === name))
  if (migrations) return everything
  const { rows } = await client.query<{ administrator: boolean; unfilled: boolean }>(
    `select exists (select from memberships where role = 'administrator') as administrator,
       coalesce((select data ->> 'state' = 'begun' from payload_kv where key = 'seed'),
         not exists (select from actors)) as unfilled`,
  )
  return {
    migrations,
    door: (await installedFingerprint(client)) !== schemaFingerprint,
    administrator: !rows[0]?.administrator,
    seed: Boolean(rows[0]?.unfilled),
  }
}

/**
 * Checks a database that the operator brings: its version, its collation and its reader.
 * @throws {Stop} with the SQL that is missing
 */
export const checkExternal = async (owner: pg.Client, readerUrl: string): Promise<void> => {
  const { rows } = await owner.query<{
    version: number
    swedish: boolean
    name: string
    user: string
  }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_database() as name,
       current_user as user,
       (select datlocprovider = 'i' and coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') like 'sv%'
        from pg_database d where datname = current_database()) as swedish`,
  )
  const [found] = rows
  if (!found || found.version < oldest) {
    throw new Stop(
      `DATABASE_URL: PostgreSQL ${found?.version} is too old: ${oldest} or newer is needed.`,
    )
  }
  const name = pg.escapeIdentifier(found.name)
  if (!found.swedish) {
    throw new Stop(
      [
        `DATABASE_URL: the database ${found.name} does not sort as Swedish does. Make it with:`,
        `  create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'sv-SE' locale 'C';`,
      ].join('\n'),
    )
  }
  const role = decodeURIComponent(new URL(readerUrl).username)
  const reader = pg.escapeIdentifier(role)
  const { rows: known } = await owner.query<{
    strong: boolean
    temporary: boolean
    tables: number
  }>(
    `select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or pg_has_role(rolname, $2, 'member') as strong,
       has_database_privilege(rolname, current_database(), 'temporary') as temporary,
       (select count(*)::int from pg_tables where schemaname = 'public'
        and has_table_privilege($1, format('%I.%I', schemaname, tablename), 'select, insert, update, delete')) as tables
     from pg_roles where rolname = $1`,
    [role, found.user],
  )
  const [rights] = known
  const lacking: string[] = []
  if (!rights) {
    lacking.push(
      `create role ${reader} login password '…';`,
      `grant connect on database ${name} to ${reader};`,
      `revoke temporary on database ${name} from public;`,
    )
  } else {
    if (rights.strong) {
      lacking.push(`alter role ${reader} nosuperuser nocreatedb nocreaterole nobypassrls;`)
      lacking.push(`revoke ${pg.escapeIdentifier(found.user)} from ${reader};`)
    }
    if (rights.temporary)
      lacking.push(`revoke temporary on database ${name} from public, ${reader};`)
    if (rights.tables > 0)
      lacking.push(`revoke all on all tables in schema public from public, ${reader};`)
  }
  if (lacking.length > 0) {
    throw new Stop(
      [
        `READER_DATABASE_URL: the role ${role} must be able to read what is published and nothing else. Missing:`,
      ]
        .concat(lacking.map((line) => `  ${line}`))
        .join('\n'),
    )
  }
  await (await connect(readerUrl, 'READER_DATABASE_URL')).end()
}
