import { html, raw } from 'hono/html'
import Type, { type Static } from 'typebox'
import { findPage } from '#published/queries/pages.ts'
import { pathOf } from '../../addresses.ts'
import type { Block } from '../../api/pages/blocks.ts'
import { presentPage } from '../../api/pages/index.ts'
import type { Html } from '../html.ts'
import type { Site } from '../index.ts'
import { contactList } from '../parts/contacts.ts'
import { day, example, inLanguage, paragraphs } from '../parts/small.ts'
import { siteLanguage } from '../words.ts'

type PageBlock = Static<typeof Block>

const picture = ({ caption, image }: PageBlock): Html | false => {
  if (!image) return false
  const files = [...image.sizes, { url: image.url, width: image.width, height: image.height }]
  const sources = files.map(({ url, width }) => `${url} ${width}w`).join(', ')
  return html`<figure><img src="${image.url}" srcset="${sources}" sizes="(min-width: 48rem) 42rem, 100vw" width="${image.width}" height="${image.height}" alt="${image.alt}" loading="lazy">
${(caption ?? image.credit ?? image.example) && html`<figcaption>${caption}${image.credit && html` <span class="muted">Foto: ${image.credit}</span>`}${example(image.example)}</figcaption>`}</figure>`
}

const links = ({ heading, items }: PageBlock): Html =>
  html`${heading && html`<h2>${heading}</h2>`}<ul>${(items ?? []).map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>`

// The text has been made safe where it was made: see richText.ts.
const block = (each: PageBlock): Html | false | null => {
  if (each.type === 'text') return raw(each.html ?? '')
  return each.type === 'image' ? picture(each) : links(each)
}

/** Pages that editors write, wherever no other page lies. */
export const editorialPages = ({ add, addresses, reader }: Site): void =>
  add<unknown, { '*': string }>({
    url: '/*',
    params: Type.Object({ '*': Type.String({ maxLength: 500 }) }),
    load: async ({ params }) => {
      const found = await findPage(reader, params['*'])
      if (!found) return undefined
      const page = presentPage(found, siteLanguage, addresses, '')
      return {
        title: page.title ?? page.path,
        description: page.ingress,
        canonical: pathOf.page(page.path),
        data: page._links.self,
        content: html`<div class="wrap"><article class="text">
<div ${inLanguage(page.lang)}>
<h1>${page.title}${example(page.example)}</h1>
<div class="lead">${paragraphs(page.ingress)}</div>
${page.blocks.map(block)}
</div>
${page.contacts.length > 0 && html`<h2>Kontakt</h2>${contactList(page.contacts)}`}
<p class="about">${page.updatedDate && html`Senast uppdaterad ${day(page.updatedDate)}. `}Ansvarig: ${page.actor?.name}.</p>
</article></div>`,
      }
    },
  })
