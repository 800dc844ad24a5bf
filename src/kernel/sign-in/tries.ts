import { createHash } from 'node:crypto'
import type { Place } from './inTurn.ts'

const memory = 15 * 60 * 1000

/** How many wrong passwords are judged within the time they are remembered. */
const most = {
  /** For one account from one place. */
  pair: 5,
  /** From one address, whatever the accounts. */
  address: 100,
  /** For one account from everywhere, those apart that are known there. */
  account: 300,
}

type Count = { failures: number; until: number }

/**
 * Remembered in the process: there is one cms, and a restart is no way in. It stays small because
 * nothing is counted that has not cost a judged password, of which there are four a second at most.
 */
const counts = new Map<string, Count>()

const sign = (email: string) => createHash('sha256').update(email).digest('base64url').slice(0, 22)

const keysOf = ({ key, known }: Place, email: string): [key: string, most: number][] => {
  const account = sign(email)
  const pair: [string, number] = [`${account} ${key}`, most.pair]
  // A place that is known answers for itself: no stranger can use up its tries.
  if (known) return [pair]
  const all: [string, number][] = [pair, [account, most.account]]
  return key === '' ? all : [...all, [key, most.address]]
}

const countOf = (key: string): Count | undefined => {
  const count = counts.get(key)
  return count && count.until > Date.now() ? count : undefined
}

/** Seconds until another try is judged, 0 when it may be now. The same for accounts that do not exist. */
export const secondsToWait = (place: Place, email: string): number => {
  const waits = keysOf(place, email).map(([key, most]) => {
    const count = countOf(key)
    return count && count.failures >= most ? count.until - Date.now() : 0
  })
  return Math.ceil(Math.max(...waits) / 1000)
}

/** Remembers a wrong password. */
export const noteFailure = (place: Place, email: string): void => {
  for (const [key, { until }] of counts) if (until <= Date.now()) counts.delete(key)
  for (const [key] of keysOf(place, email)) {
    const { failures, until } = countOf(key) ?? { failures: 0, until: Date.now() + memory }
    counts.set(key, { failures: failures + 1, until })
  }
}

/** After a right password: the wrong ones before it were the same person's. */
export const forgetFailures = (place: Place, email: string): void => {
  counts.delete(`${sign(email)} ${place.key}`)
}

/** For an administrator who lets somebody in again. */
export const forgetFailuresOf = (email: string): void => {
  const account = sign(email)
  for (const key of counts.keys()) if (key.startsWith(account)) counts.delete(key)
}
