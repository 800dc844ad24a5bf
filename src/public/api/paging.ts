import { Problem } from '../problem.ts'
import { writtenQuery } from '../question.ts'
import { standardLimit } from './schema.ts'

/**
 * `_meta` and `_links` of a list.
 * @param self the address of this page as it was asked for, without page
 * @throws {Problem} for a page past the end; page 1 of an empty list is an empty list
 */
export const paging = ({
  limit,
  page,
  query,
  total,
  url,
}: {
  limit: number
  page: number
  query: Record<string, unknown>
  total: number
  url: string
}) => {
  const totalPages = Math.max(1, Math.ceil(total / limit))
  if (page > totalPages) {
    throw new Problem('bad-request', 'Sidan finns inte.', {
      errors: [{ parameter: 'page', detail: `Den sista sidan är ${totalPages}.` }],
    })
  }
  const addressOf = (number: number) => {
    const { limit: _limit, page: _page, ...kept } = query
    return (
      url +
      writtenQuery({
        ...kept,
        limit: limit === standardLimit ? undefined : limit,
        page: number === 1 ? undefined : number,
      })
    )
  }
  return {
    _meta: { page, limit, totalRecords: total, totalPages },
    _links: {
      self: addressOf(page),
      first: addressOf(1),
      prev: page > 1 ? addressOf(page - 1) : null,
      next: page < totalPages ? addressOf(page + 1) : null,
      last: addressOf(totalPages),
    },
  }
}
