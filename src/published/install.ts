import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

const sql = await readFile(new URL('schema.sql', import.meta.url), 'utf8')

/** Tells one text of the schema from another, so that an unchanged one is left alone. */
export const schemaFingerprint = createHash('sha256').update(sql).digest('hex')

/**
 * Makes the schema `published` anew, in one transaction, and opens it to one role.
 * @param client connected as the owner of Payload's tables
 * @param reader the role that may see `published` and nothing else
 */
export const installPublished = async (client: pg.ClientBase, reader: string): Promise<void> => {
  const role = pg.escapeIdentifier(reader)
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(`
      comment on schema published is '${schemaFingerprint}';
      revoke all on all tables in schema published from public;
      revoke all on all functions in schema published from public;
      grant usage on schema published to ${role};
      grant execute on function published.day, published.instant, published.today, published.whole to ${role};
      revoke all on all tables in schema public from ${role}`)
    const { rows } = await client.query<{ viewname: string }>(
      `select viewname from pg_views where schemaname = 'published'`,
    )
    const views = rows.map(({ viewname }) => `published.${pg.escapeIdentifier(viewname)}`)
    await client.query(`grant select on ${views.join(', ')} to ${role}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The fingerprint of what is installed, or undefined. */
export const installedFingerprint = async (client: pg.ClientBase): Promise<string | undefined> => {
  const { rows } = await client.query<{ mark: string | null }>(
    `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'published'`,
  )
  return rows[0]?.mark ?? undefined
}
