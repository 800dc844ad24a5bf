import { slugOf } from '#kernel/slug.ts'
import { ensureAll, type Ids, idIn, type Seeding } from '../ensureAll.ts'
import type { ActorSlug } from './actors.ts'
import { strategySlug } from './plans.ts'

export type DelmalNumber = 1 | 2 | 3 | 4

type DelmalContent = {
  number: DelmalNumber
  shortTitle: string
  title: string
  coordinator: ActorSlug
  coordinatorNote?: string
}

/** The four delmål of the strategy, in its own wording. */
export const delmal: DelmalContent[] = [
  {
    number: 1,
    shortTitle: 'Utbildning och det livslånga lärandet',
    title: 'Utbildningsnivån och det livslånga lärandet ska öka och bli mer jämlikt och jämställt.',
    coordinator: 'norrbottens-kommuner',
  },
  {
    number: 2,
    shortTitle: 'Levnadsvanor',
    title:
      'Levnadsvanor som påverkar hälsan positivt ska öka i omfattning och bli mer jämlika och jämställda.',
    coordinator: 'region-norrbotten',
  },
  {
    number: 3,
    shortTitle: 'Normer och värderingar',
    title:
      'Normer och värderingar som främjar en bättre och mer jämlik och jämställd hälsa ska stärkas.',
    coordinator: 'lansstyrelsen',
  },
  {
    number: 4,
    shortTitle: 'Ett mer systematiskt folkhälsoarbete',
    title: 'Alla kommuner och regionala företrädare arbetar systematiskt med folkhälsa.',
    coordinator: 'norrbottens-folkhalsopolitiska-rad',
    coordinatorNote: 'Rådets arbetsgrupp samordnade delmålet så länge rådet fanns.',
  },
]

/** Delmål by number. */
export const seedDelmal = async ({
  actors,
  plans,
  ...seeding
}: Seeding & { actors: Ids; plans: Ids }): Promise<Ids> => {
  const plan = idIn(plans, strategySlug)
  return ensureAll({
    ...seeding,
    collection: 'delmal',
    what: 'delmål',
    keyOf: ({ number }) => String(number),
    where: { plan: { equals: plan } },
    rows: delmal.map(({ coordinator, ...each }) => ({
      key: String(each.number),
      data: {
        ...each,
        coordinator: idIn(actors, coordinator),
        plan,
        slug: slugOf(each.shortTitle),
      },
    })),
  })
}
