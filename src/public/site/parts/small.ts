import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { dayInWords, dayOf } from '../words.ts'

/** Marks what is made up to show how the system works. */
export const example = (isExample: boolean | undefined): Html | false =>
  isExample === true && html` <span class="example">Exempel</span>`

/** A day in words that machines can read. */
export const day = (value: string): Html =>
  html`<time datetime="${value.length > 10 ? dayOf(value) : value}">${dayInWords(value)}</time>`

/** The way back up. */
export const crumbs = (steps: { path: string; title: string }[]): Html =>
  html`<nav class="crumbs" aria-label="Uppåt"><ol>${steps.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}</ol></nav>`

/** `lang` of a text that is not in the site's language. */
export const inLanguage = (lang: string): Html | false => lang !== 'sv' && html`lang="${lang}"`

/** A paragraph for each line that an editor has written. */
export const paragraphs = (text: string | null): Html[] =>
  (text ?? '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)
