import Type, { type Static } from 'typebox'
import { type ActorRow, findActor, listActors } from '#published/queries/organisation.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import {
  Day,
  langOnly,
  listParts,
  listQuery,
  nullable,
  SelfLink,
  slugParams,
  UnitReference,
} from '../schema.ts'

const Actor = Type.Object({
  slug: Type.String(),
  name: nullable(Type.String()),
  formalName: nullable(Type.String()),
  lang: Type.String(),
  kind: Type.String(),
  website: nullable(Type.String()),
  period: Type.Object({ start: nullable(Day), end: nullable(Day) }),
  units: Type.Array(
    Type.Object({
      ...UnitReference.properties,
      period: Type.Object({ start: nullable(Day), end: nullable(Day) }),
      example: Type.Boolean(),
    }),
  ),
  _links: SelfLink,
})

/** The organisations, with their units. */
export const actorsApi = ({ add, addresses, reader }: Api): void => {
  const present = (actor: ActorRow, lang: string): Static<typeof Actor> => ({
    slug: actor.slug,
    name: textIn(actor.texts, 'name', lang),
    formalName: textIn(actor.texts, 'formalName', lang),
    lang: languageIn(actor.texts, 'name', lang),
    kind: actor.kind,
    website: actor.website,
    period: { start: actor.start_date, end: actor.end_date },
    units: (actor.units ?? []).map(({ endDate, example, slug, startDate, texts }) => ({
      slug,
      name: textIn(texts, 'name', lang),
      period: { start: startDate, end: endDate },
      example,
    })),
    _links: { self: addresses.api(`/actors/${actor.slug}`) },
  })

  add<Paged, unknown>({
    url: '/actors',
    summary: 'Aktörer',
    description: 'Organisationerna och deras enheter, i bokstavsordning.',
    tag: 'organisation',
    query: listQuery,
    answer: Type.Object({ actors: Type.Array(Actor), ...listParts }),
    load: async ({ lang, query }) => {
      const actors = (await listActors(reader)).map((actor) => present(actor, lang))
      const { items, ...list } = wholeList(actors, addresses.api('/actors'), query)
      return { actors: items, ...list }
    },
  })

  add<unknown, Static<typeof slugParams>>({
    url: '/actors/:slug',
    summary: 'En aktör',
    description: 'En organisation med sina enheter.',
    tag: 'organisation',
    query: langOnly,
    params: slugParams,
    answer: Actor,
    load: async ({ lang, params: { slug } }) => {
      const actor = await findActor(reader, slug)
      return actor && present(actor, lang)
    },
  })
}
