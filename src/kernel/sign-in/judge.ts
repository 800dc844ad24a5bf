import type { PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'
import { placeOf } from './caller.ts'
import { inTurn, type Place, TooBusy } from './inTurn.ts'
import { isPasswordOf, type Secret, secretOf } from './passwords.ts'
import { type Account, accountByEmail } from './sessions.ts'
import { forgetFailures, noteFailure, secondsToWait } from './tries.ts'

const tooMany = (req: PayloadRequest, seconds: number) => {
  req.responseHeaders = new Headers({ 'Retry-After': String(seconds) })
  return refusal('too-many-tries', req, 429)
}

const refuseUnlessOneMayTry = (req: PayloadRequest, place: Place, email: string): void => {
  const seconds = secondsToWait(place, email)
  if (seconds > 0) throw tooMany(req, seconds)
}

/** `inTurn`, with words for who finds too many waiting. @throws 429 `too-many-tries` */
export const inOwnTurn = async <Result>(
  req: PayloadRequest,
  email: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await inTurn(placeOf(req, email), work)
  } catch (error) {
    throw error instanceof TooBusy ? tooMany(req, 10) : error
  }
}

/**
 * Judges a password. The same steps, words and time whether there is such an account or not; no
 * connection to the database is held while somebody waits for a turn or for the judgement.
 * @param email as it is kept: lower case, without blanks around it
 * @returns the account as it was when it was judged; undefined when the password is wrong
 * @throws 429 `too-many-tries`, with Retry-After
 */
export const judge = (
  req: PayloadRequest,
  email: string,
  password: string,
): Promise<Account | undefined> => {
  const place = placeOf(req, email)
  const decide = async () => {
    // Asked again: others from the same place have been judged while this one waited.
    refuseUnlessOneMayTry(req, place, email)
    const account = await accountByEmail(req, email)
    if (await isPasswordOf(account, password)) {
      forgetFailures(place, email)
      return account
    }
    noteFailure(place, email)
    return undefined
  }
  refuseUnlessOneMayTry(req, place, email)
  return inOwnTurn(req, email, decide)
}

/** Makes a new password into what is kept of it. @throws 429 `too-many-tries` when too many wait */
export const keep = (req: PayloadRequest, email: string, password: string): Promise<Secret> =>
  inOwnTurn(req, email, () => secretOf(password))
