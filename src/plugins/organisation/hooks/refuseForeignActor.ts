import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusalAt } from '#kernel/refusal.ts'
import { actorsEditedBy, mayAdminister } from '../access.ts'

/**
 * Without it an editor could create content for another actor, or hand their own over: Payload asks
 * `create` access before the owner is filled in, and `update` access about the stored row only.
 */
export const refuseForeignActor: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!req.user || mayAdminister({ req })) return data
  const mine = actorsEditedBy({ req })
  const owners = [idOf(originalDoc?.ownerActor), idOf(data.ownerActor ?? originalDoc?.ownerActor)]
  const foreign = owners.some((owner, position) => (owner ? !mine.includes(owner) : position === 1))
  if (foreign) throw refusalAt('ownerActor', 'not-your-actor', { collection: collection.slug, req })
  return data
}
