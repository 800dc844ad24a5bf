import { idOf } from '#kernel/references.ts'
import { slugOf } from '#kernel/slug.ts'
import type { Taxonomy } from '#plugins/strategy/index.ts'
import { day } from './day.ts'
import { ensureAll, type Ids, idIn, type Seeding } from './ensureAll.ts'
import type { ActorSlug } from './facts/actors.ts'
import type { DelmalNumber } from './facts/delmal.ts'
import { insatslistaSlug } from './facts/plans.ts'
import { type CodeOf, termKey } from './facts/terms.ts'
import { richText } from './richText.ts'

/** An insats of the Region's list, as the content files write it. Codes instead of ids. */
export type InsatsContent = {
  number: string
  title: string
  summary: string
  what: string
  byWhom: string
  /** First and last year. */
  years?: [number, number]
  /** When, in words: instead of the years or to explain them. */
  timelineText?: string
  /** In the notation of `richText`. */
  description?: string
  owner?: ActorSlug
  collaborators?: ActorSlug[]
  /** Names in the address. */
  units?: string[]
  /** Mail addresses. */
  contacts?: string[]
  delmal?: DelmalNumber[]
  arenas?: CodeOf<'arenas'>[]
  dimensions?: CodeOf<'health-dimensions'>[]
  habits?: CodeOf<'habits'>[]
  goalAreas?: CodeOf<'goal-areas'>[]
  sdgs?: CodeOf<'sdgs'>[]
  audiences?: CodeOf<'audiences'>[]
  municipalities?: CodeOf<'municipalities'>[]
  steeringDocuments?: CodeOf<'steering-documents'>[]
  example: boolean
}

/** What the insatser of the list refer to. */
export type References = {
  actors: Ids
  contacts: Ids
  delmal: Ids
  plans: Ids
  terms: Ids
  units: Ids
}

const insatsKey = (plan: string, number: string) => `${plan}/${number}`

export const seedInsatser = async ({
  insatser,
  references,
  ...seeding
}: Seeding & { insatser: InsatsContent[]; references: References }): Promise<Ids> => {
  const { actors, contacts, delmal, plans, terms, units } = references
  const plan = idIn(plans, insatslistaSlug)
  const termsOf = (taxonomy: Taxonomy, codes: string[] = []) =>
    codes.map((code) => idIn(terms, termKey(taxonomy, code)))

  return ensureAll({
    ...seeding,
    collection: 'insatser',
    what: 'insatser',
    keyOf: (stored) => insatsKey(idOf(stored.plan) ?? '', stored.number),
    where: { plan: { equals: plan } },
    rows: insatser.map((insats) => ({
      key: insatsKey(plan, insats.number),
      data: {
        plan,
        number: insats.number,
        title: insats.title,
        slug: slugOf(insats.title),
        summary: insats.summary,
        what: insats.what,
        byWhom: insats.byWhom,
        startDate: insats.years && day(`${insats.years[0]}-01-01`),
        endDate: insats.years && day(`${insats.years[1]}-12-31`),
        timelineText: insats.timelineText,
        description: insats.description ? richText(insats.description) : undefined,
        ownerActor: idIn(actors, insats.owner ?? 'region-norrbotten'),
        collaborators: insats.collaborators?.map((slug) => idIn(actors, slug)),
        units: insats.units?.map((slug) => idIn(units, slug)),
        contacts: insats.contacts?.map((email) => idIn(contacts, email)),
        delmal: insats.delmal?.map((number) => idIn(delmal, String(number))),
        arenas: termsOf('arenas', insats.arenas),
        healthDimensions: termsOf('health-dimensions', insats.dimensions),
        habits: termsOf('habits', insats.habits),
        goalAreas: termsOf('goal-areas', insats.goalAreas),
        sdgs: termsOf('sdgs', insats.sdgs),
        audiences: termsOf('audiences', insats.audiences),
        municipalities: termsOf('municipalities', insats.municipalities),
        steeringDocuments: termsOf('steering-documents', insats.steeringDocuments),
        example: insats.example,
        _status: 'published' as const,
      },
    })),
  })
}
