import type { Static } from 'typebox'
import { findInsats, listInsatser } from '#published/queries/insatser.ts'
import { Problem } from '../../problem.ts'
import type { Api } from '../index.ts'
import { paging } from '../paging.ts'
import { presentInsats, presentSummary } from './present.ts'
import { Insats, InsatserList, InsatserQuery, InsatsParams, InsatsQuery } from './schema.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is done: the list with its filters, and one insats with its history. */
export const insatserApi = ({ add, addresses, reader, siteUrl }: Api): void => {
  add<InsatserQuery, unknown>({
    url: '/insatser',
    summary: 'Insatser',
    description:
      'Publicerade insatser med status i den senaste uppföljningen. Filter kombineras; flera värden skrivs med komma emellan.',
    tag: 'insatser',
    query: InsatserQuery,
    answer: InsatserList,
    load: async ({ lang, query }) => {
      const { fields, limit, page, sort = 'number', lang: _lang, ...filter } = query
      refuseImpossibleDay(filter['changed-since'])
      const found = await listInsatser(reader, { filter, lang, limit, page, sort })
      refuseUnknown(found.unknown)
      const list = paging({
        limit,
        page,
        query,
        total: found.total,
        url: addresses.api('/insatser'),
      })
      const insatser = found.rows.map((row) => {
        const summary = presentSummary(row, found.directory, lang, addresses)
        return fields ? chosen(summary, fields) : summary
      })
      return { insatser, ...list }
    },
  })

  add<Static<typeof InsatsQuery>, Static<typeof InsatsParams>>({
    url: '/insatser/:number',
    summary: 'En insats',
    description:
      'En insats efter nummer i en plan, eller efter UUID (den adress som aldrig flyttar).',
    tag: 'insatser',
    query: InsatsQuery,
    params: InsatsParams,
    answer: Insats,
    load: async ({ lang, params: { number }, query: { plan } }) => {
      const item = await findInsats(reader, insatsKey(number, plan))
      return item && presentInsats(item, lang, addresses, siteUrl)
    },
  })
}

/** What an address names an insats by: its UUID, or its number in a plan. */
export const insatsKey = (name: string, plan: string | undefined) =>
  uuid.test(name) ? { id: name } : { number: name.toUpperCase(), plan }

/** A day that looks right and is in no calendar would be an error of the database. */
export const refuseImpossibleDay = (since: string | undefined) => {
  if (since === undefined) return
  const day = since.slice(0, 10)
  const time = Date.parse(since)
  const [, hours = '0'] = /[+-](\d\d):\d\d$/.exec(since.slice(10)) ?? []
  if (
    Number.isNaN(time) ||
    new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day ||
    // Nor does PostgreSQL know of a year 0, or of places that far from Greenwich.
    day.startsWith('0000') ||
    Number(hours) > 15
  ) {
    throw new Problem('bad-request', 'Dagen finns inte.', {
      errors: [{ parameter: 'changed-since', detail: 'Skriv en dag eller tidpunkt som finns.' }],
    })
  }
}

/** @throws {Problem} for filter values that name nothing published */
export const refuseUnknown = (unknown: Record<string, string[]> | null) => {
  if (!unknown) return
  throw new Problem('bad-request', 'Det finns inget sådant att filtrera på.', {
    errors: Object.entries(unknown).map(([parameter, values]) => ({
      parameter,
      detail: `Okänt värde: ${values.join(', ').slice(0, 200)}`,
    })),
  })
}

const chosen = <Whole extends object>(whole: Whole, fields: string[]) =>
  Object.fromEntries(
    Object.entries(whole).filter(([name]) => name === '_links' || fields.includes(name)),
  )
