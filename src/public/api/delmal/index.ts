import Type, { type Static } from 'typebox'
import { type DelmalRow, findDelmal, listDelmal } from '#published/queries/strategy.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import { found, presentCounts, references } from '../present.ts'
import {
  ActorReference,
  Contact,
  Counts,
  langOnly,
  listParts,
  listQuery,
  nullable,
  Reference,
  SelfLink,
  slugParams,
} from '../schema.ts'

const Delmal = Type.Object({
  slug: Type.String(),
  number: Type.Integer(),
  title: nullable(Type.String()),
  shortTitle: nullable(Type.String()),
  lang: Type.String(),
  plan: Type.Union([Reference, Type.Null()]),
  coordinator: Type.Union([ActorReference, Type.Null()]),
  coordinatorNote: nullable(Type.String()),
  contacts: Type.Array(Contact),
  insatser: Type.Object({
    total: Type.Integer(),
    round: nullable(Type.String()),
    counts: Counts,
  }),
  _links: SelfLink,
})

/** The delmål, with how far the insatser of the newest list have come towards each. */
export const delmalApi = ({ add, addresses, reader }: Api): void => {
  const present = (delmal: DelmalRow, lang: string): Static<typeof Delmal> => {
    const refer = references(delmal.directory, lang, addresses)
    const counts = presentCounts(delmal.counts, delmal.round, lang)
    return {
      slug: delmal.slug,
      number: delmal.number,
      title: textIn(delmal.texts, 'title', lang),
      shortTitle: textIn(delmal.texts, 'shortTitle', lang),
      lang: languageIn(delmal.texts, 'title', lang),
      plan: refer.plan(delmal.plan_id),
      coordinator: refer.actor(delmal.coordinator_id),
      coordinatorNote: textIn(delmal.texts, 'coordinatorNote', lang),
      contacts: found(delmal.contacts, refer.contact),
      insatser: {
        total: counts.reduce((sum, { count }) => sum + count, 0),
        round: delmal.round?.key ?? null,
        counts,
      },
      _links: { self: addresses.api(`/delmal/${delmal.slug}`) },
    }
  }

  add<Paged, unknown>({
    url: '/delmal',
    summary: 'Delmål',
    description: 'Strategins delmål, vem som samordnar dem och antal insatser per färg.',
    tag: 'strategi',
    query: listQuery,
    answer: Type.Object({ delmal: Type.Array(Delmal), ...listParts }),
    load: async ({ lang, query }) => {
      const delmal = (await listDelmal(reader)).map((each) => present(each, lang))
      const { items, ...list } = wholeList(delmal, addresses.api('/delmal'), query)
      return { delmal: items, ...list }
    },
  })

  add<unknown, Static<typeof slugParams>>({
    url: '/delmal/:slug',
    summary: 'Ett delmål',
    description: 'Ett delmål med samordnare, kontakter och antal insatser per färg.',
    tag: 'strategi',
    query: langOnly,
    params: slugParams,
    answer: Delmal,
    load: async ({ lang, params: { slug } }) => {
      const delmal = await findDelmal(reader, slug)
      return delmal && present(delmal, lang)
    },
  })
}
