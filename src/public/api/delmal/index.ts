import Type, { type Static } from 'typebox'
import type { WithDirectory } from '#published/queries/directory.ts'
import { type DelmalRow, findDelmal, listDelmal } from '#published/queries/strategy.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Addresses, found, presentCounts, references } from '../present.ts'
import { ActorReference, Contact, Counts, nullable, Reference, SelfLink } from '../schema.ts'
import { addSmallItem, addSmallList } from '../small.ts'

export const Delmal = Type.Object({
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

export const presentDelmal = (
  delmal: WithDirectory<DelmalRow>,
  lang: string,
  addresses: Addresses,
): Static<typeof Delmal> => {
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

/** The delmål, with how far the insatser of the newest list have come towards each. */
export const delmalApi = (api: Api): void => {
  const present = (delmal: WithDirectory<DelmalRow>, lang: string) =>
    presentDelmal(delmal, lang, api.addresses)

  addSmallList(api, {
    name: 'delmal',
    summary: 'Delmål',
    description: 'Strategins delmål, vem som samordnar dem och antal insatser per färg.',
    tag: 'strategi',
    item: Delmal,
    list: () => listDelmal(api.reader),
    present,
  })
  addSmallItem(api, {
    name: 'delmal',
    summary: 'Ett delmål',
    description: 'Ett delmål med samordnare, kontakter och antal insatser per färg.',
    tag: 'strategi',
    item: Delmal,
    find: (slug) => findDelmal(api.reader, slug),
    present,
  })
}
