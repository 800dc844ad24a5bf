import type { FastifyInstance } from 'fastify'
import type { Reader } from '#published/reader.ts'
import type { Addresses } from '../api/present.ts'
import { refuseOtherMethods } from '../content.ts'
import { Problem } from '../problem.ts'
import { writtenPath } from '../question.ts'
import type { ReadyAnswers } from '../ready.ts'
import { asProblem } from '../refusals.ts'
import type { Revision } from '../revision.ts'
import { addAssets } from './assets.ts'
import { delmalPage } from './delmal/index.ts'
import { keepFrame } from './frame.ts'
import { insatserPages } from './insatser/index.ts'
import { type AddPage, pageAdder, refuseWithPage, type SiteAddresses } from './page.ts'
import { editorialPages } from './pages/index.ts'
import { problemPages } from './problems/index.ts'
import { startPage } from './start/index.ts'
import { strategyPages } from './strategy/index.ts'

/** What every page is made with. Addresses of the API are paths here: the site is on the same host. */
export type Site = { add: AddPage; addresses: Addresses; reader: Reader }

/** The public site: every address that is not the API's, a file's or the operator's. */
export const addSite = async ({
  addresses,
  app,
  common,
  reader,
  ready,
  revision,
}: {
  addresses: SiteAddresses
  app: FastifyInstance
  common: Record<string, string>
  reader: Reader
  ready: ReadyAnswers
  revision: Revision
}): Promise<void> => {
  const frame = keepFrame(reader, revision)
  const refuse = refuseWithPage(frame, addresses, common)
  await app.register(async (scope) => {
    scope.setErrorHandler((error: Error, request, reply) => {
      const problem = asProblem(error)
      if (problem.status === 500) request.log.error({ err: error }, 'unexpected')
      return refuse(problem, request, reply)
    })
    addAssets(scope, ready, common)
    const site: Site = {
      add: pageAdder(scope, ready, frame, addresses),
      addresses: { api: (path) => `/api/v1${writtenPath(path)}` },
      reader,
    }
    for (const page of [
      startPage,
      strategyPages,
      delmalPage,
      insatserPages,
      problemPages,
      editorialPages,
    ]) {
      page(site)
    }
  })
  // The site answers every address that is left, so what belongs to others says no by itself.
  for (const url of ['/api/*', '/assets/*', '/health/*', '/media/*']) {
    app.get(url, { schema: { hide: true } }, async () => {
      throw new Problem('not-found', 'Adressen finns inte.')
    })
    refuseOtherMethods(app, url)
  }
}
