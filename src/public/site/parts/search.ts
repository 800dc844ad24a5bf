import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** The way into the list by words. */
export const searchForm = (): Html => html`<form class="search" action="/insatser" role="search">
<label for="sok">Sök bland insatserna</label>
<div><input id="sok" name="q" type="search" maxlength="200" autocomplete="off"><button>Sök</button></div>
</form>`
