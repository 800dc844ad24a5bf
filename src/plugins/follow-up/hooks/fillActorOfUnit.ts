import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '#kernel/references.ts'

/** An assessment is its unit's, and so its unit's actor's: nobody can choose another owner. */
export const fillActorOfUnit: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const unit = idOf(data?.unit ?? originalDoc?.unit)
  if (!data || !unit) return data
  const { ownerActor } = await req.payload.findByID({
    collection: 'units',
    depth: 0,
    id: unit,
    overrideAccess: true,
    req,
    select: { ownerActor: true },
  })
  return { ...data, ownerActor: idOf(ownerActor) }
}
