import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

const shortest = 12

/** @throws 400 `password-too-short`; silent when no password was sent */
export const refuseUnlessStrong = (password: unknown, req: PayloadRequest) => {
  if (password === undefined || password === null) return
  if (typeof password !== 'string' || [...password].length < shortest) {
    throw refusalAt('password', 'password-too-short', { collection: 'users', req })
  }
}

/** Payload itself takes passwords of three characters, and lists of them. */
export const refuseWeakPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  refuseUnlessStrong(data?.password, req)
  return data
}
