import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isProblemKind, Problem, titleOfProblem } from './problem.ts'

const style = `:root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}
body{max-width:38rem;margin:4rem auto;padding:0 1.25rem}
h1{font-size:2rem;line-height:1.2}a{color:LinkText}`
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const page = (title: string, body: string) => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`

/** The first page until the site stands here, and the pages that explain the refusals of the API. */
export const addHome = (
  app: FastifyInstance,
  common: Record<string, string>,
  { cmsUrl }: { cmsUrl: string },
): void => {
  const headers = {
    ...common,
    'Cache-Control': 'public, max-age=0',
    'Content-Security-Policy': policy,
  }
  app.get('/', { schema: { hide: true } }, (_request, reply) =>
    reply
      .headers(headers)
      .type('text/html; charset=utf-8')
      .send(
        page(
          'På gång',
          `<p>Här följer du en offentlig strategi från mål till färg: vad som ska göras, av vem och när, och hur långt det har kommit.</p>
<p>Webbplatsen är på väg. Uppgifterna finns redan som öppna data, för dig som bygger en tjänst.</p>
<ul>
<li><a href="/api/v1">Öppna data (JSON)</a></li>
<li><a href="/api/v1/openapi.json">Beskrivning av öppna data (OpenAPI)</a></li>
<li><a href="${cmsUrl}/admin">Logga in som redaktör</a></li>
</ul>`,
        ),
      ),
  )
  app.get<{ Params: { kind: string } }>(
    '/problems/:kind',
    { schema: { hide: true } },
    (request, reply) => {
      const { kind } = request.params
      if (!isProblemKind(kind)) throw new Problem('not-found', 'Adressen finns inte.')
      return reply
        .headers(headers)
        .type('text/html; charset=utf-8')
        .send(
          page(
            titleOfProblem(kind),
            '<p>Svaret på din fråga säger i fältet <code>detail</code> vad som hände, och i <code>errors</code> vilken parameter det gäller.</p><p><a href="/api/v1/openapi.json">Så ställer du frågor (OpenAPI)</a></p>',
          ),
        )
    },
  )
}
