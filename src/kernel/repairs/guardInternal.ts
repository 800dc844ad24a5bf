import type { CollectionConfig, Config, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { guardRest } from './guardRest.ts'
import { guardLocks } from './locks.ts'

/** The only ones of Payload's own that the admin asks for over REST. */
const asked = ['payload-locked-documents', 'payload-preferences']

/** `guardRest` as for ours; what it adds comes before the endpoints that Payload has put there already. */
const guarded = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => {
  const { collections = [] } = guardRest({
    collections: [{ ...(collection as unknown as CollectionConfig), endpoints: [] }],
  } as unknown as Config)
  const [{ endpoints, hooks } = collection] = collections as unknown as (typeof collection)[]
  return {
    ...collection,
    endpoints: [...(endpoints || []), ...(collection.endpoints || [])],
    hooks: { ...collection.hooks, ...hooks },
  }
}

const nobody = () => false
const nobodyMay = { create: nobody, delete: nobody, read: nobody, update: nobody }

const guard = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => {
  const { access, slug } = collection
  if (!slug.startsWith('payload-')) return collection
  if (!asked.includes(slug)) {
    return { ...collection, access: { ...access, ...nobodyMay }, endpoints: [] }
  }
  if (slug === 'payload-locked-documents') return guardLocks(guarded(collection))
  // They are written by their key, which is the person's own; a second way would be without bounds.
  return { ...guarded(collection), access: { ...access, create: nobody } }
}

/**
 * Payload adds collections of its own (locks, preferences, key and value, migrations) when the plugins have
 * had their say, open to whoever is signed in. They come under the same guard as ours here.
 */
export const guardInternal = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map(guard),
})
