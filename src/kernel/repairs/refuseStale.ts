import { APIError, type CollectionSlug, type GlobalSlug, type PayloadRequest } from 'payload'
import { idOf } from '../references.ts'
import { refusal, wordsFor } from '../refusal.ts'

type Place = { collection: CollectionSlug; id: string } | { global: GlobalSlug }

/**
 * Refuses to change what somebody has saved since the caller read it, if the caller says what that was:
 * `If-Match` holds the `updatedAt` it was read with. To be asked once the document is this request's own.
 * @throws 409 with code `changed-since`, who saved (null when nobody was signed in), and when
 */
export const refuseStale = async (req: PayloadRequest, place: Place): Promise<void> => {
  const given = req.headers.get('If-Match')
  if (given === null || given.trim() === '*') return
  const read = given.slice(0, 100).replaceAll('"', '').trim()
  const now = await currentOf(req, place)
  if (now.updatedAt === read) return
  const by = await nameOf(req, now.savedBy)
  const data = { at: now.updatedAt ?? null, by, code: 'changed-since' as const }
  throw new APIError(wordsFor('changed-since', req), 409, data, true)
}

/** A condition on one document means nothing where many are changed. */
export const refuseConditionOnMany = (req: PayloadRequest): void => {
  if (req.headers.get('If-Match') !== null) throw refusal('condition-on-many', req, 400)
}

type Current = { savedBy?: unknown; updatedAt?: string | null }

/** The newest there is, drafts too, as the caller may read it. */
const currentOf = (req: PayloadRequest, place: Place): Promise<Current> => {
  const asked = { depth: 0, draft: true, overrideAccess: false, req, user: req.user } as const
  return 'global' in place
    ? req.payload.findGlobal({ ...asked, slug: place.global })
    : (req.payload.findByID({
        ...asked,
        collection: place.collection,
        id: place.id,
        trash: true,
      }) as Promise<Current>)
}

const nameOf = async (req: PayloadRequest, savedBy: unknown): Promise<string | null> => {
  const id = idOf(savedBy)
  if (!id) return null
  const user = await req.payload.findByID({
    collection: 'users',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: true,
    req,
  })
  return user?.name ?? null
}
