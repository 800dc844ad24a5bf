import {
  type Collection,
  type Endpoint,
  Forbidden,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
  type Where,
} from 'payload'
import { refusal } from '../refusal.ts'
import { TurnstileFull, turnstile } from '../turnstile.ts'
import { boundPreference, preferences } from './boundPreferences.ts'
import { readBody } from './readBody.ts'

/** What somebody who has not signed in may ask: to sign in, and whether they have. */
const forStrangers = new Set([
  'get /me',
  'post /forgot-password',
  'post /login',
  'post /logout',
  'post /refresh-token',
  'post /reset-password',
])

/** Kept by the framework for itself: no person asks for them. */
const closedCollections = new Set(['payload-kv', 'payload-migrations'])

/** Doors of the framework that lead to what this installation has not. */
const closedPaths = new Set([
  'get /init',
  'get /og',
  'post /:id/duplicate',
  'post /first-register',
  'post /verify/:id',
])

const notFound = async (req: PayloadRequest) => {
  throw refusal('no-such-address', req, 404)
}

const named = ({ method, path }: Endpoint) => `${method} ${path}`

type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

const isClosed = (endpoint: Endpoint, entity?: Entity): boolean =>
  closedPaths.has(named(endpoint)) ||
  (entity !== undefined &&
    (closedCollections.has(entity.slug) ||
      // Payload asks the database for versions before it asks whether there are any.
      (!entity.versions && endpoint.path.startsWith('/versions')) ||
      // A person's preferences are reached by their key, and never as a collection.
      (entity.slug === preferences && !endpoint.path.startsWith('/:key'))))

/**
 * An image is decoded several times on its way in: one after the other, and only so many of those that
 * wait are held in memory.
 */
const patience = 120_000
const arriving = turnstile({ most: 6, patience, room: 60 })
const decoding = turnstile({ most: 1, patience })

const inTurn = async (req: PayloadRequest, act: () => Promise<Response>): Promise<Response> => {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof TurnstileFull)) throw error
    req.responseHeaders = new Headers({ 'Retry-After': '30' })
    throw refusal('too-many-uploads', req, 503)
  }
}

/** Payload reads and decodes a file before it asks whose document it is for. */
const refuseWithoutRight = async (req: PayloadRequest, { config }: Collection): Promise<void> => {
  const id = req.routeParams?.id as string | undefined
  const { create, update } = config.access
  const granted = req.method === 'POST' ? await create({ req }) : await update({ id, req })
  if (!granted) throw new Forbidden(req.t)
  if (granted === true || !id) return
  const { totalDocs } = await req.payload.count({
    collection: config.slug,
    overrideAccess: true,
    req,
    where: { and: [{ id: { equals: id } }, granted as Where] },
  })
  if (totalDocs === 0) throw new Forbidden(req.t)
}

const writesDocument = ({ method, path }: Endpoint): boolean =>
  (method === 'post' && path === '/') || (method === 'patch' && /^\/(:id)?$/.test(path))

/** JSON within an address, which Payload would parse without a net; a question may come as a body too. */
const readQuestion = (req: PayloadRequest): void => {
  for (const asked of [req.query, req.method === 'GET' ? req.data : undefined]) {
    if (asked === undefined) continue
    for (const part of ['data', 'where']) {
      const written = asked[part]
      if (written === undefined || written === '') continue
      const read = typeof written === 'string' ? parsed(written) : written
      if (typeof read !== 'object' || read === null || Array.isArray(read))
        throw refusal('bad-question', req, 400)
      asked[part] = read
    }
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const guarded = (endpoint: Endpoint, entity?: Entity): Endpoint => {
  if (isClosed(endpoint, entity)) return { ...endpoint, handler: notFound }
  const config = entity && 'auth' in entity ? entity : undefined
  const { handler } = endpoint
  const isOpen =
    (Boolean(config?.auth) && forStrangers.has(named(endpoint))) ||
    // What nobody may: hardly anything, and it is no secret.
    (!entity && named(endpoint) === 'get /access') ||
    // Nobody has no preferences, and is told so.
    (config?.slug === preferences && named(endpoint) === 'get /:key')
  const takesFile = Boolean(config?.upload) && writesDocument(endpoint)
  return {
    ...endpoint,
    handler: async (req) => {
      if (!req.user && !isOpen) throw new Forbidden(req.t)
      readQuestion(req)
      const collection = config && req.payload.collections[config.slug]
      if (collection && takesFile) {
        await refuseWithoutRight(req, collection)
        return inTurn(req, () =>
          arriving.through(async () => {
            await readBody(req, { takesFile })
            if (req.file && req.method === 'PATCH' && !req.routeParams?.id) {
              throw refusal('no-file-here', req, 400)
            }
            return decoding.through(async () => handler(req))
          }),
        )
      }
      await readBody(req)
      const act = async () => handler(req)
      return config?.slug === preferences ? boundPreference(req, act) : act()
    },
  }
}

/**
 * Every address of REST, the framework's own collections as well: who may ask at all, whether what is
 * asked makes sense, what is sent and how much of it. Payload asks for rights later, and for the rest
 * not at all; a stranger's odd request was an error of the server.
 * Delete what the tests of `foolish.test.ts` and `strangers.test.ts` pass without.
 */
export const guardEndpoints = ({ collections, endpoints, globals }: SanitizedConfig): void => {
  // Next adds this one when it is first asked, unless it is there.
  const all: Endpoint[] = endpoints
  all.push({ handler: notFound, method: 'get', path: '/og' })
  replaceEach(all, (endpoint) => guarded(endpoint))
  for (const collection of collections) {
    // Payload would say that it is not implemented: an error of the server.
    collection.endpoints ||= []
    replaceEach(collection.endpoints, (endpoint) => guarded(endpoint, collection))
  }
  for (const global of globals)
    replaceEach(global.endpoints, (endpoint) => guarded(endpoint, global))
}

const replaceEach = (endpoints: Endpoint[] | false, by: (endpoint: Endpoint) => Endpoint): void => {
  if (!endpoints) return
  for (const [at, endpoint] of endpoints.entries()) endpoints[at] = by(endpoint)
}
