import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

const patience = 2000
const pause = 5

/** Tells whether a part of the public process has put a question to the database since an instant. */
const hasAsked = async (owner: pg.Client, part: string, since: string): Promise<boolean> => {
  const { rows } = await owner.query<{ asked: boolean | null }>(
    `select bool_or(query_start > $2::timestamptz and state = 'idle') as asked
     from pg_stat_activity where application_name = $1 and datname = current_database()`,
    [part, since],
  )
  return Boolean(rows[0]?.asked)
}

/**
 * Commits a change behind the door that changes nothing, and waits until the public process has
 * heard of it and asked for the new revision.
 * @returns tells, after an answer, whether the database was asked for it
 */
export const moveRevision = async (owner: pg.Client): Promise<() => Promise<boolean>> => {
  await owner.query('begin')
  await owner.query(`update public.terms set "order" = "order"
    where id = (select id from public.terms order by id limit 1)`)
  const { rows } = await owner.query<{ now: string }>('select clock_timestamp()::text as now')
  const moved = rows[0]?.now ?? ''
  await owner.query('commit')
  for (let waited = 0; !(await hasAsked(owner, 'pagang-revision', moved)); waited += pause) {
    if (waited > patience) throw new Error('The public process does not hear of the change.')
    await wait(pause)
  }
  await wait(pause)
  return () => hasAsked(owner, 'pagang-public', moved)
}
