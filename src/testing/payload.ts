import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Actor, User } from '#generated/payload-types.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

export const cmsUrl = 'http://localhost:3001'

export type TestCms = {
  database: TestDatabase
  payload: Payload
  mediaDir: string
  /** Asks Payload's REST as a browser would; `token` is that of a session, a text is sent as it is. */
  rest: (
    method: string,
    path: string,
    options?: { body?: unknown; token?: string; headers?: Record<string, string> },
  ) => Promise<{ status: number; body: RestBody; headers: Headers }>
  close: () => Promise<void>
}

export type RestBody = {
  doc?: Record<string, unknown>
  docs?: Record<string, unknown>[]
  errors?: { message: string; data?: { code?: string; errors?: FieldError[] } }[]
  token?: string
  totalDocs?: number
  [key: string]: unknown
}
export type FieldError = { code?: string; message: string; path: string }

/**
 * Payload as it runs in the product, on a database of its own. One per test file: the config is read
 * once in a process.
 * @param given a database that the test brings itself, with the address Payload is to use
 */
export const openCms = async (
  template: 'demo' | 'empty' = 'empty',
  given?: { database: TestDatabase; ownerUrl: string },
): Promise<TestCms> => {
  const database = given?.database ?? (await cloneDatabase(template))
  const mediaDir = await mkdtemp(path.join(tmpdir(), 'pagang-media-'))
  Object.assign(process.env, {
    CMS_PORT: '3001',
    CMS_URL: cmsUrl,
    DATABASE_URL: given?.ownerUrl ?? database.ownerUrl,
    DATA_DIR: mediaDir,
    LOG_LEVEL: 'silent',
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: 'only-for-tests-and-known-to-everybody-who-reads-this',
  })
  const { default: config } = (await import('#config')) as { default: Promise<SanitizedConfig> }
  const payload = await getPayload({ config })
  return {
    database,
    mediaDir,
    payload,
    rest: async (method, place, { body, headers = {}, token } = {}) => {
      const request = new Request(`${cmsUrl}/api${place}`, {
        method,
        headers: {
          'Accept-Language': 'sv',
          ...(body !== undefined &&
            !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
          ...(token && { Authorization: `JWT ${token}` }),
          ...headers,
        },
        body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body),
      })
      const response = await handleEndpoints({ config, request })
      const text = await response.text()
      return {
        body: (text.startsWith('{') ? JSON.parse(text) : { text }) as RestBody,
        headers: response.headers,
        status: response.status,
      }
    },
    close: async () => {
      await payload.destroy()
      await database.drop()
      await rm(mediaDir, { force: true, recursive: true })
    },
  }
}

const password = 'ett-langt-losenord'

/** A person who edits for one actor, signed in. Administrator when no actor is given. */
export const signIn = async (
  { payload, rest }: TestCms,
  actor?: string,
): Promise<{ token: string; user: User }> => {
  const email = `${crypto.randomUUID()}@example.org`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name: 'Testperson', password },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'memberships',
    data: actor ? { actor, role: 'editor', user: id } : { role: 'administrator', user: id },
    overrideAccess: true,
  })
  const { body } = await rest('POST', '/users/login', { body: { email, password } })
  if (!body.token) throw new Error(`The test person could not sign in: ${JSON.stringify(body)}`)
  const user = await payload.findByID({ collection: 'users', depth: 1, id, overrideAccess: true })
  return { token: body.token, user }
}

export const createActor = (payload: Payload, name = 'Aktör'): Promise<Actor> =>
  payload.create({
    collection: 'actors',
    data: { kind: 'other', name, slug: `aktor-${crypto.randomUUID()}` },
    overrideAccess: true,
  })

/** A published list of insatser. */
export const createPlan = (payload: Payload) =>
  payload.create({
    collection: 'plans',
    data: {
      _status: 'published',
      endDate: '2022-12-31T12:00:00.000Z',
      kind: 'insatslista',
      slug: `plan-${crypto.randomUUID()}`,
      startDate: '2018-01-01T12:00:00.000Z',
      title: 'Lista',
    },
    overrideAccess: true,
  })

/** Everything that a published insats needs. */
export const wholeInsats = (plan: string, ownerActor: string, number = '5B') => ({
  _status: 'published' as const,
  byWhom: 'Regionen',
  number,
  ownerActor,
  plan,
  slug: `insats-${crypto.randomUUID()}`,
  timelineText: 'löpande',
  title: `Insats ${number}`,
  what: 'Något görs',
})

export const createInsats = (payload: Payload, plan: string, ownerActor: string, number = '5B') =>
  payload.create({
    collection: 'insatser',
    data: wholeInsats(plan, ownerActor, number),
    overrideAccess: true,
  })
