import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

/** Without it an image could stand on a page and say nothing to those who do not see it. */
export const refuseMissingAlt: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { alt, decorative } = { ...originalDoc, ...data }
  const said = typeof alt === 'string' && alt.trim() !== ''
  // Other languages may stay empty: the public answer falls back to the Swedish text.
  const mainLanguage = req.locale === 'sv' || !req.locale
  if (mainLanguage && !decorative && !said) {
    throw refusalAt('alt', 'alt-text-missing', { collection: collection.slug, req })
  }
  return data
}
