import { html } from 'hono/html'
import { type Problem, titleOfProblem } from '../../problem.ts'
import { parameterNames } from '../insatser/choices.ts'
import type { Page } from '../layout.ts'
import { searchForm } from '../parts/search.ts'

const heads: Partial<Record<Problem['kind'], string>> = {
  'not-found': 'Sidan finns inte',
  'bad-request': 'Adressen går inte att läsa',
  unavailable: 'Sidan kan inte visas just nu',
}

const help = (problem: Problem, path: string) => {
  if (problem.kind === 'unavailable') {
    return html`<p>Vi når inte uppgifterna. Vänta en liten stund och <a href="${path}">försök igen</a>.</p>`
  }
  if (problem.status >= 500) {
    return html`<p>Felet är noterat hos oss. <a href="${path}">Försök igen</a>, eller gå till <a href="/">startsidan</a>.</p>`
  }
  const list = path.startsWith('/insatser')
  return html`
${
  problem.kind === 'not-found'
    ? html`<p>Sidan kan ha flyttat eller dragits tillbaka, eller så blev det fel i adressen.</p>`
    : html`<p>${problem.message}</p>`
}
${
  problem.errors &&
  html`<ul>${problem.errors.map(({ detail, parameter }) => html`<li><strong>${parameterNames[parameter] ?? parameter}</strong>: ${detail}</li>`)}</ul>`
}
<h2>Hitta rätt</h2>
${searchForm()}
<ul>
${list && html`<li><a href="/insatser">Alla insatser</a></li>`}
<li><a href="/strategi">Strategin och dess delmål</a></li>
<li><a href="/">Startsidan</a></li>
</ul>`
}

/** A page that says what went wrong and where to go from here. @param address path and query asked for */
export const refusalPage = (problem: Problem, address: string): Page => {
  const title = heads[problem.kind] ?? titleOfProblem(problem.kind)
  // An address with two slashes first would lead to another host.
  const path = /^\/(?![/\\])/.test(address) ? address : '/'
  return {
    title,
    content: html`<div class="wrap"><div class="text"><h1>${title}</h1>${help(problem, path)}</div></div>`,
  }
}
