import Type, { type Static } from 'typebox'
import type { WithDirectory } from '#published/queries/directory.ts'
import {
  findPage,
  type ListedPage,
  listPages,
  type PageItem,
  type PageRow,
} from '#published/queries/pages.ts'
import { languageIn, textIn } from '../../language.ts'
import type { Api } from '../index.ts'
import { type Addresses, found, instant, references } from '../present.ts'
import { ActorReference, Contact, Day, Instant, langOnly, nullable, SelfLink } from '../schema.ts'
import { addSmallList } from '../small.ts'
import { Block, presentBlocks } from './blocks.ts'

const summary = {
  path: Type.String({ examples: ['om/strategin'] }),
  title: nullable(Type.String()),
  ingress: nullable(Type.String()),
  lang: Type.String(),
  actor: Type.Union([ActorReference, Type.Null()]),
  updatedDate: nullable(Day),
  example: Type.Boolean(),
  publishedAt: Instant,
  updatedAt: Instant,
  _links: SelfLink,
}
const PageSummary = Type.Object(summary)
const PageWhole = Type.Object({
  ...summary,
  blocks: Type.Array(Block),
  contacts: Type.Array(Contact),
})
const pathParams = Type.Object({ '*': Type.String({ maxLength: 500 }) })

const presentPageSummary = (
  page: WithDirectory<ListedPage | PageRow>,
  lang: string,
  addresses: Addresses,
): Static<typeof PageSummary> => ({
  path: page.path,
  title: textIn(page.texts, 'title', lang),
  ingress: textIn(page.texts, 'ingress', lang),
  lang: languageIn(page.texts, 'title', lang),
  actor: references(page.directory, lang, addresses).actor(page.actor_id),
  updatedDate: page.updated_date,
  example: page.example,
  publishedAt: instant(page.published_at),
  updatedAt: instant(page.updated_at),
  _links: { self: addresses.api(`/pages/${page.path}`) },
})

export const presentPage = (
  page: PageItem,
  lang: string,
  addresses: Addresses,
  siteUrl: string,
): Static<typeof PageWhole> => ({
  ...presentPageSummary(page, lang, addresses),
  blocks: presentBlocks(page, lang, siteUrl),
  contacts: found(page.contacts, references(page.directory, lang, addresses).contact),
})

/** Editorial pages: blocks as data and as safe HTML. */
export const pagesApi = (api: Api): void => {
  const { add, addresses, reader, siteUrl } = api
  const present = (page: WithDirectory<ListedPage | PageRow>, lang: string) =>
    presentPageSummary(page, lang, addresses)

  addSmallList(api, {
    name: 'pages',
    summary: 'Sidor',
    description: 'Publicerade sidor, utan sitt innehåll.',
    tag: 'sidor',
    item: PageSummary,
    list: () => listPages(reader),
    present,
  })

  add<unknown, Static<typeof pathParams>>({
    url: '/pages/*',
    summary: 'En sida',
    description: 'En publicerad sida med sitt innehåll. Adressen kan ha flera led.',
    tag: 'sidor',
    query: langOnly,
    params: pathParams,
    answer: PageWhole,
    load: async ({ lang, params }) => {
      const page = await findPage(reader, params['*'])
      return page && presentPage(page, lang, addresses, siteUrl)
    },
  })
}
