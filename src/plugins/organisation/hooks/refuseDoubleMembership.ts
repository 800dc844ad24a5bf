import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusalAt } from '#kernel/refusal.ts'

/**
 * A role stands once per person and actor, and every role but the administrator's needs an actor.
 * The unique index alone would answer in words about the database, and lets null through twice.
 */
export const refuseDoubleMembership: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { user, role, actor } = { ...originalDoc, ...data }
  if (!user || !role) return data
  if (role !== 'administrator' && !actor) {
    throw refusalAt('actor', 'membership-needs-actor', { collection: collection.slug, req })
  }
  const sameActor = actor ? { equals: idOf(actor) } : { exists: false }
  const { totalDocs } = await req.payload.count({
    collection: 'memberships',
    overrideAccess: true,
    req,
    where: {
      and: [
        { user: { equals: idOf(user) } },
        { role: { equals: role } },
        { actor: sameActor },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
  })
  if (totalDocs > 0)
    throw refusalAt('role', 'membership-exists', { collection: collection.slug, req })
  return data
}
