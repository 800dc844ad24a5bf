import { html } from 'hono/html'
import { assets } from './assets.ts'
import type { Frame, FrameLink } from './frame.ts'
import type { Html } from './html.ts'
import { shapes } from './parts/status.ts'
import { siteLanguage } from './words.ts'

/** One page as its folder makes it; what is the same everywhere is put around it here. */
export type Page = {
  title: string
  /** For search engines and link previews: one sentence. */
  description?: string | null
  /** The address of this page without what does not change it; none for a refusal. */
  canonical?: string
  /** The same as data. */
  data?: string
  content: Html
}

const partOf: Record<string, string> = { '/planer': '/strategi', '/delmal': '/strategi' }

const menuItem = ({ path, title }: FrameLink, here: string | undefined): Html => {
  const [first = ''] = (here ?? '').match(/^\/[^/?]*/) ?? []
  const isHere = here === path
  const isUnder = !isHere && (first === path || partOf[first] === path)
  const current = isHere ? 'page' : isUnder ? 'true' : undefined
  return html`<li><a href="${path}" ${current && html`aria-current="${current}"`}>${title}</a></li>`
}

/** The whole document. @param publicUrl what canonical addresses begin with */
export const layout = (
  { canonical, content, data, description, title }: Page,
  frame: Frame,
  { cmsUrl, publicUrl }: { cmsUrl: string; publicUrl: string },
): Html => {
  const whole = canonical === '/' ? `${frame.name} – ${title}` : `${title} – ${frame.name}`
  return html`<!doctype html>
<html lang="${siteLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${whole}</title>
${description && html`<meta name="description" content="${shortened(description)}">`}
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${canonical && html`<link rel="canonical" href="${publicUrl}${canonical}">`}
${data && html`<link rel="alternate" type="application/json" href="${data}">`}
</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
${shapes}
<header class="top">
<div class="wrap">
<a class="brand" href="/" ${canonical === '/' && html`aria-current="page"`}><svg width="34" height="34" aria-hidden="true"><use href="#mark"/></svg>${frame.name}</a>
<nav aria-label="Huvudmeny"><ul>${frame.menu.map((each) => menuItem(each, canonical))}</ul></nav>
</div>
</header>
<main id="innehall" tabindex="-1">
${content}
</main>
<footer class="foot">
<div class="wrap">
${
  frame.partners.length > 0 &&
  html`<section aria-labelledby="partner"><h2 id="partner">Bakom webbplatsen</h2>
<ul>${frame.partners.map(({ name, website }) => html`<li>${website ? html`<a href="${website}">${name}</a>` : name}</li>`)}</ul></section>`
}
<nav aria-label="Sidfot"><ul>
${frame.footer.map(({ path, title: name }) => html`<li><a href="${path}">${name}</a></li>`)}
<li><a href="/api/v1">Öppna data</a></li>
<li><a href="${cmsUrl}/admin">Logga in</a></li>
</ul>
<p>Webbplatsen använder inga kakor.</p></nav>
</div>
</footer>
</body>
</html>
`
}

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 160 ? line : `${line.slice(0, line.lastIndexOf(' ', 158))} …`
}
