import { html } from 'hono/html'
import type { Static } from 'typebox'
import { pathOf } from '../../addresses.ts'
import type { InsatsSummary } from '../../api/insatser/schema.ts'
import type { Html } from '../html.ts'
import { example, inLanguage } from '../parts/small.ts'
import { status } from '../parts/status.ts'
import { period } from '../words.ts'

export type Row = Required<Static<typeof InsatsSummary>>

const link = ({ example: isExample, lang, number, plan, title }: Row): Html =>
  html`<a href="${pathOf.insats(number, plan?.slug)}"><span class="number">${number}</span> <span class="title" ${inLanguage(lang)}>${title}</span></a>${example(isExample)}`

const goals = ({ delmal }: Row): string =>
  delmal
    .map(({ number }) => number)
    .sort((a, b) => a - b)
    .join(', ')

const units = (row: Row): string => row.units.flatMap(({ name }) => name ?? []).join(', ')

/** The list to read: number and title, status, and one line of what is around. */
export const rowList = (rows: Row[]): Html =>
  html`<ul class="rows">${rows.map(
    (row) => html`<li><div>${link(row)}</div>
${status(row.status)}
<p>${row.delmal.length > 0 && html`Delmål ${goals(row)} · `}${row.actor?.name}${row.units.length > 0 && html`<span class="units">, ${units(row)}</span>`}</p></li>`,
  )}</ul>`

/**
 * The list to compare. What there is no room for on a phone is left to the list; what is still too wide
 * scrolls in its own frame, which the keyboard reaches.
 */
export const rowTable = (rows: Row[], caption: string): Html =>
  html`<div class="sheet" role="region" aria-label="Tabell över insatserna" tabindex="0"><table class="list"><caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Insats</th><th scope="col">Status</th><th scope="col" class="wide">Ansvarig</th><th scope="col" class="wide">Delmål</th><th scope="col" class="wide">När</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${link(row)}</th><td>${status(row.status)}</td><td class="wide">${row.actor?.name}</td><td class="wide">${goals(row)}</td><td class="wide">${row.timeline.text ?? period(row.timeline.start, row.timeline.end)}</td></tr>`,
  )}</tbody></table></div>`
