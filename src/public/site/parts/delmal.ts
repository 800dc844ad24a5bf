import { html } from 'hono/html'
import type { Static } from 'typebox'
import { pathOf } from '../../addresses.ts'
import type { Delmal } from '../../api/delmal/index.ts'
import type { Html } from '../html.ts'
import { insatser, number } from '../words.ts'
import { bar, type Count } from './progress.ts'

const furthest = (counts: Count[]): string => {
  const gron = counts.find(({ code }) => code === 'gron')
  return gron ? `, ${number(gron.count)} ${gron.label.toLowerCase()}` : ''
}

/** Delmål side by side: number, name, who coordinates, how far. */
export const delmalList = (delmal: Static<typeof Delmal>[]): Html =>
  html`<ul class="delmal">${delmal.map(
    ({ coordinator, coordinatorNote, insatser: within, number, shortTitle, slug, title }) =>
      html`<li><h3><a href="${pathOf.delmal(slug)}"><span class="number">${number}</span> ${shortTitle ?? title}</a></h3>
<p class="muted">${(coordinator?.name ?? coordinatorNote) && html`Samordnas av ${coordinator?.name ?? coordinatorNote}`}</p>
${within.total > 0 && html`${bar(within.counts, { small: true })}<p>${insatser(within.total)}${furthest(within.counts)}</p>`}</li>`,
  )}</ul>`
