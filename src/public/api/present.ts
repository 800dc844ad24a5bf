import type { Static } from 'typebox'
import type { ColourCounts, LatestRound } from '#published/queries/strategy.ts'
import type { Colour, Directory, LegendRow } from '#published/texts.ts'
import { textIn } from '../language.ts'
import type {
  ActorReference,
  Contact,
  Counts,
  DelmalReference,
  Reference,
  Status,
  StatusMark,
  TermReference,
  UnitReference,
} from './schema.ts'

/** The addresses of the API, from the configured public address and never from the Host header. */
export type Addresses = { api: (path: string) => string }

const colours: Record<Colour, { colorName: string; order: number }> = {
  rod: { colorName: 'red', order: 1 },
  orange: { colorName: 'orange', order: 2 },
  gul: { colorName: 'yellow', order: 3 },
  gron: { colorName: 'green', order: 4 },
}
const unreported = {
  code: 'ingen-uppgift',
  label: 'Ingen uppgift',
  description: 'Ingen har rapporterat.',
  colorName: null,
  order: 0,
} as const

/** The five statuses as filters and counts name them, in their order. */
export const statusCodes = ['rod', 'orange', 'gul', 'gron', unreported.code] as const

/** A colour in the words of its round's legend. Nobody reported: `ingen-uppgift`, never red. */
export const presentMark = (
  colour: Colour | null,
  legend: LegendRow[] | null | undefined,
  lang: string,
): Static<typeof StatusMark> => {
  if (!colour) return { ...unreported }
  const words = legend?.find(({ code }) => code === colour)?.texts
  return {
    code: colour,
    label: textIn(words, 'label', lang) ?? colour,
    description: textIn(words, 'description', lang) ?? '',
    ...colours[colour],
  }
}

export const presentStatus = ({
  colour,
  directory,
  lang,
  reportedOn,
  round,
}: {
  colour: Colour | null
  directory: Directory
  lang: string
  reportedOn: string | null
  round: string | null
}): Static<typeof Status> => {
  const known = round ? directory.rounds?.[round] : undefined
  return { ...presentMark(colour, known?.legend, lang), round: known?.key ?? null, reportedOn }
}

/** Counts of all five statuses in their order, zeros included. */
export const presentCounts = (
  counts: ColourCounts,
  round: LatestRound,
  lang: string,
): Static<typeof Counts> =>
  statusCodes.map((code) => {
    const colour = code === unreported.code ? null : code
    const { label } = presentMark(colour, round?.legend, lang)
    return { code, label, count: counts?.find((each) => each.colour === colour)?.count ?? 0 }
  })

/** Turns ids into the small objects that stand for what they name. */
export const references = (directory: Directory, lang: string, { api }: Addresses) => ({
  plan: (id: string | null): Static<typeof Reference> | null => {
    const plan = id ? directory.plans?.[id] : undefined
    if (!plan) return null
    const title = textIn(plan.texts, 'title', lang)
    return { slug: plan.slug, title, _links: { self: api(`/plans/${plan.slug}`) } }
  },
  delmal: (id: string): Static<typeof DelmalReference> | undefined => {
    const delmal = directory.delmal?.[id]
    return (
      delmal && {
        slug: delmal.slug,
        number: delmal.number,
        title: textIn(delmal.texts, 'shortTitle', lang),
        _links: { self: api(`/delmal/${delmal.slug}`) },
      }
    )
  },
  actor: (id: string | null): Static<typeof ActorReference> | null => {
    const actor = id ? directory.actors?.[id] : undefined
    if (!actor) return null
    const name = textIn(actor.texts, 'name', lang)
    return { slug: actor.slug, name, _links: { self: api(`/actors/${actor.slug}`) } }
  },
  unit: (id: string): Static<typeof UnitReference> | undefined => {
    const unit = directory.units?.[id]
    return unit && { slug: unit.slug, name: textIn(unit.texts, 'name', lang) }
  },
  term: (id: string): Static<typeof TermReference> | undefined => {
    const term = directory.terms?.[id]
    return term && { code: term.code, label: textIn(term.texts, 'label', lang) }
  },
  contact: (id: string): Static<typeof Contact> | undefined => {
    const contact = directory.contacts?.[id]
    if (!contact) return undefined
    const actor = contact.actor ? directory.actors?.[contact.actor] : undefined
    const unit = contact.unit ? directory.units?.[contact.unit] : undefined
    return {
      kind: contact.kind,
      name: textIn(contact.texts, 'name', lang),
      role: textIn(contact.texts, 'role', lang),
      actor: textIn(actor?.texts, 'name', lang),
      unit: textIn(unit?.texts, 'name', lang),
      email: contact.email,
      phone: contact.phone,
      example: contact.example,
    }
  },
})

/** What could be found of a list of ids: what is no longer public is left out. */
export const found = <Result>(
  ids: string[] | null | undefined,
  one: (id: string) => Result | null | undefined,
): Result[] => (ids ?? []).flatMap((id) => one(id) ?? [])

/** An instant as the contract writes it: UTC, whole seconds. */
export const instant = (value: Date | string): string =>
  `${new Date(value).toISOString().slice(0, 19)}Z`
