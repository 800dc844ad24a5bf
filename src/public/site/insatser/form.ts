import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { shape } from '../parts/status.ts'
import { number } from '../words.ts'
import type { Choice, Group } from './choices.ts'
import { type ListQuery, listAddress, without } from './query.ts'

const chosenCount = (count: number) => `${count} ${count === 1 ? 'vald' : 'valda'}`

const box = (group: Group, { chosen, count, label, value }: Choice): Html => {
  const id = `${group.name}-${value}`
  return html`<li${count === 0 && !chosen && html` class="none-left"`}><input type="checkbox" id="${id}" name="${group.name}" value="${value}"${chosen && html` checked`}><label for="${id}">${group.name === 'status' && shape(value)}<span>${label} <span class="muted">(${number(count)})</span></span></label></li>`
}

const groupOf = (group: Group): Html => {
  const chosen = group.choices.filter((each) => each.chosen).length
  const open = chosen > 0 || group.name === 'status' || group.name === 'delmal'
  return html`<details class="group"${open && html` open`}><summary>${group.title}${chosen > 0 && html` <span class="muted">${chosenCount(chosen)}</span>`}</summary>
<fieldset><legend class="unseen">${group.title}</legend><ul>${group.choices.map((choice) => box(group, choice))}</ul></fieldset></details>`
}

/** What the form carries along and does not show. */
const carried = (query: ListQuery, names: (keyof ListQuery)[]): Html[] =>
  names.flatMap((name) =>
    query[name] === undefined
      ? []
      : html`<input type="hidden" name="${name}" value="${String(query[name])}">`,
  )

/** The filters as a plain form: what is ticked becomes the address of the list. */
export const filterForm = (groups: Group[], query: ListQuery): Html => {
  const plans = groups.find(({ name }) => name === 'plan')?.choices ?? []
  const lists = plans.filter(({ chosen, count }) => chosen || count > 0)
  const boxes = groups.filter(({ name }) => name !== 'plan')
  const ticked = boxes.flatMap(({ choices }) => choices.filter((each) => each.chosen)).length
  const chosen = ticked + (query.q === undefined ? 0 : 1)
  return html`<details class="filters"><summary>Filtrera${chosen > 0 && ` (${chosenCount(chosen)})`}</summary>
<form action="/insatser#resultat" aria-label="Filtrera insatserna">
${carried(query, ['sort', 'view', 'round', 'changed-since'])}
<label for="q">Sök på ord eller nummer</label>
<input id="q" name="q" type="search" maxlength="200" value="${query.q ?? ''}" autocomplete="off">
${
  lists.length > 1 &&
  html`<label for="plan">Lista</label>
<select id="plan" name="plan">${lists.map(({ chosen: isHere, label, value }) => html`<option value="${value}"${isHere && html` selected`}>${label}</option>`)}</select>`
}
${boxes.map(groupOf)}
<p><button>Visa insatser</button></p>
</form></details>`
}

/** What is chosen, each with its way out. */
export const chosenList = (groups: Group[], query: ListQuery): Html | false => {
  const remove = (words: string, href: string) =>
    html`<li><a href="${href}#resultat"><span class="unseen">Ta bort </span>${words}<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="m2 2 8 8m0-8-8 8"/></svg></a></li>`
  const chips = [
    query.q !== undefined && remove(`Ord: ${query.q}`, listAddress(without(query, 'q'))),
    ...groups.flatMap(({ choices, name, title }) =>
      // Some list is always chosen: it is not in the way.
      (name === 'plan' ? [] : choices).flatMap(({ chosen, label, value }) =>
        chosen ? remove(`${title}: ${label}`, listAddress(without(query, name, value))) : [],
      ),
    ),
    query.round !== undefined &&
      remove(`Uppföljning: ${query.round}`, listAddress(without(query, 'round'))),
    query['changed-since'] !== undefined &&
      remove(
        `Ändrad sedan: ${query['changed-since']}`,
        listAddress(without(query, 'changed-since')),
      ),
  ].filter((chip) => chip !== false)
  return (
    chips.length > 0 &&
    html`<ul class="chosen" aria-label="Valda filter">${chips}<li><a class="clear" href="${listAddress({ plan: query.plan, sort: query.sort, view: query.view })}#resultat">Ta bort alla val</a></li></ul>`
  )
}
