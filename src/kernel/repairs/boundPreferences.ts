import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { refusal } from '../refusal.ts'
import { turnstile } from '../turnstile.ts'

/** Where Payload keeps what a person chose: columns, open groups, the language of the form. */
export const preferences = 'payload-preferences'

const most = { key: 200, rows: 200, value: 64_000 }

/** Two at the same moment would both see the last place free. */
const adding = turnstile({ most: 1, patience: 10_000, room: 100 })

const mine = (req: PayloadRequest): Where[] => [
  { 'user.value': { equals: req.user?.id } },
  { 'user.relationTo': { equals: req.user?.collection } },
]

const count = async (req: PayloadRequest, where: Where[]): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: preferences,
    overrideAccess: true,
    req,
    where: { and: [...mine(req), ...where] },
  })
  return totalDocs
}

const refuseIfFull = async (req: PayloadRequest, key: unknown): Promise<void> => {
  const others = await count(req, [{ key: { not_equals: key } }])
  if (others >= most.rows) throw refusal('too-many-preferences', req, 400)
}

/** The admin keeps preferences by itself as well, while it draws a list. */
export const refuseTooManyPreferences: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation === 'create' && req.user)
    await refuseIfFull(req, (args.data as { key?: unknown }).key)
  return args
}

/**
 * Payload writes preferences past every hook, of any size and as many as are sent: one row of each
 * person could hold megabytes, and is read with every page of the admin.
 * @param write what Payload does with it
 * @throws 413 for what is too large, 400 for one key too many, 404 for one to delete that is not there
 */
export const boundPreference = async (
  req: PayloadRequest,
  write: () => Promise<Response>,
): Promise<Response> => {
  const key = req.routeParams?.key
  if (typeof key !== 'string' || key.length > most.key || key.includes('\0')) {
    throw refusal('bad-value', req, 400)
  }
  if (req.method === 'GET') return write()
  const known = (await count(req, [{ key: { equals: key } }])) > 0
  if (req.method === 'DELETE') {
    if (!known) throw refusal('no-such-address', req, 404)
    return write()
  }
  const tooLarge = JSON.stringify(req.data).length > most.value
  if (tooLarge) throw refusal('preference-too-large', req, 413)
  if (known) return write()
  return adding.through(async () => {
    await refuseIfFull(req, key)
    return write()
  })
}
