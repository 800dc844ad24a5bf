import type { Static } from 'typebox'
import type {
  InsatsItem,
  InsatsListRow,
  InsatsReference as InsatsReferenceRow,
  InsatsRow,
} from '#published/queries/insatser.ts'
import type { Directory } from '#published/texts.ts'
import { contentIn, languageIn, textIn } from '../../language.ts'
import { richTextToHtml } from '../../richText.ts'
import {
  type Addresses,
  found,
  instant,
  presentMark,
  presentStatus,
  references,
} from '../present.ts'
import type { InsatsReference } from '../schema.ts'
import type { Insats, InsatsSummary } from './schema.ts'

/** An insats as lists show it. */
export const presentSummary = (
  row: InsatsRow | InsatsListRow,
  directory: Directory,
  lang: string,
  addresses: Addresses,
): Required<Static<typeof InsatsSummary>> => {
  const refer = references(directory, lang, addresses)
  const related = <Result>(path: string, one: (id: string) => Result | null | undefined) =>
    found(
      row.relations?.filter((each) => each.path === path).map(({ id }) => id),
      one,
    )
  return {
    number: row.number,
    slug: row.slug,
    title: textIn(row.texts, 'title', lang),
    lang: languageIn(row.texts, 'title', lang),
    summary: textIn(row.texts, 'summary', lang),
    what: textIn(row.texts, 'what', lang),
    byWhom: textIn(row.texts, 'byWhom', lang),
    timeline: {
      start: row.start_date,
      end: row.end_date,
      text: textIn(row.texts, 'timelineText', lang),
    },
    plan: refer.plan(row.plan_id),
    delmal: related('delmal', refer.delmal),
    goalAreas: related('goalAreas', refer.term),
    sdgs: related('sdgs', refer.term),
    arenas: related('arenas', refer.term),
    healthDimensions: related('healthDimensions', refer.term),
    habits: related('habits', refer.term),
    audiences: related('audiences', refer.term),
    municipalities: related('municipalities', refer.term),
    steeringDocuments: related('steeringDocuments', refer.term),
    actor: refer.actor(row.actor_id),
    units: related('units', refer.unit),
    collaborators: related('collaborators', refer.actor),
    contacts: related('contacts', refer.contact),
    status: presentStatus({
      colour: row.colour,
      directory,
      lang,
      reportedOn: row.reported_on,
      round: row.round_id,
    }),
    example: row.example,
    publishedAt: instant(row.published_at),
    updatedAt: instant(row.updated_at),
    _links: { self: addresses.api(`/insatser/${row.id}`) },
  }
}

const presentReference = (
  { id, number, plan, texts }: InsatsReferenceRow,
  directory: Directory,
  lang: string,
  { api }: Addresses,
): Static<typeof InsatsReference> => ({
  number,
  title: textIn(texts, 'title', lang),
  plan: directory.plans?.[plan]?.slug ?? null,
  _links: { self: api(`/insatser/${id}`) },
})

/** An insats with its text, its history and what it follows on. */
export const presentInsats = (
  item: InsatsItem,
  lang: string,
  addresses: Addresses,
  siteUrl: string,
): Static<typeof Insats> => {
  const { directory } = item
  const refer = references(directory, lang, addresses)
  const description = contentIn(item.descriptions, lang)
  return {
    ...presentSummary(item, directory, lang, addresses),
    descriptionHtml: description ? richTextToHtml(description, item.addresses, siteUrl) : null,
    history: (item.history ?? []).map(({ colour, example, reportedOn, round, units }) => ({
      round: directory.rounds?.[round]?.key ?? '',
      status: presentStatus({ colour, directory, lang, reportedOn, round }),
      example,
      note: units?.length === 1 ? textIn(units[0]?.texts, 'note', lang) : null,
      units: (units ?? []).flatMap((mark) => {
        const unit = refer.unit(mark.unit)
        return unit
          ? {
              unit,
              status: presentMark(mark.colour, directory.rounds?.[round]?.legend, lang),
              note: textIn(mark.texts, 'note', lang),
              reportedOn: mark.reportedOn,
            }
          : []
      }),
    })),
    // These come with their content; until then they are there and empty.
    erbjudanden: [],
    networks: [],
    reports: [],
    predecessors: (item.predecessors ?? []).map((each) =>
      presentReference(each, directory, lang, addresses),
    ),
    successors: (item.successors ?? []).map((each) =>
      presentReference(each, directory, lang, addresses),
    ),
  }
}
