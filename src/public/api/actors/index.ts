import Type, { type Static } from 'typebox'
import { type ActorRow, findActor, listActors } from '#published/queries/organisation.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { Day, nullable, SelfLink, UnitReference } from '../schema.ts'
import { addSmallItem, addSmallList } from '../small.ts'

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
export const actorsApi = (api: Api): void => {
  const { addresses } = api
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

  addSmallList(api, {
    name: 'actors',
    summary: 'Aktörer',
    description: 'Organisationerna och deras enheter, i bokstavsordning.',
    tag: 'organisation',
    item: Actor,
    list: () => listActors(api.reader),
    present,
  })
  addSmallItem(api, {
    name: 'actors',
    summary: 'En aktör',
    description: 'En organisation med sina enheter.',
    tag: 'organisation',
    item: Actor,
    find: (slug) => findActor(api.reader, slug),
    present,
  })
}
