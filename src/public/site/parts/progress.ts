import { html } from 'hono/html'
import type { LatestRound } from '#published/queries/strategy.ts'
import type { LegendRow } from '#published/texts.ts'
import { presentMark } from '../../api/present.ts'
import type { Html } from '../html.ts'
import { number, siteLanguage } from '../words.ts'
import { day, example } from './small.ts'
import { type Mark, shape } from './status.ts'

export type Count = Mark & { count: number }

/** The furthest first, and last those that nobody has reported on. */
const inOrder = (counts: Count[]): Count[] => {
  const known = counts.filter(({ code }) => code !== 'ingen-uppgift').reverse()
  return [...known, ...counts.filter(({ code }) => code === 'ingen-uppgift')]
}

const meaningOf = (code: string, legend: LegendRow[] | null) => {
  const colour = legend?.find((each) => each.code === code)?.code ?? null
  return presentMark(colour, legend, siteLanguage).description
}

const share = (count: number, total: number) =>
  total === 0 ? '0 %' : `${Math.round((100 * count) / total)} %`

/**
 * How far a number of insatser have come, as one bar. Its words and figures are the name of the
 * picture; beside a large bar stands `countsTable`.
 */
export const bar = (counts: Count[], { small = false } = {}): Html => {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const shown = inOrder(counts).filter(({ count }) => count > 0)
  const name = shown.map(({ count, label }) => `${label} ${number(count)}`).join(', ')
  let from = 0
  const parts = shown.map(({ code, count }) => {
    const width = (100 * count) / total
    const x = from
    from += width
    return html`<svg x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"><rect width="100%" height="100%" class="b-${code}"/>${
      !small &&
      width > 6 &&
      html`<use href="#${code}" x="50%" y="50%" width="24" height="24" transform="translate(-12 -12)"/>`
    }</svg>`
  })
  return html`<svg class="bar${small ? ' small' : ''}" role="img" aria-label="${name || 'Inga insatser'}">${parts}</svg>`
}

/** The figures of a bar and what they mean. @param hrefOf where the insatser of a status are listed */
const countsTable = (
  counts: Count[],
  {
    caption,
    hrefOf,
    legend,
  }: { caption: string; hrefOf: (code: string) => string; legend: LegendRow[] | null },
): Html => {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return html`<table class="counts"><caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Status</th><th scope="col" class="meaning">Betyder</th><th scope="col" class="figure">Antal</th><th scope="col" class="figure">Andel</th></tr></thead>
<tbody>${inOrder(counts).map(
    ({ code, count, label }) =>
      html`<tr><th scope="row">${count > 0 ? html`<a class="status" href="${hrefOf(code)}">${shape(code)}${label}</a>` : html`<span class="status">${shape(code)}${label}</span>`}</th><td class="meaning">${meaningOf(code, legend)}</td><td class="figure">${number(count)}</td><td class="figure">${share(count, total)}</td></tr>`,
  )}</tbody></table>`
}

/**
 * How far the insatser have come: a sentence, the bar, its table and where the figures are from.
 * @param filter what the links to the list hold besides the status
 */
export const progress = ({
  counts,
  filter = '',
  round,
}: {
  counts: Count[]
  filter?: string
  round: LatestRound
}): Html => {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const furthest = inOrder(counts)[0]
  if (total === 0) return html`<p>Här finns inga insatser än.</p>`
  if (!round) return html`<p>Ingen uppföljning är presenterad än.</p>`
  return html`${
    furthest &&
    html`<p class="lead">${number(furthest.count)} av ${number(total)} är markerade som <strong>${furthest.label}</strong>.</p>`
  }
${bar(counts)}
${countsTable(counts, {
  caption: `Insatser efter status i uppföljningen ${round.key}`,
  hrefOf: (code) => `/insatser?${filter}${filter && '&'}status=${code}`,
  legend: round.legend,
})}
<p class="muted">Uppföljningen ${round.key}${round.presentedAt && html`, presenterad ${day(round.presentedAt)}`}.${round.example && html` Färgerna är påhittade.${example(true)}`}</p>`
}
