import Type, { type Static } from 'typebox'
import type { WithDirectory } from '#published/queries/directory.ts'
import { findPlan, listPlans, type PlanRow } from '#published/queries/strategy.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Addresses, found, presentCounts, references } from '../present.ts'
import { ActorReference, Counts, Day, nullable, Reference, SelfLink } from '../schema.ts'
import { addSmallItem, addSmallList } from '../small.ts'

export const Plan = Type.Object({
  slug: Type.String(),
  title: nullable(Type.String()),
  lang: Type.String(),
  kind: Type.String({ enum: ['strategi', 'handlingsplan', 'insatslista'] }),
  summary: nullable(Type.String()),
  period: Type.Object({ start: nullable(Day), end: nullable(Day) }),
  actors: Type.Array(ActorReference),
  predecessor: Type.Union([Reference, Type.Null()]),
  successors: Type.Array(Reference),
  insatser: Type.Object({
    total: Type.Integer(),
    round: nullable(Type.String()),
    counts: Counts,
  }),
  example: Type.Boolean(),
  _links: SelfLink,
})

export const presentPlan = (
  plan: WithDirectory<PlanRow>,
  lang: string,
  addresses: Addresses,
): Static<typeof Plan> => {
  const refer = references(plan.directory, lang, addresses)
  const counts = presentCounts(plan.counts, plan.round, lang)
  return {
    slug: plan.slug,
    title: textIn(plan.texts, 'title', lang),
    lang: languageIn(plan.texts, 'title', lang),
    kind: plan.kind,
    summary: textIn(plan.texts, 'summary', lang),
    period: { start: plan.start_date, end: plan.end_date },
    actors: found(plan.actors, refer.actor),
    predecessor: refer.plan(plan.predecessor_id),
    successors: found(plan.successors, refer.plan),
    insatser: {
      total: counts.reduce((sum, { count }) => sum + count, 0),
      round: plan.round?.key ?? null,
      counts,
    },
    example: plan.example,
    _links: { self: addresses.api(`/plans/${plan.slug}`) },
  }
}

/** Strategy and plans: what is to be reached, until when, and what came before. */
export const plansApi = (api: Api): void => {
  const present = (plan: WithDirectory<PlanRow>, lang: string) =>
    presentPlan(plan, lang, api.addresses)

  addSmallList(api, {
    name: 'plans',
    summary: 'Strategi och planer',
    description: 'Publicerade planer, nyaste först: typ, period, föregångare och antal insatser.',
    tag: 'strategi',
    item: Plan,
    list: () => listPlans(api.reader),
    present,
  })
  addSmallItem(api, {
    name: 'plans',
    summary: 'En plan',
    description: 'En publicerad plan.',
    tag: 'strategi',
    item: Plan,
    find: (slug) => findPlan(api.reader, slug),
    present,
  })
}
