import type {
  CollectionSlug,
  DataFromCollectionSlug,
  Payload,
  RequiredDataFromCollectionSlug,
  Where,
} from 'payload'
import { eachOfMany } from './eachOfMany.ts'

/** What every step of the seeding gets. */
export type Seeding = { payload: Payload; report: (line: string) => void }

/** Ids by natural key. */
export type Ids = Map<string, string>

/** The id of what the seeding itself has made sure of. */
export const idIn = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`The seed refers to "${key}", which it does not hold.`)
  return id
}

/**
 * Creates what is missing and touches nothing that is there, so that an editor's change survives and
 * an interrupted seeding is completed. What lies in the trash counts as there.
 * @param what how the progress lines call the things
 * @param keyOf the natural key of a stored document
 * @param where narrows the look-up when not the whole collection is of interest
 * @returns the ids of everything found or created
 */
export const ensureAll = async <Slug extends CollectionSlug>({
  payload,
  report,
  collection,
  what,
  keyOf,
  rows,
  where,
}: Seeding & {
  collection: Slug
  what: string
  keyOf: (stored: DataFromCollectionSlug<Slug>) => string
  rows: { key: string; data: RequiredDataFromCollectionSlug<Slug> }[]
  where?: Where
}): Promise<Ids> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    locale: 'sv',
    overrideAccess: true,
    pagination: false,
    trash: true,
    where,
  })
  const stored = docs as DataFromCollectionSlug<Slug>[]
  const ids: Ids = new Map(stored.map((doc) => [keyOf(doc), String(doc.id)]))
  const missing = rows.filter(({ key }) => !ids.has(key))
  let created = 0
  await eachOfMany(missing, async ({ key, data }) => {
    const { id } = await payload.create({
      collection,
      data,
      depth: 0,
      locale: 'sv',
      overrideAccess: true,
    })
    ids.set(key, String(id))
    created += 1
    if (created % 40 === 0 || created === missing.length) {
      report(`${what} ${rows.length - missing.length + created}/${rows.length}`)
    }
  })
  return ids
}
