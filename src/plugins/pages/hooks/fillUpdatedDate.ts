import type { CollectionBeforeChangeHook } from 'payload'

/** Publishing a change without saying another day means: updated today. */
export const fillUpdatedDate: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  // To the trash and back is a change of place, not of content.
  const moved = (data.deletedAt ?? null) !== (originalDoc?.deletedAt ?? null)
  if (data._status !== 'published' || moved) return data
  const untouched =
    data.updatedDate === undefined || data.updatedDate === (originalDoc?.updatedDate ?? undefined)
  const today = `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`
  return !data.updatedDate || untouched ? { ...data, updatedDate: today } : data
}
