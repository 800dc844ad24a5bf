import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import type { ContentPlugin } from './content.ts'
import { locales } from './locales.ts'

const most = 100
const [standard] = locales

/** Over REST `limit=0`, a negative one or `pagination=false` would give the whole collection. */
const capLimit: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || !('limit' in args)) return args
  const asked = Number(args.limit ?? 10)
  const limit = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, most) : most
  return { ...args, limit, pagination: true }
}

/**
 * Without fallback between languages Payload leaves a missing `locale` empty: a PATCH would then see
 * a document without any text, and an unknown one would be an error of the database.
 */
const settleLocale: CollectionBeforeOperationHook = ({ args, req }) => {
  const known = req.locale === 'all' || locales.some(({ code }) => code === req.locale)
  if (!known) req.locale = standard.code
  return args
}

/** What Payload's REST lacks by itself, in every collection there is. */
export const guardRest: ContentPlugin = (config) => ({
  ...config,
  collections: config.collections?.map(
    (collection): CollectionConfig => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [
          settleLocale,
          capLimit,
          ...(collection.hooks?.beforeOperation ?? []),
        ],
      },
    }),
  ),
})
