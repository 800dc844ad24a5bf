import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusalAt } from '#kernel/refusal.ts'

/** Says in words what the unique index guards: one colour per unit, insats and round. */
export const refuseSecondAssessment: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { insats, round, unit } = { ...originalDoc, ...data }
  if (!insats || !round || !unit) return data
  const { totalDocs } = await req.payload.count({
    collection: 'assessments',
    overrideAccess: true,
    req,
    where: {
      and: [
        { insats: { equals: idOf(insats) } },
        { round: { equals: idOf(round) } },
        { unit: { equals: idOf(unit) } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
  })
  if (totalDocs > 0) {
    throw refusalAt('unit', 'unit-already-assessed', { collection: collection.slug, req })
  }
  return data
}
