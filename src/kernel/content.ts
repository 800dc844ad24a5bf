import type { CollectionConfig, Config, GlobalConfig } from 'payload'

/** A content plugin: takes the config so far and gives back a new one. Never mutates its argument. */
export type ContentPlugin = (config: Config) => Config

/** Adds collections. Two plugins that add the same slug stop the start-up. */
export const addCollections = (config: Config, added: CollectionConfig[]): Config => {
  const existing = config.collections ?? []
  const clash = added.find(({ slug }) => existing.some((collection) => collection.slug === slug))
  if (clash) throw new Error(`Collection "${clash.slug}" is added twice.`)
  return { ...config, collections: [...existing, ...added] }
}

/** Adds what there is one of. */
export const addGlobals = (config: Config, added: GlobalConfig[]): Config => ({
  ...config,
  globals: [...(config.globals ?? []), ...added],
})
