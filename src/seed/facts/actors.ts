import { slugOf } from '#kernel/slug.ts'
import { day } from '../day.ts'
import { ensureAll, type Ids, type Seeding } from '../ensureAll.ts'

type ActorContent = {
  name: string
  formalName: string
  kind: 'association' | 'council' | 'region' | 'state-authority' | 'university'
  endDate?: string
}

/** The three actors behind the strategy, and others that the published pages name. */
export const actors = [
  { name: 'Region Norrbotten', formalName: 'Region Norrbotten', kind: 'region' },
  {
    name: 'Länsstyrelsen',
    formalName: 'Länsstyrelsen i Norrbottens län',
    kind: 'state-authority',
  },
  { name: 'Norrbottens Kommuner', formalName: 'Norrbottens Kommuner', kind: 'association' },
  {
    name: 'Norrbottens folkhälsopolitiska råd',
    formalName: 'Norrbottens folkhälsopolitiska råd (NFR)',
    kind: 'council',
    // Sources disagree: one says it ceased at the turn of 2017/18, another shows it at work in June
    // 2018. The end of that year is the earliest that fits both having ceased and the June page.
    endDate: day('2018-12-31'),
  },
  {
    name: 'Luleå tekniska universitet',
    formalName: 'Luleå tekniska universitet',
    kind: 'university',
  },
  { name: 'Tillväxtverket', formalName: 'Tillväxtverket', kind: 'state-authority' },
] as const satisfies ActorContent[]

/** The actors' names in addresses, as the rest of the seed refers to them. */
export type ActorSlug =
  | 'region-norrbotten'
  | 'lansstyrelsen'
  | 'norrbottens-kommuner'
  | 'norrbottens-folkhalsopolitiska-rad'
  | 'lulea-tekniska-universitet'
  | 'tillvaxtverket'

/** The three that adopted the strategy. */
export const partners: ActorSlug[] = ['region-norrbotten', 'lansstyrelsen', 'norrbottens-kommuner']

export const seedActors = (seeding: Seeding): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'actors',
    what: 'aktörer',
    keyOf: ({ slug }) => slug,
    rows: actors.map((actor) => {
      const slug = slugOf(actor.name)
      return { key: slug, data: { ...actor, slug } }
    }),
  })
