import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  GlobalBeforeOperationHook,
  GlobalConfig,
} from 'payload'
import type { ContentPlugin } from '../content.ts'
import { refuseConditionOnMany, refuseStale } from './refuseStale.ts'
import { savedByField } from './savedBy.ts'
import { takeTurn } from './takeTurn.ts'

/** Asked by a person, and not by Payload or a hook within the request: those say whose access counts. */
const isAsked = (args: object) => !('overrideAccess' in args) || args.overrideAccess === undefined

/**
 * What happened, and not what is sent: when a document was made and changed is the server's to say, and
 * so is when it was put in the trash. A new document is not in the trash.
 */
const withOwnDates = (data: unknown, operation: 'create' | 'update'): unknown => {
  if (!data || typeof data !== 'object' || Array.isArray(data)) return data
  const {
    createdAt: _made,
    updatedAt: _changed,
    deletedAt,
    ...rest
  } = data as {
    [field: string]: unknown
  }
  if (operation === 'create' || deletedAt === undefined) return rest
  return { ...rest, deletedAt: deletedAt ? new Date().toISOString() : null }
}

const guardCollection: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const asked = isAsked(args)
  if (operation === 'create') {
    return asked ? { ...args, data: withOwnDates(args.data, operation) } : args
  }
  if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') {
    return args
  }
  // A version says which document it is of once it has been read.
  const id = operation !== 'restoreVersion' && 'id' in args ? args.id : undefined
  await takeTurn(req, collection.slug, id)
  if (asked && operation !== 'restoreVersion') {
    if (id === undefined) refuseConditionOnMany(req)
    else await refuseStale(req, { collection: collection.slug as CollectionSlug, id: String(id) })
  }
  return asked && operation === 'update'
    ? { ...args, data: withOwnDates(args.data, operation) }
    : args
}

const guardGlobal: GlobalBeforeOperationHook = async ({ args, global, operation, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return args
  await takeTurn(req, global.slug)
  if (!isAsked(args) || operation !== 'update') return args
  await refuseStale(req, { global: global.slug as 'site' })
  return { ...args, data: withOwnDates(args.data, operation) }
}

const guarded = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, savedByField()],
  hooks: {
    ...collection.hooks,
    beforeOperation: [guardCollection, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

const guardedGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  fields: [...global.fields, savedByField()],
  hooks: {
    ...global.hooks,
    beforeOperation: [guardGlobal, ...(global.hooks?.beforeOperation ?? [])],
  },
})

/** What every save lacks in Payload by itself: its turn, its own dates, and a look at what it overwrites. */
export const guardWrites: ContentPlugin = (config) => ({
  ...config,
  collections: config.collections?.map(guarded),
  globals: config.globals?.map(guardedGlobal),
})
