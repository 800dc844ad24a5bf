import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

/** "When" is a date or a text; a published insats says one of them. A draft may be unfinished. */
export const refuseMissingWhen: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { _status, startDate, timelineText } = { ...originalDoc, ...data }
  if (_status === 'published' && !startDate && !timelineText) {
    throw refusalAt('timelineText', 'when-missing', { collection: collection.slug, req })
  }
  return data
}
