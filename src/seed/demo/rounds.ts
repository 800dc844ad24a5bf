import type { Assessment } from '#generated/payload-types.ts'
import { idOf } from '#kernel/references.ts'
import { day } from '../day.ts'
import { ensureAll, type Ids, idIn, type Seeding } from '../ensureAll.ts'
import { insatslistaSlug } from '../facts/plans.ts'
import { colourOf, isReported } from './colours.ts'
import { fraction } from './hash.ts'
import { legendOf } from './legend.ts'
import { noteOf } from './notes.ts'

const firstYear = 2018
/** The years that the list is followed up. */
export const years = [2018, 2019, 2020, 2021, 2022]

type Marked = { id: string; number: string; units: string[] }

/**
 * The yearly follow-ups with their made-up colours. A round is filled while it is open and presented
 * last; one that is no longer open is left as it is.
 */
export const seedRounds = async ({
  plans,
  units,
  ...seeding
}: Seeding & { plans: Ids; units: Ids }): Promise<void> => {
  const { payload } = seeding
  const plan = idIn(plans, insatslistaSlug)
  const rounds = await ensureAll({
    ...seeding,
    collection: 'rounds',
    what: 'uppföljningar',
    keyOf: ({ key }) => key,
    rows: years.map((year) => ({
      key: String(year),
      data: {
        key: String(year),
        plan,
        startDate: day(`${year}-01-01`),
        endDate: day(`${year}-12-31`),
        state: 'open' as const,
        disagreement: 'worst' as const,
        legend: legendOf(year),
        example: true,
      },
    })),
  })

  const marked = await insatserToMark(seeding, plan)
  const slugs = new Map([...units].map(([slug, id]) => [id, slug]))
  for (const year of years) {
    const id = idIn(rounds, String(year))
    const round = await payload.findByID({
      collection: 'rounds',
      id,
      depth: 0,
      overrideAccess: true,
    })
    // Presented before and opened again is an administrator's doing, and no interrupted seeding.
    if (round.state !== 'open' || round.presentedAt || !round.example) continue
    await seedAssessments({ ...seeding, round: id, year, marked, slugs })
    await payload.update({
      collection: 'rounds',
      id,
      data: { state: 'presented', presentedAt: `${year + 1}-04-15T08:00:00.000Z` },
      depth: 0,
      locale: 'sv',
      overrideAccess: true,
    })
  }
}

/** Only examples get colours: the known insats has none of its own that are known. */
const insatserToMark = async ({ payload }: Seeding, plan: string): Promise<Marked[]> => {
  const { docs } = await payload.find({
    collection: 'insatser',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { number: true, units: true },
    sort: 'numberOrder',
    where: { plan: { equals: plan }, example: { equals: true } },
  })
  return docs.map(({ id, number, units }) => ({
    id,
    number,
    units: (units ?? []).flatMap((unit) => idOf(unit) ?? []),
  }))
}

const assessmentKey = ({ insats, unit }: Pick<Assessment, 'insats' | 'unit'>) =>
  `${idOf(insats)}/${idOf(unit)}`

/** Folkhälsocentrum visits a unit on one day of December: all its colours are of that day. */
const dayOfVisit = (year: number, unit: string) =>
  day(`${year}-12-${String(1 + Math.floor(fraction(unit, year, 'visit') * 18)).padStart(2, '0')}`)

const seedAssessments = async ({
  marked,
  round,
  slugs,
  year,
  ...seeding
}: Seeding & { marked: Marked[]; round: string; slugs: Map<string, string>; year: number }) => {
  const rows = marked
    .filter(({ number }) => isReported({ number, year }))
    .flatMap(({ id: insats, number, units }) =>
      units.map((unit) => {
        const unitSlug = slugs.get(unit) ?? ''
        const colour = colourOf({ number, year, unit: unitSlug, firstYear })
        return {
          key: assessmentKey({ insats, unit }),
          data: {
            round,
            insats,
            unit,
            colour,
            note: noteOf(colour, number, String(year), unitSlug),
            reportedOn: dayOfVisit(year, unitSlug),
            example: true,
          },
        }
      }),
    )
  await ensureAll({
    ...seeding,
    collection: 'assessments',
    what: `färgmarkeringar ${year}`,
    keyOf: assessmentKey,
    where: { round: { equals: round } },
    // The owner is the actor of the unit: a hook fills it in.
    rows: rows as { key: string; data: (typeof rows)[number]['data'] & { ownerActor: string } }[],
  })
}
