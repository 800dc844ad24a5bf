import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusalAt } from '#kernel/refusal.ts'

/**
 * Answers in words before the unique index does, and looks in the trash too: a number is never used
 * again. Two editors in the same instant are still parted by the index.
 */
export const refuseTakenNumber: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { number, plan } = { ...originalDoc, ...data }
  if (!number || !plan) return data
  const { docs } = await req.payload.find({
    collection: 'insatser',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { deletedAt: true },
    trash: true,
    where: {
      and: [
        { number: { equals: number } },
        { plan: { equals: idOf(plan) } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
  })
  const [holder] = docs
  if (!holder) return data
  const code = holder.deletedAt ? 'number-taken-in-trash' : 'number-taken'
  throw refusalAt('number', code, { collection: collection.slug, req })
}
