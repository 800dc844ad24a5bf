import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

const shortest = 12

/** Payload itself takes passwords of three characters. */
export const refuseWeakPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && [...password].length < shortest) {
    throw refusalAt('password', 'password-too-short', { collection: collection.slug, req })
  }
  return data
}
