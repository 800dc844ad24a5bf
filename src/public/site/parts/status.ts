import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'

/**
 * Every shape that pages draw, once a page, so that a row is one short reference. Colours are tokens:
 * they follow light, dark, print and forced colours. The shapes tell the statuses apart without them.
 */
export const shapes: Html = raw(`<svg class="shapes" aria-hidden="true" focusable="false">
<symbol id="gron" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.5" class="f-gron"/><path d="m6 10.4 2.8 2.8L14.2 7" class="on-gron"/></symbol>
<symbol id="gul" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" class="f-paper edge"/><path d="M10 2a8 8 0 0 1 0 16Z" class="f-gul edge"/></symbol>
<symbol id="orange" viewBox="0 0 20 20"><path d="M10 2.4 18.4 17H1.6Z" class="f-orange edge"/></symbol>
<symbol id="rod" viewBox="0 0 20 20"><rect x="1.8" y="1.8" width="16.4" height="16.4" rx="2.4" class="f-rod"/><path d="m6.6 6.6 6.8 6.8m0-6.8-6.8 6.8" class="on-rod"/></symbol>
<symbol id="ingen-uppgift" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.8" class="none"/></symbol>
<symbol id="mark" viewBox="0 0 34 34"><circle cx="4.5" cy="28.5" r="3"/><circle cx="12.5" cy="21.5" r="4"/><circle cx="24" cy="11" r="9"/><path d="m19.6 11.2 3.2 3.2 5.6-6.2" class="tick"/></symbol>
</svg>`)

export type Mark = { code: string; label: string }

/** The shape of a status. Always beside its word. */
export const shape = (code: string): Html =>
  html`<svg class="shape" width="20" height="20" aria-hidden="true"><use href="#${code}"/></svg>`

/** A status: shape and word. */
export const status = ({ code, label }: Mark): Html =>
  html`<span class="status">${shape(code)}${label}</span>`
