import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { openReader } from '#published/reader.ts'
import { apiVersion } from './api/about/index.ts'
import { addApi } from './api/index.ts'
import { langOnly, ProblemSchema } from './api/schema.ts'
import { serverWithoutBodies } from './connections.ts'
import { answerFrom, refuseOtherMethods, resourceAdder } from './content.ts'
import { addFiles } from './files.ts'
import { addHealth } from './health.ts'
import { Problem } from './problem.ts'
import { longestAddress, parseQuery, refuseCareless, refuseFaultyQuery } from './query.ts'
import { writtenPath } from './question.ts'
import { keepReady } from './ready.ts'
import { addRefusals, badAddress, refuseUnreadable } from './refusals.ts'
import { followRevision } from './revision.ts'
import { addSite } from './site/index.ts'
import { traceOf } from './trace.ts'

const base = '/api/v1'

export type PublicSettings = {
  cmsUrl: string
  /** One on each disk that the installation needs room on. */
  folders?: string[]
  mediaDir: string
  publicUrl: string
  readerDatabaseUrl: string
}

/** The public process as a server that is ready to listen; `stop` answers what has been accepted. */
export const buildServer = async ({
  cmsUrl,
  mediaDir,
  folders = [mediaDir],
  publicUrl,
  readerDatabaseUrl,
}: PublicSettings): Promise<{ app: FastifyInstance; stop: () => Promise<void> }> => {
  const common = commonHeaders(publicUrl.startsWith('https:'))
  const reader = openReader(readerDatabaseUrl)
  const revision = followRevision(readerDatabaseUrl)
  const ready = keepReady({ headers: common, revision })
  let stopping = false

  const app = fastify({
    ajv: { customOptions: { allErrors: true, removeAdditional: false } },
    clientErrorHandler: refuseUnreadable(publicUrl),
    forceCloseConnections: 'idle',
    frameworkErrors: badAddress(publicUrl, common),
    logger: { level: process.env.LOG_LEVEL ?? 'warn' },
    routerOptions: {
      ignoreTrailingSlash: true,
      maxParamLength: 600,
      querystringParser: parseQuery,
    },
    // What is ready is sent before Fastify hears of the request.
    serverFactory: (handler) =>
      serverWithoutBodies((req, res) => {
        if (!ready.send(req, res)) handler(req, res)
      }, publicUrl),
  })
  await app.register(swagger, {
    openapi: contract(publicUrl),
    refResolver: { buildLocalReference },
  })
  app.addSchema(ProblemSchema)
  addRefusals(app, publicUrl, common)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(common)
    const traceparent = traceOf(request.raw)
    if (traceparent) reply.header('traceparent', traceparent)
    refuseFaultyQuery(request.query)
    if ((request.raw.url ?? '').length > longestAddress) {
      throw new Problem('address-too-long', `Adressen får ha högst ${longestAddress} tecken.`)
    }
    if (/%00/.test(request.raw.url ?? '')) {
      throw new Problem('bad-request', 'Adressen innehåller ett tecken som inte får finnas (NUL).')
    }
  })

  await app.register(
    async (api) => {
      api.addHook('onRequest', async (request) => refuseCareless(request.query))
      const add = resourceAdder(api, ready, { $ref: 'Problem#' })
      addApi({
        add,
        addresses: { api: (path) => `${publicUrl}${base}${writtenPath(path)}` },
        reader,
        siteUrl: publicUrl,
      })
      const schema = { hide: true, querystring: langOnly }
      api.get('/openapi.json', { schema }, (request, reply) =>
        answerFrom(ready, request, reply, `${base}/openapi.json`, async () => ({
          body: JSON.stringify(withSeparators(app.swagger())),
          type: 'application/json; charset=utf-8',
        })),
      )
      refuseOtherMethods(api, '/openapi.json')
    },
    { prefix: base },
  )
  addFiles({ app, common, mediaDir, reader, revision })
  addHealth(app, revision, folders, () => stopping)
  await addSite({ addresses: { cmsUrl, publicUrl }, app, common, reader, ready, revision })
  await app.ready()

  return {
    app,
    stop: async () => {
      stopping = true
      await app.close()
      await revision.close()
      await reader.close()
    },
  }
}

const commonHeaders = (secure: boolean): Record<string, string> => ({
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  ...(secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
})

const buildLocalReference = (
  json: Record<string, unknown>,
  _base: unknown,
  _from: unknown,
  i: number,
) => (typeof json.$id === 'string' ? json.$id : `def-${i}`)

type Parameter = { in?: string; schema?: { type?: string }; explode?: boolean; style?: string }

/** Several values are one parameter with commas, and not the parameter several times. */
const withSeparators = <Document extends { paths?: object }>(document: Document): Document => {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path as Record<string, { parameters?: Parameter[] }>)) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === 'query' && parameter.schema?.type === 'array') {
          Object.assign(parameter, { explode: false, style: 'form' })
        }
      }
    }
  }
  return document
}

const contract = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'På gång',
    version: apiVersion,
    description:
      'Följ en offentlig strategi från mål till färg: planer, delmål, insatser och den årliga uppföljningen. Bara det som är publicerat finns här. Listor ger högst 200 poster på en sida; en fråga får ha högst 4 096 tecken; det finns inga garantier om svarstid. / Follow a public strategy from goal to colour: plans, goals, actions and the yearly follow-up. Published content only. Known limits: at most 200 records a page and 4,096 characters an address; no service level is promised.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  externalDocs: { description: 'Om API:et / About the API', url: `${publicUrl}/api/v1/api-info` },
  servers: [{ url: publicUrl }],
  security: [],
})
