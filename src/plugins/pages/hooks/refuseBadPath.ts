import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'
import { reservedPaths } from '#kernel/reservedPaths.ts'
import { isSlug } from '#kernel/slug.ts'

/** Found by index: an expression that looks for slashes at the end tries at each one before it. */
const withoutSlashes = (written: string): string => {
  let [start, end] = [0, written.length]
  while (written[start] === '/') start++
  while (end > start && written[end - 1] === '/') end--
  return written.slice(start, end)
}

/**
 * Keeps the address of a page to what can stand in one, without a slash at either end. An address that
 * the site answers itself would never show the page.
 */
export const refuseBadPath: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data || typeof data.path !== 'string') return data
  const path = withoutSlashes(data.path.trim())
  if (!path.split('/').every(isSlug)) {
    throw refusalAt('path', 'bad-path', { collection: collection.slug, req })
  }
  if (reservedPaths.some((reserved) => reserved === path.split('/')[0])) {
    throw refusalAt('path', 'reserved-path', { collection: collection.slug, req })
  }
  return { ...data, path }
}
