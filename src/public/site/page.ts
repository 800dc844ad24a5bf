import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { answerFrom, refuseOtherMethods, valueReader } from '../content.ts'
import type { PerRevision } from '../perRevision.ts'
import { Problem } from '../problem.ts'
import { questionOf } from '../question.ts'
import type { ReadyAnswers } from '../ready.ts'
import { emptyFrame, type Frame } from './frame.ts'
import { layout, type Page } from './layout.ts'
import { refusalPage } from './problems/refusal.ts'

/** No script, and nothing from elsewhere. `connect-src` is for tools that look for robots.txt as the page would. */
const policy = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}
const type = 'text/html; charset=utf-8'

/** One kind of page. Parameters that it does not know (from newsletters and the like) are ignored. */
export type PageKind<Query, Params> = {
  url: string
  query?: TSchema
  params?: TSchema
  /** Makes the page, or undefined where nothing published is found. */
  load: (asked: {
    frame: Promise<Frame>
    params: Params
    query: Query
  }) => Promise<Page | undefined>
}

export type AddPage = <Query, Params>(kind: PageKind<Query, Params>) => void

export type SiteAddresses = { cmsUrl: string; publicUrl: string }

/** Adds pages to a server: answered from ready bytes, refused with a page that helps. */
export const pageAdder =
  (
    app: FastifyInstance,
    ready: ReadyAnswers,
    frame: PerRevision<Frame>,
    addresses: SiteAddresses,
  ): AddPage =>
  <Query, Params>({ load, params, query, url }: PageKind<Query, Params>) => {
    const schema = { hide: true, ...(query && { querystring: query }), ...(params && { params }) }
    app.get(url, { preValidation: valueReader(query), schema }, (request, reply) => {
      const { address, ...question } = questionOf<Query, Params>(request, query)
      const make = async () => {
        const around = frame.now()
        // Together: neither waits for the other's look into the database.
        const [page, framed] = await Promise.all([load({ ...question, frame: around }), around])
        if (!page) throw new Problem('not-found', 'Det finns inget publicerat här.')
        return { body: String(await layout(page, framed, addresses)), headers: policy, type }
      }
      return answerFrom(ready, request, reply, address, make)
    })
    refuseOtherMethods(app, url)
  }

/** Sends the page of a refusal. */
export const refuseWithPage =
  (frame: PerRevision<Frame>, addresses: SiteAddresses, common: Record<string, string>) =>
  async (problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    // Where the database has just failed to answer, it is not asked again.
    const away = problem.kind === 'unavailable'
    const around = frame.known() ?? (away ? emptyFrame : await frame.now().catch(() => emptyFrame))
    const page = refusalPage(problem, request.raw.url ?? '/')
    reply
      .code(problem.status)
      .headers({ ...common, ...policy, 'Cache-Control': 'no-store', ...problem.headers })
      .type(type)
      .send(String(await layout(page, around, addresses)))
  }
