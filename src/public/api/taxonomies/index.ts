import Type, { type Static } from 'typebox'
import { listTerms, type TermRow } from '#published/queries/strategy.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { Day, nullable, SelfLink } from '../schema.ts'
import { addSmallItem, addSmallList } from '../small.ts'

const Term = Type.Object({
  code: Type.String(),
  label: nullable(Type.String()),
  lang: Type.String(),
  order: Type.Integer(),
  source: nullable(Type.String()),
  validity: Type.Object({ from: nullable(Day), to: nullable(Day) }),
})
const Taxonomy = Type.Object({
  key: Type.String({ examples: ['arenas'] }),
  terms: Type.Array(Term),
  _links: SelfLink,
})

type TaxonomyRows = { key: string; terms: TermRow[] }

/** The vocabularies that insatser are sorted by. */
export const taxonomiesApi = (api: Api): void => {
  const presentTerm = (term: TermRow, lang: string): Static<typeof Term> => ({
    code: term.code,
    label: textIn(term.texts, 'label', lang),
    lang: languageIn(term.texts, 'label', lang),
    order: term.order,
    source: term.source,
    validity: { from: term.valid_from, to: term.valid_to },
  })
  const present = ({ key, terms }: TaxonomyRows, lang: string): Static<typeof Taxonomy> => ({
    key,
    terms: terms.map((term) => presentTerm(term, lang)),
    _links: { self: api.addresses.api(`/taxonomies/${key}`) },
  })
  const list = async (): Promise<TaxonomyRows[]> => {
    const byKey = Map.groupBy(await listTerms(api.reader), ({ taxonomy }) => taxonomy)
    return [...byKey].map(([key, terms]) => ({ key, terms }))
  }

  addSmallList(api, {
    name: 'taxonomies',
    summary: 'Begrepp',
    description: 'Alla begreppslistor: arenor, målområden, levnadsvanor, kommuner och fler.',
    tag: 'strategi',
    item: Taxonomy,
    list,
    present,
  })
  addSmallItem(api, {
    name: 'taxonomies',
    summary: 'En begreppslista',
    description: 'Begreppen i en lista, i sin ordning.',
    tag: 'strategi',
    item: Taxonomy,
    find: async (slug) => (await list()).find(({ key }) => key === slug),
    present,
  })
}
