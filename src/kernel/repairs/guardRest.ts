import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  GlobalBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import type { ContentPlugin } from '../content.ts'
import { locales } from '../locales.ts'
import { restoreAsDraft } from './restoreAsDraft.ts'

const most = 100
const lastPage = 10_000
const [standard] = locales

const capped = (limit: unknown, standard: number): number => {
  const asked = Number(limit ?? standard)
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, most) : most
}

/**
 * Over REST `limit=0`, a negative one or `pagination=false` would give the whole collection. What
 * Payload and hooks read within the request (relations, for instance) says whose access counts, and
 * is left whole.
 */
const capLimit: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || args.overrideAccess !== undefined) {
    return args
  }
  for (const join of Object.values<{ limit?: number } | false>(args.joins || {})) {
    if (join) join.limit = capped(join.limit, 10)
  }
  if (!('limit' in args)) return args
  const page = Math.min(Math.max(Math.trunc(Number(args.page)) || 1, 1), lastPage)
  return { ...args, limit: capped(args.limit, 10), page, pagination: true }
}

/**
 * Without fallback between languages Payload leaves a missing `locale` empty: a PATCH would then see
 * a document without any text, and an unknown one would be an error of the database.
 */
const settle = ({ req }: { req: PayloadRequest }): void => {
  const known = req.locale === 'all' || locales.some(({ code }) => code === req.locale)
  if (!known) req.locale = standard.code
}
const settleLocale: CollectionBeforeOperationHook = ({ args, req }) => {
  settle({ req })
  return args
}
const settleLocaleOfGlobal: GlobalBeforeOperationHook = ({ args, req }) => {
  settle({ req })
  return args
}

/** What Payload's REST lacks by itself, in everything there is. */
export const guardRest: ContentPlugin = (config) => ({
  ...config,
  collections: config.collections?.map(
    (collection): CollectionConfig => ({
      ...collection,
      endpoints: [
        ...(collection.endpoints || []),
        ...(collection.versions ? [restoreAsDraft(collection.slug)] : []),
      ],
      hooks: {
        ...collection.hooks,
        beforeOperation: [settleLocale, capLimit, ...(collection.hooks?.beforeOperation ?? [])],
      },
    }),
  ),
  globals: config.globals?.map((global) => ({
    ...global,
    hooks: {
      ...global.hooks,
      beforeOperation: [settleLocaleOfGlobal, ...(global.hooks?.beforeOperation ?? [])],
    },
  })),
})
