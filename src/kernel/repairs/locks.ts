import {
  type Access,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  canAccessAdmin,
  executeAccess,
  type PayloadRequest,
} from 'payload'
import { idOf } from '../references.ts'
import { refusal } from '../refusal.ts'

/** What a lock is on: a document, or what there is one of. */
export type Locked = {
  document?: { relationTo: string; value: unknown } | null
  globalSlug?: string | null
}

/** Whether the person may change it, as it is stored now. */
export const mayChange = async (
  req: PayloadRequest,
  { document, globalSlug }: Locked,
): Promise<boolean> => {
  if (globalSlug) {
    const global = req.payload.globals.config.find(({ slug }) => slug === globalSlug)
    return Boolean(
      global && (await executeAccess({ disableErrors: true, req }, global.access.update)),
    )
  }
  const id = idOf(document?.value)
  const config = req.payload.config.collections.find(({ slug }) => slug === document?.relationTo)
  if (!config || !id) return false
  const allowed = await executeAccess({ disableErrors: true, id, req }, config.access.update)
  if (!allowed) return false
  const where = allowed === true ? [] : [allowed]
  const { totalDocs } = await req.payload.count({
    collection: config.slug,
    overrideAccess: true,
    req,
    where: { and: [{ id: { equals: id } }, ...where] },
  })
  return totalDocs > 0
}

/** Taking one over is changing the name on it: only to one's own, and only where one may write. */
const inOwnName: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const { user } = req
  if (!user) return data
  const on: Locked = operation === 'create' ? data : originalDoc
  const { document = null, globalSlug = null } = on
  const own = { relationTo: user.collection, value: user.id }
  const named = data.user ?? own
  const isOwn = named.relationTo === own.relationTo && idOf(named.value) === own.value
  if (!isOwn || (document && globalSlug) || !(await mayChange(req, on))) {
    throw refusal('lock-not-yours', req)
  }
  // The clock is the server's: what else was sent, such as an `updatedAt` far ahead, counts for nothing.
  return { document, globalSlug, user: own }
}

const inTheAdmin: Access = async ({ req }) => {
  if (!req.user) return false
  return canAccessAdmin({ req }).then(
    () => true,
    () => false,
  )
}

const ownLocks: Access = async (args) =>
  (await inTheAdmin(args)) && { 'user.value': { equals: args.req.user?.id } }

/**
 * Payload lets whoever is signed in set a lock in anybody's name, for as long as they say, and remove
 * those of others. Here: in one's own name, by the server's clock, on what one may change.
 */
export const guardLocks = <Collection extends Pick<CollectionConfig, 'access' | 'hooks'>>(
  collection: Collection,
): Collection => ({
  ...collection,
  access: {
    ...collection.access,
    create: inTheAdmin,
    delete: ownLocks,
    read: inTheAdmin,
    update: inTheAdmin,
  },
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), inOwnName],
  },
})
