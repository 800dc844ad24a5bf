import type { Taxonomy } from '#plugins/strategy/index.ts'
import { ensureAll, type Ids, type Seeding } from '../ensureAll.ts'

type Vocabulary = { source: string; terms: readonly (readonly [code: string, label: string])[] }

const list = 'Regionens insatslista'

/** Every vocabulary with its terms in order: the code is for addresses and never changes. */
export const vocabularies = {
  arenas: {
    source: list,
    terms: [
      ['boende-och-naromrade', 'Boende och närområde'],
      ['fritid-och-kultur', 'Fritid och kultur'],
      ['skola-och-utbildning', 'Skola och utbildning'],
      ['arbete-och-forsorjning', 'Arbete och försörjning'],
      ['omsorg-samt-halso-och-sjukvard', 'Omsorg samt hälso- och sjukvård'],
    ],
  },
  'health-dimensions': {
    source: list,
    terms: [
      ['fysisk', 'Fysisk'],
      ['psykisk', 'Psykisk'],
      ['social', 'Social'],
      ['existentiell', 'Existentiell'],
    ],
  },
  habits: {
    source: list,
    terms: [
      ['kost', 'Kost'],
      ['levnadsvanor', 'Levnadsvanor'],
      ['tobak', 'Tobak'],
      ['alkohol', 'Alkohol'],
    ],
  },
  'goal-areas': {
    source: 'Folkhälsomyndigheten',
    terms: [
      ['1', 'Det tidiga livets villkor'],
      ['2', 'Kunskaper, kompetenser och utbildning'],
      ['3', 'Arbete, arbetsförhållanden och arbetsmiljö'],
      ['4', 'Inkomster och försörjningsmöjligheter'],
      ['5', 'Boende och närmiljö'],
      ['6', 'Levnadsvanor'],
      ['7', 'Kontroll, inflytande och delaktighet'],
      ['8', 'En jämlik och hälsofrämjande hälso- och sjukvård'],
    ],
  },
  sdgs: {
    source: 'FN / Regeringskansliet',
    terms: [
      ['1', 'Ingen fattigdom'],
      ['2', 'Ingen hunger'],
      ['3', 'God hälsa och välbefinnande'],
      ['4', 'God utbildning för alla'],
      ['5', 'Jämställdhet'],
      ['6', 'Rent vatten och sanitet för alla'],
      ['7', 'Hållbar energi för alla'],
      ['8', 'Anständiga arbetsvillkor och ekonomisk tillväxt'],
      ['9', 'Hållbar industri, innovationer och infrastruktur'],
      ['10', 'Minskad ojämlikhet'],
      ['11', 'Hållbara städer och samhällen'],
      ['12', 'Hållbar konsumtion och produktion'],
      ['13', 'Bekämpa klimatförändringarna'],
      ['14', 'Hav och marina resurser'],
      ['15', 'Ekosystem och biologisk mångfald'],
      ['16', 'Fredliga och inkluderande samhällen'],
      ['17', 'Genomförande och globalt partnerskap'],
    ],
  },
  audiences: {
    source: list,
    terms: [
      ['offentlig-sektor', 'Beslutsfattare i offentlig sektor'],
      ['ideburen-sektor', 'Beslutsfattare i idéburen sektor'],
      ['privat-sektor', 'Beslutsfattare i privat sektor'],
    ],
  },
  municipalities: {
    source: 'SCB',
    terms: [
      ['2505', 'Arvidsjaur'],
      ['2506', 'Arjeplog'],
      ['2510', 'Jokkmokk'],
      ['2513', 'Överkalix'],
      ['2514', 'Kalix'],
      ['2518', 'Övertorneå'],
      ['2521', 'Pajala'],
      ['2523', 'Gällivare'],
      ['2560', 'Älvsbyn'],
      ['2580', 'Luleå'],
      ['2581', 'Piteå'],
      ['2582', 'Boden'],
      ['2583', 'Haparanda'],
      ['2584', 'Kiruna'],
    ],
  },
  'steering-documents': {
    source: 'Region Norrbotten',
    terms: [
      ['vagen-till-framtidens-halsa-och-vard-2035', 'Vägen till framtidens hälsa och vård 2035'],
      ['rus-norrbotten-2030', 'RUS Norrbotten 2030'],
      ['norrbottensstrategin-2040', 'Norrbottensstrategin 2040'],
    ],
  },
} as const satisfies Record<Taxonomy, Vocabulary>

/** The codes of one vocabulary, so that a misspelt one does not pass the compiler. */
export type CodeOf<Name extends Taxonomy> = (typeof vocabularies)[Name]['terms'][number][0]

/** The natural key of a term. */
export const termKey = (taxonomy: Taxonomy, code: string): string => `${taxonomy}/${code}`

export const seedTerms = (seeding: Seeding): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'terms',
    what: 'begrepp',
    keyOf: ({ taxonomy, code }) => termKey(taxonomy, code),
    rows: (Object.keys(vocabularies) as Taxonomy[]).flatMap((taxonomy) => {
      const { source, terms } = vocabularies[taxonomy]
      return terms.map(([code, label], index) => ({
        key: termKey(taxonomy, code),
        data: { taxonomy, code, label, order: index + 1, source },
      }))
    }),
  })
