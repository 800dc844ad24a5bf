import { html } from 'hono/html'
import { isProblemKind, titleOfProblem } from '../../problem.ts'
import type { Site } from '../index.ts'

/** What the `type` of a refusal of the API leads to. */
export const problemPages = ({ add }: Site): void =>
  add<unknown, { kind: string }>({
    url: '/problems/:kind',
    load: async ({ params: { kind } }) =>
      isProblemKind(kind)
        ? {
            title: titleOfProblem(kind),
            description: `Vad svaret ${kind} från öppna data betyder.`,
            canonical: `/problems/${kind}`,
            content: html`<div class="wrap"><div class="text"><h1>${titleOfProblem(kind)}</h1>
<p>Så svarar öppna data när en fråga inte kan besvaras. I svaret säger fältet <code>detail</code> vad som hände, och <code>errors</code> vilken parameter det gäller.</p>
<p><a href="/api/v1/openapi.json">Så ställer du frågor (OpenAPI)</a></p></div></div>`,
          }
        : undefined,
  })
