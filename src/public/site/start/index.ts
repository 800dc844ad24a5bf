import { html } from 'hono/html'
import { listNews, type NewsRow } from '#published/queries/news.ts'
import { listDelmal, listPlans } from '#published/queries/strategy.ts'
import { pathOf } from '../../addresses.ts'
import { presentDelmal } from '../../api/delmal/index.ts'
import { presentPlan } from '../../api/plans/index.ts'
import { instant } from '../../api/present.ts'
import { textIn } from '../../language.ts'
import type { Html } from '../html.ts'
import type { Site } from '../index.ts'
import { delmalList } from '../parts/delmal.ts'
import { progress } from '../parts/progress.ts'
import { searchForm } from '../parts/search.ts'
import { day, example } from '../parts/small.ts'
import { insatser, siteLanguage } from '../words.ts'

const mostNews = 5

const newsItem = (row: NewsRow): Html => {
  const title = textIn(row.texts, 'title', siteLanguage)
  const [href, kind, words] = {
    insats: [
      pathOf.insats(row.name, row.plan),
      row.isNew ? 'Ny insats' : 'Uppdaterad insats',
      `${row.name} ${title ?? ''}`,
    ],
    page: [pathOf.page(row.name), row.isNew ? 'Ny sida' : 'Uppdaterad sida', title ?? row.name],
    round: [
      row.plan ? pathOf.plan(row.plan) : '/strategi',
      'Uppföljning',
      `Resultatet av uppföljningen ${row.name}`,
    ],
  }[row.kind] as [string, string, string]
  return html`<li><span class="when">${day(instant(row.at))}</span> <span><a href="${href}">${words}</a> <span class="muted">· ${kind}</span>${example(row.example)}</span></li>`
}

/** The first page: what this is, how far it has come, the delmål, what is new. */
export const startPage = ({ add, addresses, reader }: Site): void =>
  add({
    url: '/',
    load: async ({ frame: around }) => {
      const [frame, plans, delmal, news] = await Promise.all([
        around,
        listPlans(reader),
        listDelmal(reader),
        listNews(reader, mostNews),
      ])
      const found = plans.find(({ kind }) => kind === 'insatslista')
      const list = found && presentPlan(found, siteLanguage, addresses)
      return {
        title: frame.headline ?? frame.name,
        description: frame.lead,
        canonical: '/',
        data: '/api/v1',
        content: html`
<div class="hero"><div class="wrap">
<h1>${frame.headline ?? frame.name}</h1>
${frame.lead && html`<p class="lead">${frame.lead}</p>`}
${searchForm()}
</div></div>
<div class="wrap">
${
  list &&
  html`<section aria-labelledby="lage">
<h2 id="lage">Så långt har ${insatser(list.insatser.total)} kommit</h2>
${progress({ counts: list.insatser.counts, round: found?.round ?? null })}
</section>`
}
${
  delmal.length > 0 &&
  html`<section aria-labelledby="delmal"><h2 id="delmal">Strategins delmål</h2>
<p class="muted">En insats kan höra till flera delmål.</p>
${delmalList(delmal.map((row) => presentDelmal(row, siteLanguage, addresses)))}</section>`
}
${
  news.length > 0 &&
  html`<section aria-labelledby="nytt"><h2 id="nytt">Nytt</h2><ul class="news">${news.map(newsItem)}</ul></section>`
}
</div>`,
      }
    },
  })
