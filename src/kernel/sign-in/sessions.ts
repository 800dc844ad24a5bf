import { randomUUID } from 'node:crypto'
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Secret } from './passwords.ts'

/*
 * Payload reads the whole account, works half a second, and writes all of it back, its list of sessions
 * too: what others did meanwhile is undone. Here each act is one statement over its own columns.
 * The file can go when Payload's sign-in does so by itself.
 */

/** An account as it is judged. */
export type Account = { email: string; id: string } & { [Part in keyof Secret]: string | null }

/** Within the transaction of the request if it has one, otherwise with a connection of its own. */
const ask = async <Row>(req: PayloadRequest, query: ReturnType<typeof sql>): Promise<Row[]> => {
  const adapter = req.payload.db as unknown as PostgresAdapter
  const transaction = await req.transactionID
  const own = transaction === undefined ? undefined : adapter.sessions[transaction]?.db
  const { rows } = await (own ?? adapter.drizzle).execute(query)
  return rows as Row[]
}

const after = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

/** @param email as it is kept: lower case, without blanks around it */
export const accountByEmail = async (req: PayloadRequest, email: string) => {
  const query = sql`select id, email, hash, salt from users where email = ${email}`
  return (await ask<Account>(req, query))[0]
}

export const accountById = async (req: PayloadRequest, id: string) => {
  const query = sql`select id, email, hash, salt from users where id = ${id}`
  return (await ask<Account>(req, query))[0]
}

/**
 * Opens a session for who was judged by this secret, and clears away the person's expired ones.
 * @returns its id; undefined when the account has another secret by now, or is gone
 */
export const openSession = async (
  req: PayloadRequest,
  { hash, id }: { hash: string | null; id: string },
  seconds: number,
): Promise<string | undefined> => {
  // The share of the row waits for a change of password that is under way, and sees its outcome.
  const query = sql`
    with expired as (delete from users_sessions where _parent_id = ${id} and expires_at < now())
    insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
    select (select coalesce(max(_order), 0) + 1 from users_sessions where _parent_id = ${id}),
      users.id, ${randomUUID()}, now(), ${after(seconds)}
    from users where users.id = ${id} and users.hash = ${hash}
    for share of users
    returning id`
  return (await ask<{ id: string }>(req, query))[0]?.id
}

/** @returns whether there was such a session to prolong */
export const prolongSession = async (
  req: PayloadRequest,
  { id, session }: { id: string; session: string },
  seconds: number,
): Promise<boolean> => {
  const query = sql`
    update users_sessions set expires_at = ${after(seconds)}
    where id = ${session} and _parent_id = ${id} returning id`
  return (await ask(req, query)).length > 0
}

export const endSession = async (req: PayloadRequest, session: string): Promise<void> => {
  await ask(req, sql`delete from users_sessions where id = ${session}`)
}

/** @param but a session that goes on */
export const endSessionsOf = async (
  req: PayloadRequest,
  id: string,
  { but = '' }: { but?: string | undefined } = {},
): Promise<void> => {
  await ask(req, sql`delete from users_sessions where _parent_id = ${id} and id <> ${but}`)
}

/** How long a link for a new password holds, and how long it is given again instead of a new one. */
const linkHolds = 60 * 60
const linkIsGivenAgain = 30 * 60
/** Between two letters to one account. */
const betweenLetters = 5 * 60

/**
 * Reserves a link for a new password. A link that was sent is given again while it holds for long:
 * otherwise whoever asks for an account could keep making its owner's letter worthless.
 * @returns undefined when there is no such account, or a letter has just gone there
 */
export const reserveLink = async (
  req: PayloadRequest,
  email: string,
  fresh: string,
): Promise<string | undefined> => {
  const holds = sql`reset_password_token is not null
    and reset_password_expiration > ${after(linkIsGivenAgain)}`
  const query = sql`
    update users set reset_password_requested_at = now(),
      reset_password_token = case when ${holds} then reset_password_token else ${fresh} end,
      reset_password_expiration = case when ${holds} then reset_password_expiration
        else ${after(linkHolds)}::timestamptz end
    where email = ${email}
      and (reset_password_requested_at is null
        or reset_password_requested_at < ${after(-betweenLetters)})
    returning reset_password_token as token`
  return (await ask<{ token: string }>(req, query))[0]?.token
}

/** Whose link it is, while it holds. */
export const accountByLink = async (req: PayloadRequest, token: string) => {
  const query = sql`
    select id, email, hash, salt from users
    where reset_password_token = ${token} and reset_password_expiration > now()`
  return (await ask<Account>(req, query))[0]
}

/**
 * Uses a link up: a new secret, and no session of before. Within a transaction, as two statements:
 * the second sees a session that was opened while the first waited.
 * @returns false when the link has been used meanwhile
 */
export const spendLink = async (
  req: PayloadRequest,
  { id, token }: { id: string; token: string },
  { hash, salt }: Secret,
): Promise<boolean> => {
  const query = sql`
    update users set hash = ${hash}, salt = ${salt}, updated_at = now(),
      reset_password_token = null, reset_password_expiration = null, reset_password_requested_at = null
    where id = ${id} and reset_password_token = ${token} and reset_password_expiration > now()
    returning id`
  if ((await ask(req, query)).length === 0) return false
  await endSessionsOf(req, id)
  return true
}
