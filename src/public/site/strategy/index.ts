import { html } from 'hono/html'
import type { Static } from 'typebox'
import type { WithDirectory } from '#published/queries/directory.ts'
import { type DelmalRow, listDelmal, listPlans, type PlanRow } from '#published/queries/strategy.ts'
import { pathOf } from '../../addresses.ts'
import { presentDelmal } from '../../api/delmal/index.ts'
import { type Plan, presentPlan } from '../../api/plans/index.ts'
import { slugParams } from '../../api/schema.ts'
import type { Html } from '../html.ts'
import type { Site } from '../index.ts'
import type { Page } from '../layout.ts'
import { delmalList } from '../parts/delmal.ts'
import { progress } from '../parts/progress.ts'
import { crumbs, example, inLanguage, paragraphs } from '../parts/small.ts'
import { insatser, listed, period, siteLanguage } from '../words.ts'

type PlanShown = Static<typeof Plan>

const kinds: Record<string, string> = {
  strategi: 'Strategi',
  handlingsplan: 'Handlingsplan',
  insatslista: 'Insatslista',
}

const planItem = (plan: PlanShown): Html => html`<li>
<h3><a href="${pathOf.plan(plan.slug)}" ${inLanguage(plan.lang)}>${plan.title}</a>${example(plan.example)}</h3>
<p class="muted">${kinds[plan.kind]} ${period(plan.period.start, plan.period.end)} · ${listed(plan.actors.flatMap(({ name }) => name ?? []))}${plan.insatser.total > 0 && ` · ${insatser(plan.insatser.total)}`}</p>
</li>`

const planFacts = (plan: PlanShown): Html => html`<dl class="facts">
<div><dt>Gäller</dt><dd>${period(plan.period.start, plan.period.end)}</dd></div>
<div><dt>Antagen av</dt><dd>${listed(plan.actors.flatMap(({ name }) => name ?? []))}</dd></div>
${
  plan.predecessor &&
  html`<div><dt>Efterträder</dt><dd><a href="${pathOf.plan(plan.predecessor.slug)}">${plan.predecessor.title}</a></dd></div>`
}
${
  plan.successors.length > 0 &&
  html`<div><dt>Efterträds av</dt><dd>${plan.successors.map(({ slug, title }) => html`<a href="${pathOf.plan(slug)}">${title}</a> `)}</dd></div>`
}
</dl>`

const head = (plan: PlanShown, above: { path: string; title: string }[]): Html => html`
${above.length > 0 && crumbs(above)}
<div class="text">
<p class="kicker">${kinds[plan.kind]}${example(plan.example)}</p>
<h1 ${inLanguage(plan.lang)}>${plan.title}</h1>
<div class="lead">${paragraphs(plan.summary)}</div>
</div>
${planFacts(plan)}`

/** The strategy, or a plan of it: what it is, its delmål, the plans that carry it out, how far it has come. */
export const strategyPages = ({ add, addresses, reader }: Site): void => {
  const show = (
    plan: WithDirectory<PlanRow>,
    plans: WithDirectory<PlanRow>[],
    delmal: WithDirectory<DelmalRow>[],
  ): Page => {
    const shown = presentPlan(plan, siteLanguage, addresses)
    const isStrategy = plan.kind === 'strategi'
    const own = delmal.filter(({ plan_id }) => plan_id === plan.id)
    const others = isStrategy ? plans.filter(({ kind }) => kind !== 'strategi') : []
    return {
      title: shown.title ?? shown.slug,
      description: shown.summary,
      canonical: pathOf.plan(shown.slug),
      data: shown._links.self,
      content: html`<div class="wrap">
${head(shown, isStrategy ? [] : [{ path: '/strategi', title: 'Strategin' }])}
${
  own.length > 0 &&
  html`<section aria-labelledby="delmal"><h2 id="delmal">Delmål</h2>
${delmalList(own.map((row) => presentDelmal(row, siteLanguage, addresses)))}</section>`
}
${
  others.length > 0 &&
  html`<section aria-labelledby="planer"><h2 id="planer">Planer som genomför strategin</h2>
<ul class="plain">${others.map((row) => planItem(presentPlan(row, siteLanguage, addresses)))}</ul></section>`
}
${
  shown.insatser.total > 0 &&
  html`<section aria-labelledby="lage"><h2 id="lage">Så långt har ${insatser(shown.insatser.total)} kommit</h2>
${progress({ counts: shown.insatser.counts, filter: `plan=${shown.slug}`, round: plan.round })}
<p><a class="go" href="/insatser?plan=${shown.slug}">Visa alla ${insatser(shown.insatser.total)}</a></p></section>`
}
</div>`,
    }
  }
  const load = async (
    choose: (plans: WithDirectory<PlanRow>[]) => WithDirectory<PlanRow> | undefined,
  ) => {
    const [plans, delmal] = await Promise.all([listPlans(reader), listDelmal(reader)])
    const plan = choose(plans)
    return plan && show(plan, plans, delmal)
  }

  add({
    url: '/strategi',
    load: async () => {
      const page = await load((plans) => plans.find(({ kind }) => kind === 'strategi'))
      return page && { ...page, canonical: '/strategi' }
    },
  })
  add<unknown, { slug: string }>({
    url: '/planer/:slug',
    params: slugParams,
    load: ({ params }) => load((plans) => plans.find(({ slug }) => slug === params.slug)),
  })
}
