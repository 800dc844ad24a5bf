import {
  type AuthCollection,
  addDataAndFileToRequest,
  getFieldsToSign,
  headersWithCors,
  jwtSign,
  type PayloadRequest,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { refusal } from '#kernel/refusal.ts'
import { deviceCookie, isBrowser, sessionOf } from '#kernel/sign-in/caller.ts'

export const usersOf = ({ payload }: PayloadRequest): AuthCollection =>
  payload.collections.users as unknown as AuthCollection

/** What was sent, as texts; what is none counts as empty. */
export const textsIn = async <Name extends string>(
  req: PayloadRequest,
  ...names: Name[]
): Promise<Record<Name, string>> => {
  await addDataAndFileToRequest(req)
  const sent = (req.data ?? {}) as Record<string, unknown>
  const texts = names.map((name) => [name, typeof sent[name] === 'string' ? sent[name] : ''])
  return Object.fromEntries(texts)
}

/** An address as it is kept, and as Payload compares it. */
export const asKept = (email: string): string => email.trim().toLowerCase()

/** The person of the session. @throws 401 `not-signed-in` */
export const personOf = (req: PayloadRequest) => {
  const session = sessionOf(req)
  if (!req.user || !session) throw refusal('not-signed-in', req, 401)
  return { email: req.user.email, id: req.user.id, session }
}

/**
 * The answer that carries a session: to a browser as a cookie alone, to a program also as a token in the
 * body, under the name that Payload gives it there.
 */
export const answerWithSession = async (
  req: PayloadRequest,
  { id, email, message, session, tokenName }: SessionAnswer,
): Promise<Response> => {
  const { config } = usersOf(req)
  const { payload } = req
  const person = await payload.findByID({
    collection: 'users',
    depth: config.auth.depth,
    id,
    overrideAccess: true,
    req,
  })
  const within = { _sid: session, _strategy: 'local-jwt', collection: 'users' as const }
  req.user = { ...person, ...within }
  const shown = await payload.findByID({
    collection: 'users',
    depth: config.auth.depth,
    id,
    overrideAccess: false,
    req,
  })
  const { exp, token } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email,
      sid: session,
      user: req.user,
    }),
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  const headers = headersWithCors({ headers: new Headers(), req })
  const { cookiePrefix } = payload.config
  headers.append(
    'Set-Cookie',
    String(generatePayloadCookie({ collectionAuthConfig: config.auth, cookiePrefix, token })),
  )
  headers.append('Set-Cookie', deviceCookie(req, email, Boolean(config.auth.cookies.secure)))
  const body = {
    exp,
    message,
    user: { ...shown, ...within },
    ...(!isBrowser(req) && { [tokenName]: token }),
  }
  return Response.json(body, { headers })
}

type SessionAnswer = {
  id: string
  email: string
  message: string
  session: string
  tokenName: 'refreshedToken' | 'token'
}
