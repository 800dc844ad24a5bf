import type { CollectionBeforeDeleteHook } from 'payload'

/** Without it a deleted person's roles would stay behind as rows that belong to nobody. */
export const removeMembershipsOfUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { user: { equals: id } },
  })
  for (const membership of docs) {
    await req.payload.delete({
      collection: 'memberships',
      id: membership.id,
      overrideAccess: true,
      req,
    })
  }
}
