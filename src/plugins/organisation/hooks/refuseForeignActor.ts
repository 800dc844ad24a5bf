import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusalAt } from '#kernel/refusal.ts'
import { actorsEditedBy, mayAdminister } from '../access.ts'

/**
 * Without it an editor could create content for another actor, or hand their own over: Payload asks
 * `create` access before the owner is filled in, and `update` access about the stored row only. A
 * draft without any owner is one that its editors never find again.
 */
export const refuseForeignActor: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!req.user || mayAdminister({ req })) return data
  const mine = actorsEditedBy({ req })
  const before = idOf(originalDoc?.ownerActor)
  const after = data.ownerActor === undefined ? before : idOf(data.ownerActor)
  const kept = after && mine.includes(after) && (!before || mine.includes(before))
  if (!kept) throw refusalAt('ownerActor', 'not-your-actor', { collection: collection.slug, req })
  return data
}
