import { ensureAll, type Ids, idIn, type Seeding } from './ensureAll.ts'
import type { ActorSlug } from './facts/actors.ts'

/** A division, staff or department that answers for insatser. */
export type UnitContent = { slug: string; name: string; owner: ActorSlug; example: boolean }

export const seedUnits = ({
  actors,
  units,
  ...seeding
}: Seeding & { actors: Ids; units: UnitContent[] }): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'units',
    what: 'enheter',
    keyOf: ({ slug }) => slug,
    rows: units.map(({ owner, ...unit }) => ({
      key: unit.slug,
      data: { ...unit, ownerActor: idIn(actors, owner) },
    })),
  })
