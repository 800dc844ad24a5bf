import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A password as it is kept. */
export type Secret = { hash: string; salt: string }

// As Payload writes them (auth/strategies/local), which exports neither this nor the judging.
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const length = 32
const derive = promisify(pbkdf2)

/** What somebody without an account is measured against: it costs the same, and nothing fits. */
const nobodys: Secret = { hash: prefix, salt: randomBytes(32).toString('hex') }

/** Costs a third of a second of a processor: only in turn (`inTurn.ts`). */
export const secretOf = async (password: string): Promise<Secret> => {
  const salt = randomBytes(32).toString('hex')
  const derived = await derive(password, salt, iterations, length, 'sha256')
  return { hash: `${prefix}${derived.toString('hex')}`, salt }
}

/**
 * Whether the password is the one that is kept. Takes as long when there is no account.
 * Costs a third of a second of a processor: only in turn (`inTurn.ts`).
 */
export const isPasswordOf = async (
  kept: Partial<Record<keyof Secret, string | null>> | undefined,
  password: string,
): Promise<boolean> => {
  const isKept = kept?.salt && kept.hash?.startsWith(prefix)
  const { hash, salt } = isKept ? (kept as Secret) : nobodys
  const derived = await derive(password, salt, iterations, length, 'sha256')
  const expected = Buffer.from(hash.slice(prefix.length), 'hex')
  return expected.length === length && timingSafeEqual(derived, expected)
}
