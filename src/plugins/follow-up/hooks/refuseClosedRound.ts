import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { idOf } from '#kernel/references.ts'
import { refusal } from '#kernel/refusal.ts'

const refuseUnlessOpen = async (round: unknown, req: PayloadRequest) => {
  const id = idOf(round)
  if (!id) return
  const { state } = await req.payload.findByID({
    collection: 'rounds',
    depth: 0,
    id,
    overrideAccess: true,
    req,
    select: { state: true },
  })
  if (state !== 'open') throw refusal('round-closed', req, 409)
}

/** What has been closed or presented stays as it was reported. Nobody is an exception. */
export const refuseClosedRound: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  await refuseUnlessOpen(originalDoc?.round, req)
  if (idOf(data.round) !== idOf(originalDoc?.round)) await refuseUnlessOpen(data.round, req)
  return data
}

export const refuseDeletionInClosedRound: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { round } = await req.payload.findByID({
    collection: 'assessments',
    depth: 0,
    id,
    overrideAccess: true,
    req,
  })
  await refuseUnlessOpen(round, req)
}
