import { html, raw } from 'hono/html'
import Type, { type Static } from 'typebox'
import type { InsatserFilter } from '#published/queries/filters.ts'
import { findInsats } from '#published/queries/insatser.ts'
import { pathOf } from '../../addresses.ts'
import { insatsKey } from '../../api/insatser/index.ts'
import { presentInsats } from '../../api/insatser/present.ts'
import { type Insats, InsatsParams, InsatsQuery } from '../../api/insatser/schema.ts'
import type { Html } from '../html.ts'
import type { Site } from '../index.ts'
import { contactList } from '../parts/contacts.ts'
import { crumbs, day, example, inLanguage, paragraphs } from '../parts/small.ts'
import { shape, status } from '../parts/status.ts'
import { period, siteLanguage } from '../words.ts'
import { listAddress } from './query.ts'

type Shown = Static<typeof Insats>

const fact = (name: string, value: unknown): Html | false =>
  Boolean(value) && html`<div><dt>${name}</dt><dd>${value}</dd></div>`

const lines = (items: (Html | string)[]): Html | false =>
  items.length > 0 && html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`

const statusNow = ({ history, status: now }: Shown): Html =>
  html`<p class="badge b-${now.code}">${shape(now.code)}<strong>${now.label}</strong></p>
<p class="meaning">${now.description}${now.round && html` Uppföljningen ${now.round}${now.reportedOn && html`, rapporterat ${day(now.reportedOn)}`}.`}${example(now.round !== null && history.some((each) => each.round === now.round && each.example))}</p>`

/** The list that the insats stands in, narrowed. */
const narrowed = ({ plan }: Shown, name: keyof InsatserFilter, value: string): string =>
  listAddress({ plan: plan ? [plan.slug] : undefined, [name]: [value] })

const angles = (insats: Shown): Html | false => {
  const all = [
    ['Arenor', 'arena', insats.arenas],
    ['Hälsodimensioner', 'health-dimension', insats.healthDimensions],
    ['Levnadsvanor', 'habit', insats.habits],
    ['Nationella målområden', 'goal-area', insats.goalAreas],
    ['Agenda 2030', 'sdg', insats.sdgs],
  ] as const
  const filled = all.filter(([, , terms]) => terms.length > 0)
  const only = (terms: { label: string | null }[]) => terms.flatMap(({ label }) => label ?? [])
  const plain = [
    ['Målgrupper', only(insats.audiences)],
    ['Kommuner', only(insats.municipalities)],
    ['Styrdokument', only(insats.steeringDocuments)],
  ] as const
  if (filled.length === 0 && plain.every(([, labels]) => labels.length === 0)) return false
  return html`<section aria-labelledby="perspektiv"><h2 id="perspektiv">Perspektiv</h2><dl class="facts">
${filled.map(([title, name, terms]) =>
  fact(
    title,
    html`<ul class="inline">${terms.map(({ code, label }) => html`<li><a href="${narrowed(insats, name, code)}">${label ?? code}</a></li>`)}</ul>`,
  ),
)}
${plain.map(([title, labels]) => fact(title, labels.join(', ')))}
</dl></section>`
}

const year = ({
  example: isExample,
  round,
  status: mark,
  units,
}: Shown['history'][number]): Html => {
  const told = units.filter(({ note }) => note)
  const disagree = units.length > 1
  return html`<li><h3>${round}</h3><div>${status(mark)}${example(isExample)}
${
  disagree
    ? html`<ul class="plain">${units.map((unit) => html`<li>${unit.unit.name}: ${status(unit.status)}${unit.note && html`<p>${unit.note}</p>`}</li>`)}</ul>`
    : told.map(({ note }) => html`<p>${note}</p>`)
}</div></li>`
}

const reference = ({ number, plan, title }: Shown['predecessors'][number]): Html =>
  html`<a href="${pathOf.insats(number, plan)}">${number} ${title}</a>`

const show = (insats: Shown): Html => {
  const { lang, number, timeline } = insats
  const dates = period(timeline.start, timeline.end)
  const when = [timeline.text, dates].filter(Boolean).join(' · ')
  return html`<div class="wrap">
${crumbs([{ path: '/insatser', title: 'Insatser' }])}
<article>
<div class="text">
<p class="kicker">Insats ${number}${example(insats.example)}</p>
<h1 ${inLanguage(lang)}>${insats.title}</h1>
${statusNow(insats)}
${insats.summary && html`<p class="lead">${insats.summary}</p>`}
</div>
<dl class="facts">
${fact('Vad', insats.what && paragraphs(insats.what))}
${fact('Av vem', insats.byWhom && paragraphs(insats.byWhom))}
${fact('När', when)}
${fact('Delmål', lines(insats.delmal.toSorted((a, b) => a.number - b.number).map(({ number: no, slug, title }) => html`<a href="${pathOf.delmal(slug)}">${no}. ${title}</a>`)))}
${fact('Lista', insats.plan && html`<a href="${pathOf.plan(insats.plan.slug)}">${insats.plan.title}</a>`)}
${fact('Ansvarig', insats.actor && html`<a href="${narrowed(insats, 'actor', insats.actor.slug)}">${insats.actor.name}</a>`)}
${fact('Enheter', lines(insats.units.map(({ name, slug }) => html`<a href="${narrowed(insats, 'unit', slug)}">${name}</a>`)))}
${fact('Samverkar med', lines(insats.collaborators.map(({ name }) => name ?? '')))}
${fact('Fortsätter på', lines(insats.predecessors.map(reference)))}
${fact('Fortsätts av', lines(insats.successors.map(reference)))}
${fact('Kontakt', contactList(insats.contacts))}
</dl>
${insats.descriptionHtml && html`<section class="text" aria-label="Beskrivning" ${inLanguage(lang)}>${raw(insats.descriptionHtml)}</section>`}
${
  insats.history.length > 0 &&
  html`<section aria-labelledby="historia"><h2 id="historia">Så har det gått</h2><ol class="history">${insats.history.map(year)}</ol></section>`
}
${angles(insats)}
<p class="about">Senast uppdaterad ${day(insats.updatedAt)}. Ansvarig: ${insats.actor?.name}. <a href="${insats._links.self}">Insatsen som öppna data (JSON)</a></p>
</article>
</div>`
}

const ItemQuery = Type.Object({ plan: InsatsQuery.properties.plan })

/** One insats: how far, what, by whom, when, what has happened. */
export const itemPage = ({ add, addresses, reader }: Site): void =>
  add<Static<typeof ItemQuery>, Static<typeof InsatsParams>>({
    url: '/insatser/:number',
    query: ItemQuery,
    params: InsatsParams,
    load: async ({ params, query }) => {
      const item = await findInsats(reader, insatsKey(params.number, query.plan))
      if (!item) return undefined
      const insats = presentInsats(item, siteLanguage, addresses, '')
      return {
        title: `${insats.number} ${insats.title ?? ''}`,
        description: insats.summary,
        canonical: pathOf.insats(insats.number, insats.plan?.slug),
        data: insats._links.self,
        content: show(insats),
      }
    },
  })
