import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import { mayChange } from '#kernel/repairs/locks.ts'

type Handler = typeof buildFormStateHandler

/**
 * Payload's own state of a form, which locks what is opened in it. It does so also for who may only read,
 * and would keep those out who may write.
 */
export const formState: Handler = async (args) => {
  const { collectionSlug, globalSlug, id, req, returnLockStatus } = args
  const document = collectionSlug ? { relationTo: collectionSlug, value: id } : null
  const locks =
    returnLockStatus && (await mayChange(req, { document, globalSlug: globalSlug ?? null }))
  return buildFormStateHandler({ ...args, returnLockStatus: Boolean(locks) })
}
