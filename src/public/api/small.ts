import Type, { type Static, type TSchema } from 'typebox'
import type { Api } from './index.ts'
import { paging } from './paging.ts'
import { langOnly, listParts, listQuery, slugParams } from './schema.ts'

type Paged = Static<typeof listQuery>

/**
 * A list of which there is so little that all of it is read at once, and one page of it given.
 * @param name of the address, and of the list in the answer
 */
export const addSmallList = <Row>(
  { add, addresses }: Api,
  {
    description,
    item,
    list,
    name,
    present,
    summary,
    tag,
  }: {
    description: string
    item: TSchema
    list: () => Promise<Row[]>
    name: string
    present: (row: Row, lang: string) => object
    summary: string
    tag: string
  },
): void =>
  add<Paged, unknown>({
    url: `/${name}`,
    summary,
    description,
    tag,
    query: listQuery,
    answer: Type.Object({ [name]: Type.Array(item), ...listParts }),
    load: async ({ lang, query }) => {
      const rows = await list()
      const { limit, page } = query
      const links = paging({
        limit,
        page,
        query,
        total: rows.length,
        url: addresses.api(`/${name}`),
      })
      const given = rows.slice((page - 1) * limit, page * limit)
      return { [name]: given.map((row) => present(row, lang)), ...links }
    },
  })

/** One document, found by the name it has in addresses. */
export const addSmallItem = <Row>(
  { add }: Api,
  {
    description,
    find,
    item,
    name,
    present,
    summary,
    tag,
  }: {
    description: string
    find: (slug: string) => Promise<Row | undefined>
    item: TSchema
    name: string
    present: (row: Row, lang: string) => Record<string, unknown>
    summary: string
    tag: string
  },
): void =>
  add<unknown, Static<typeof slugParams>>({
    url: `/${name}/:slug`,
    summary,
    description,
    tag,
    query: langOnly,
    params: slugParams,
    answer: item,
    load: async ({ lang, params: { slug } }) => {
      const row = await find(slug)
      return row && present(row, lang)
    },
  })
