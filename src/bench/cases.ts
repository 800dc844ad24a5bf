import { countChoices } from '#published/queries/facets.ts'
import { findInsats, listInsatser } from '#published/queries/insatser.ts'
import { findSite } from '#published/queries/site.ts'
import type { Reader } from '#published/reader.ts'
import { seeded } from './size.ts'

/** One thing to ask for. */
export type Case = {
  headers: Record<string, string>
  name: string
  /** The same question put to the door itself; none where the answer needs no database. */
  query?: (reader: Reader) => Promise<unknown>
  url: string
}

type Delmal = { insatser: { counts: { code: string; count: number }[] }; slug: string }

const colours = ['gul', 'gron']
const packed = { 'accept-encoding': 'gzip', 'accept-language': 'sv-SE,sv;q=0.9,en;q=0.8' }
const packedWell = { ...packed, 'accept-encoding': 'gzip, br' }

/** What is asked for while ready, and what right after the content has changed. */
export const chooseCases = async (url: string): Promise<{ cold: Case[]; hot: Case[] }> => {
  const delmal = await fullestDelmal(`${url}/api/v1/delmal`)
  const base = { lang: 'sv', page: 1, sort: 'number' }
  const list: Case = {
    headers: {},
    name: `list of ${seeded}`,
    query: (reader) => listInsatser(reader, { ...base, filter: {}, limit: seeded }),
    url: `${url}/api/v1/insatser?limit=${seeded}`,
  }
  const page: Case = {
    headers: {},
    name: 'filtered page of 20',
    query: (reader) =>
      listInsatser(reader, { ...base, filter: { delmal: [delmal], status: colours }, limit: 20 }),
    url: `${url}/api/v1/insatser?delmal=${delmal}&status=${colours}`,
  }
  const item: Case = {
    headers: {},
    name: 'one item (5B)',
    query: (reader) => findInsats(reader, { number: '5B' }),
    url: `${url}/api/v1/insatser/5B`,
  }
  // The floor of a page is all that it asks, at once: its own content and what stands around it.
  const siteList: Case = {
    headers: {},
    name: `site: list of ${seeded}`,
    query: (reader) =>
      Promise.all([
        listInsatser(reader, { ...base, filter: {}, limit: 200 }),
        countChoices(reader, { filter: {}, lang: 'sv' }),
        findSite(reader),
      ]),
    url: `${url}/insatser`,
  }
  const siteItem: Case = {
    headers: {},
    name: 'site: one insats (5B)',
    query: (reader) => Promise.all([findInsats(reader, { number: '5B' }), findSite(reader)]),
    url: `${url}/insatser/5B`,
  }
  const small: Case = { headers: {}, name: 'api-info', url: `${url}/api/v1/api-info` }
  const inGzip = (each: Case): Case => ({ ...each, headers: packed, name: `${each.name}, gzip` })
  const inBrotli = { ...list, headers: packedWell, name: `${list.name}, brotli` }
  return {
    cold: [list, inBrotli, page, item, siteList, siteItem],
    hot: [
      ...[list, inGzip(list), page, item, inGzip(item), small],
      ...[siteList, inGzip(siteList), siteItem, inGzip(siteItem)],
    ],
  }
}

/** The delmål with the most insatser in the colours asked for, so that the page is a full one. */
const fullestDelmal = async (url: string): Promise<string> => {
  const { delmal } = (await (await fetch(url)).json()) as { delmal: Delmal[] }
  const fullness = ({ insatser }: Delmal) =>
    insatser.counts
      .filter(({ code }) => colours.includes(code))
      .reduce((sum, { count }) => sum + count, 0)
  const [fullest] = delmal.toSorted((a, b) => fullness(b) - fullness(a))
  if (!fullest) throw new Error('The demonstration has no delmål.')
  return fullest.slug
}
