import type { ChoiceCounts, Facet } from '#published/queries/facets.ts'
import type { InsatserFilter } from '#published/queries/filters.ts'
import type { Colour, Directory } from '#published/texts.ts'
import { presentMark } from '../../api/present.ts'
import { textIn } from '../../language.ts'
import { siteLanguage } from '../words.ts'

/** One thing to choose: what stands in the address, its words, how many insatser it would give. */
export type Choice = { value: string; label: string; count: number; chosen: boolean }
/** Lists to choose one of, and the other filters, to choose several of. */
export type Group = { name: Facet; title: string; choices: Choice[] }

/** The filters in the order one meets them. */
const titles: Record<Facet, string> = {
  plan: 'Lista',
  status: 'Status',
  delmal: 'Delmål',
  actor: 'Ansvarig',
  unit: 'Enhet',
  arena: 'Arena',
  'health-dimension': 'Hälsodimension',
  habit: 'Levnadsvana',
  'goal-area': 'Nationellt målområde',
  sdg: 'Agenda 2030',
}
/** What the parameters of the list's address are called to its readers. */
export const parameterNames: Partial<Record<string, string>> = {
  ...titles,
  q: 'Sökord',
  page: 'Sida',
  sort: 'Ordning',
  view: 'Visning',
  round: 'Uppföljning',
  'changed-since': 'Ändrad sedan',
}

const isNumbered = (name: Facet) => name === 'goal-area' || name === 'sdg'

const labelOf = (
  name: Facet,
  { code, id }: { code: string; id: string },
  directory: Directory,
  round: string | null,
): string => {
  switch (name) {
    case 'status': {
      const legend = round ? directory.rounds?.[round]?.legend : undefined
      const colour = code === 'ingen-uppgift' ? null : (code as Colour)
      return presentMark(colour, legend, siteLanguage).label
    }
    case 'plan':
      return textIn(directory.plans?.[id]?.texts, 'title', siteLanguage) ?? code
    case 'delmal': {
      const delmal = directory.delmal?.[id]
      return `${delmal?.number}. ${textIn(delmal?.texts, 'shortTitle', siteLanguage) ?? code}`
    }
    case 'actor':
      return textIn(directory.actors?.[id]?.texts, 'name', siteLanguage) ?? code
    case 'unit':
      return textIn(directory.units?.[id]?.texts, 'name', siteLanguage) ?? code
    default: {
      const label = textIn(directory.terms?.[id]?.texts, 'label', siteLanguage) ?? code
      return isNumbered(name) ? `${code}. ${label}` : label
    }
  }
}

/** The filters with their choices. One in which nothing could be chosen is left out, as statuses are before the first round. */
export const presentChoices = (
  { choices, plan, round }: ChoiceCounts,
  filter: InsatserFilter,
  directory: Directory,
): Group[] =>
  (Object.keys(titles) as Facet[]).flatMap((name) => {
    const chosen = name === 'plan' ? (filter.plan ?? [plan]) : (filter[name] ?? [])
    const group = choices[name].map((each) => ({
      value: each.code,
      label: labelOf(name, each, directory, round),
      count: each.count,
      chosen: chosen.includes(each.code),
    }))
    const isUseful =
      group.some((each) => each.chosen || each.count > 0) && (name !== 'status' || round !== null)
    return isUseful ? [{ name, title: titles[name], choices: group }] : []
  })
