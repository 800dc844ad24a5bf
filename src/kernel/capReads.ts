import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import type { ContentPlugin } from './content.ts'

const most = 100

/** Over REST `limit=0`, a negative one or `pagination=false` would give the whole collection. */
const capLimit: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || !('limit' in args)) return args
  const asked = Number(args.limit ?? 10)
  const limit = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, most) : most
  return { ...args, limit, pagination: true }
}

/** Puts a ceiling on how much one REST request may read, in every collection there is. */
export const capReads: ContentPlugin = (config) => ({
  ...config,
  collections: config.collections?.map(
    (collection): CollectionConfig => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [capLimit, ...(collection.hooks?.beforeOperation ?? [])],
      },
    }),
  ),
})
