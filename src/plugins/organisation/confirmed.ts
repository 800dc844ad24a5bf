import type { PayloadRequest } from 'payload'
import type { Secret } from '#kernel/sign-in/passwords.ts'

/** A change of an account that its author has confirmed with their own password. */
type Confirmed = { account: string; secret: Secret | undefined }

const confirmed = new WeakMap<PayloadRequest, Confirmed>()

/** @param secret what is kept of the new password, when there is one */
export const noteConfirmed = (
  req: PayloadRequest,
  account: string,
  secret: Secret | undefined,
): void => {
  confirmed.set(req, { account, secret })
}

/** What was confirmed within this request for this account and no other. */
export const confirmedFor = (req: PayloadRequest, account: unknown): Confirmed | undefined => {
  const found = confirmed.get(req)
  return found?.account === account ? found : undefined
}
