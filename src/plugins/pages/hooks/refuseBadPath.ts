import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'
import { isSlug } from '#kernel/slug.ts'

/** Keeps the address of a page to what can stand in one, without a slash at either end. */
export const refuseBadPath: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data || typeof data.path !== 'string') return data
  const path = data.path.trim().replace(/^\/+|\/+$/g, '')
  if (!path.split('/').every(isSlug)) {
    throw refusalAt('path', 'bad-path', { collection: collection.slug, req })
  }
  return { ...data, path }
}
