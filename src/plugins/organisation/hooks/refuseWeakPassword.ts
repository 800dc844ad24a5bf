import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

const shortest = 12

const refuseUnlessStrong = (password: unknown, req: PayloadRequest) => {
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

/** The way through a mailed link sets a password too, and shows no hook but this one what it is. */
export const refuseWeakPasswordAtReset: CollectionBeforeOperationHook = ({
  args,
  operation,
  req,
}) => {
  if (operation === 'resetPassword') refuseUnlessStrong(args.data.password, req)
  return args
}
