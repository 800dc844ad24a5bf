import Type, { type Static } from 'typebox'
import { listTerms, type TermRow } from '#published/queries/strategy.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import { Day, langOnly, listParts, listQuery, nullable, SelfLink } from '../schema.ts'

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
const keyParams = Type.Object({ key: Type.String({ maxLength: 100 }) })

/** The vocabularies that insatser are sorted by. */
export const taxonomiesApi = ({ add, addresses, reader }: Api): void => {
  const presentTerm = (term: TermRow, lang: string): Static<typeof Term> => ({
    code: term.code,
    label: textIn(term.texts, 'label', lang),
    lang: languageIn(term.texts, 'label', lang),
    order: term.order,
    source: term.source,
    validity: { from: term.valid_from, to: term.valid_to },
  })
  const load = async (lang: string): Promise<Static<typeof Taxonomy>[]> => {
    const byKey = Map.groupBy(await listTerms(reader), ({ taxonomy }) => taxonomy)
    return [...byKey].map(([key, terms]) => ({
      key,
      terms: terms.map((term) => presentTerm(term, lang)),
      _links: { self: addresses.api(`/taxonomies/${key}`) },
    }))
  }

  add<Paged, unknown>({
    url: '/taxonomies',
    summary: 'Begrepp',
    description: 'Alla begreppslistor: arenor, målområden, levnadsvanor, kommuner och fler.',
    tag: 'strategi',
    query: listQuery,
    answer: Type.Object({ taxonomies: Type.Array(Taxonomy), ...listParts }),
    load: async ({ lang, query }) => {
      const { items, ...list } = wholeList(await load(lang), addresses.api('/taxonomies'), query)
      return { taxonomies: items, ...list }
    },
  })

  add<unknown, Static<typeof keyParams>>({
    url: '/taxonomies/:key',
    summary: 'En begreppslista',
    description: 'Begreppen i en lista, i sin ordning.',
    tag: 'strategi',
    query: langOnly,
    params: keyParams,
    answer: Taxonomy,
    load: async ({ lang, params }) => (await load(lang)).find(({ key }) => key === params.key),
  })
}
