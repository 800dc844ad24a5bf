import { html } from 'hono/html'
import { findDelmal } from '#published/queries/strategy.ts'
import { pathOf } from '../../addresses.ts'
import { presentDelmal } from '../../api/delmal/index.ts'
import { slugParams } from '../../api/schema.ts'
import type { Site } from '../index.ts'
import { contactList } from '../parts/contacts.ts'
import { progress } from '../parts/progress.ts'
import { crumbs, inLanguage } from '../parts/small.ts'
import { insatser, siteLanguage } from '../words.ts'

/** One delmål: its whole wording, who coordinates it, how far its insatser have come. */
export const delmalPage = ({ add, addresses, reader }: Site): void =>
  add<unknown, { slug: string }>({
    url: '/delmal/:slug',
    params: slugParams,
    load: async ({ params }) => {
      const row = await findDelmal(reader, params.slug)
      if (!row) return undefined
      const {
        contacts,
        coordinator,
        coordinatorNote,
        lang,
        number,
        shortTitle,
        slug,
        title,
        ...rest
      } = presentDelmal(row, siteLanguage, addresses)
      const { total, counts } = rest.insatser
      return {
        title: `Delmål ${number}: ${shortTitle ?? title ?? slug}`,
        description: title,
        canonical: pathOf.delmal(slug),
        data: rest._links.self,
        content: html`<div class="wrap">
${crumbs([{ path: '/strategi', title: 'Strategin' }])}
<div class="text">
<p class="kicker">Delmål ${number}</p>
<h1 ${inLanguage(lang)}>${shortTitle ?? title}</h1>
${title !== shortTitle && html`<p class="lead">${title}</p>`}
</div>
<dl class="facts">
${
  (coordinator ?? coordinatorNote) &&
  html`<div><dt>Samordnas av</dt><dd>${coordinator?.name}${coordinatorNote && html`<p>${coordinatorNote}</p>`}</dd></div>`
}
${contacts.length > 0 && html`<div><dt>Kontakt</dt><dd>${contactList(contacts)}</dd></div>`}
</dl>
<section aria-labelledby="lage"><h2 id="lage">Så långt har ${insatser(total)} kommit</h2>
${progress({ counts, filter: `delmal=${slug}`, round: row.round })}
${total > 0 && html`<p><a class="go" href="/insatser?delmal=${slug}">Visa alla ${insatser(total)} för delmålet</a></p>`}
</section>
</div>`,
      }
    },
  })
