import type { CollectionBeforeChangeHook } from 'payload'

/** Publishing a change without saying another day means: updated today. */
export const fillUpdatedDate: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data
  const untouched =
    data.updatedDate === undefined || data.updatedDate === (originalDoc?.updatedDate ?? undefined)
  const today = `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`
  return !data.updatedDate || untouched ? { ...data, updatedDate: today } : data
}
