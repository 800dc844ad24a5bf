import { html } from 'hono/html'
import { type ChoiceCounts, countChoices } from '#published/queries/facets.ts'
import { listInsatser } from '#published/queries/insatser.ts'
import { refuseImpossibleDay, refuseUnknown } from '../../api/insatser/index.ts'
import { presentSummary } from '../../api/insatser/present.ts'
import { paging } from '../../api/paging.ts'
import type { Html } from '../html.ts'
import type { Site } from '../index.ts'
import { insatser, listed, number, siteLanguage } from '../words.ts'
import { parameterNames, presentChoices } from './choices.ts'
import { chosenList, filterForm } from './form.ts'
import {
  dataAddress,
  filterNames,
  filterOf,
  ListQuery,
  listAddress,
  perPage,
  without,
} from './query.ts'
import { rowList, rowTable } from './rows.ts'

const sortings = [
  ['number', 'nummer'],
  ['title', 'titel'],
  ['-status', 'längst kommen'],
  ['-updatedAt', 'senast ändrad'],
] as const

const way = (words: string, href: string, isHere: boolean): Html =>
  isHere
    ? html`<li><span aria-current="true">${words}</span></li>`
    : html`<li><a href="${href}#resultat">${words}</a></li>`

const tools = (query: ListQuery): Html => {
  const { page, ...kept } = query
  return html`<div class="tools">
<nav aria-label="Sortera"><span>Sortera på</span><ul>${sortings.map(([sort, words]) => way(words, listAddress({ ...kept, sort }), (query.sort ?? 'number') === sort))}</ul></nav>
<nav aria-label="Visa som"><span>Visa som</span><ul>${way('lista', listAddress({ ...kept, view: undefined }), !query.view)}${way('tabell', listAddress({ ...kept, view: 'table' }), query.view === 'table')}</ul></nav>
</div>`
}

/** What to let go of when nothing is found, and what one gets for it. */
const loosen = (query: ListQuery, freed: ChoiceCounts['freed']): Html => {
  const ways = filterNames.flatMap((name) => {
    const total = query[name] === undefined || name === 'plan' ? 0 : (freed[name] ?? 0)
    return total > 0
      ? html`<li><a href="${listAddress(without(query, name))}#resultat">Ta bort ${(parameterNames[name] ?? name).toLowerCase()}</a> – ger ${insatser(total)}</li>`
      : []
  })
  if (filterNames.every((name) => name === 'plan' || query[name] === undefined)) {
    return html`<p>Listan har inga insatser än.</p>`
  }
  return html`<p>Inga insatser passar in på allt du har valt.</p>
${ways.length > 0 ? html`<ul>${ways}</ul>` : html`<p>Inget enskilt val räcker att ta bort. <a href="${listAddress({ plan: query.plan })}#resultat">Ta bort alla val</a>.</p>`}`
}

const pager = ({
  next,
  prev,
  pages,
  page,
}: {
  next: string | null
  prev: string | null
  page: number
  pages: number
}): Html | false =>
  pages > 1 &&
  html`<nav class="pager" aria-label="Sidor">${prev && html`<a href="${prev}#resultat" rel="prev">Föregående</a>`}<span>Sida ${number(page)} av ${number(pages)}</span>${next && html`<a href="${next}#resultat" rel="next">Nästa</a>`}</nav>`

/** The insatser: filters with counts, what is chosen, and the list, to read or to compare. */
export const listPage = ({ add, addresses, reader }: Site): void =>
  add<ListQuery, unknown>({
    url: '/insatser',
    query: ListQuery,
    load: async ({ query }) => {
      const { page, sort = 'number', view } = query
      const filter = filterOf(query)
      refuseImpossibleDay(filter['changed-since'])
      const [found, choices] = await Promise.all([
        listInsatser(reader, { filter, lang: siteLanguage, limit: perPage, page, sort }),
        countChoices(reader, { filter, lang: siteLanguage }),
      ])
      refuseUnknown(found.unknown)
      const { directory, total } = found
      const { _meta, _links } = paging({ limit: perPage, page, query: {}, total, url: '/insatser' })
      const rows = found.rows.map((row) => presentSummary(row, directory, siteLanguage, addresses))
      const groups = presentChoices(choices, filter, directory)
      const lists = groups.find(({ name }) => name === 'plan')?.choices ?? []
      const here = lists.filter((each) => each.chosen).map(({ label }) => label)
      const chosen = chosenList(groups, query)
      const count =
        total === choices.all ? insatser(total) : `${number(total)} av ${insatser(choices.all)}`
      const data = dataAddress({ ...filter, page, sort }, addresses.api('/insatser'))
      return {
        title: chosen ? count : 'Insatser',
        description: 'Vad som ska göras, av vem och när, och hur långt det har kommit.',
        canonical: listAddress(query),
        data,
        content: html`<div class="wrap">
<div class="text"><h1>Insatser</h1>
<p class="lead">${listed(here)}</p></div>
<div class="listing">
${filterForm(groups, query)}
<section aria-labelledby="resultat">
<h2 id="resultat" tabindex="-1">${count}</h2>
${chosen}
${total === 0 ? loosen(query, choices.freed) : html`${tools(query)}${view ? rowTable(rows, count) : rowList(rows)}`}
${pager({
  page,
  pages: _meta.totalPages,
  next: _links.next && listAddress({ ...query, page: page + 1 }),
  prev: _links.prev && listAddress({ ...query, page: page - 1 }),
})}
<p class="about"><a href="${data}">Den här listan som öppna data (JSON)</a></p>
</section>
</div>
</div>`,
      }
    },
  })
