import Type, { type Static } from 'typebox'
import type { InsatserFilter } from '#published/queries/filters.ts'
import { InsatserQuery } from '../../api/insatser/schema.ts'
import { writtenQuery } from '../../question.ts'

const { fields: _fields, lang: _lang, limit: _limit, page, ...kept } = InsatserQuery.properties

/** What the address of the list may hold: the parameters of the API, and how it is shown. */
export const ListQuery = Type.Object({
  ...kept,
  view: Type.Optional(Type.Unsafe<'table'>({ type: 'string', enum: ['table'] })),
  page,
})
export type ListQuery = Static<typeof ListQuery>

/** All that fits a reader's patience and a page's weight; the demo's list of 118 is one page. */
export const perPage = 200

const { page: _page, sort: _sort, view: _view, ...filters } = ListQuery.properties
export const filterNames = Object.keys(filters) as (keyof InsatserFilter)[]

/** The filters of a query without the rest. */
export const filterOf = (query: ListQuery): InsatserFilter => {
  const { page, sort, view, ...filter } = query
  return filter
}

/** The address of a list, the same for the same list: parameters in one order, standards left out. */
export const listAddress = (query: Partial<ListQuery>, base = '/insatser'): string => {
  const { page, sort, view } = query
  const filters = filterNames.map((name) => [name, query[name]?.length ? query[name] : undefined])
  return (
    base +
    writtenQuery({
      ...Object.fromEntries(filters),
      sort: sort === 'number' ? undefined : sort,
      view,
      page: page === 1 ? undefined : page,
    })
  )
}

/** The same rows in the same order from the API, whose own page is shorter. */
export const dataAddress = (query: Partial<ListQuery>, base: string): string => {
  const address = listAddress(query, base)
  return `${address}${address.includes('?') ? '&' : '?'}limit=${perPage}`
}

/** The query without one value of a filter, or without the whole filter; the page starts over. */
export const without = (
  query: ListQuery,
  name: keyof InsatserFilter,
  value?: string,
): Partial<ListQuery> => {
  const { page, ...rest } = query
  const values = query[name]
  const left = Array.isArray(values) ? values.filter((each) => each !== value) : []
  return { ...rest, [name]: value !== undefined && left.length > 0 ? left : undefined }
}
