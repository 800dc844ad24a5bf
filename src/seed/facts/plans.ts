import { day } from '../day.ts'
import { ensureAll, type Ids, idIn, type Seeding } from '../ensureAll.ts'
import { type ActorSlug, partners } from './actors.ts'

export const strategySlug = 'folkhalsopolitisk-strategi-2018-2026'
export const insatslistaSlug = 'regionens-insatslista-2018-2022'

type PlanContent = {
  slug: string
  kind: 'handlingsplan' | 'insatslista' | 'strategi'
  title: string
  summary: string
  /** First and last day. Only the years are known, so they are whole years. */
  period: [string, string]
  actors: ActorSlug[]
}

/** The strategy, and the two plans that carry it out. */
export const plans: PlanContent[] = [
  {
    slug: strategySlug,
    kind: 'strategi',
    title: 'Norrbottens folkhälsopolitiska strategi 2018–2026',
    summary:
      'Målet är att folkhälsan i Norrbotten ska bli bättre och mer jämlik och jämställd till 2026. Region Norrbotten, Länsstyrelsen och Norrbottens Kommuner antog strategin i januari och februari 2018. Den har fyra delmål.',
    period: ['2018-01-01', '2026-12-31'],
    actors: partners,
  },
  {
    slug: 'regional-handlingsplan-2018-2022',
    kind: 'handlingsplan',
    title: 'Regional handlingsplan för ett mer systematiskt folkhälsoarbete 2018–2022',
    summary:
      'Planen visar hur de tre aktörerna tillsammans ger strategin regionalt stöd: vad som ska göras, av vem och när. Varje delmål har en samordnare, men innehållet rör alla tre.',
    period: ['2018-01-01', '2022-12-31'],
    actors: partners,
  },
  {
    slug: insatslistaSlug,
    kind: 'insatslista',
    title: 'Regionens insatslista 2018–2022',
    summary:
      'Region Norrbottens egen lista över hälsofrämjande insatser. Den genomför de bredare insatserna i den regionala handlingsplanen och bidrar till det åttonde nationella målområdet, en jämlik och hälsofrämjande hälso- och sjukvård. Arbetet bär namnet ”Nu är vi på gång!”.',
    period: ['2018-01-01', '2022-12-31'],
    actors: ['region-norrbotten'],
  },
]

export const seedPlans = ({ actors, ...seeding }: Seeding & { actors: Ids }): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'plans',
    what: 'planer',
    keyOf: ({ slug }) => slug,
    rows: plans.map(({ period: [start, end], ...plan }) => ({
      key: plan.slug,
      data: {
        ...plan,
        actors: plan.actors.map((slug) => idIn(actors, slug)),
        startDate: day(start),
        endDate: day(end),
        _status: 'published',
      },
    })),
  })
