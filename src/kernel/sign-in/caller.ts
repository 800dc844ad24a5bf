import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import type { Place } from './inTurn.ts'

/** Where the cms process writes the address of the socket, over whatever the caller sent. */
export const addressHeader = 'x-pagang-address'

/** Half a year, in seconds. */
const deviceLasts = 180 * 24 * 60 * 60

/** An address as one caller has it: in version 6 everybody has 2^64 of them. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : 8 - groups.length - behind.length
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...behind]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const nameOf = (req: PayloadRequest) => `${req.payload.config.cookiePrefix}-device`

const signed = (device: string, email: string, req: PayloadRequest) =>
  createHmac('sha256', req.payload.secret).update(`device ${device} ${email}`).digest('base64url')

/** The device that says by its cookie that this account has signed in there before. */
const deviceOf = (req: PayloadRequest, email: string): string | undefined => {
  const cookie = parseCookies(req.headers).get(nameOf(req))
  const [, device, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(cookie ?? '') ?? []
  if (!device || !signature) return undefined
  const expected = signed(device, email, req)
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? device : undefined
}

/**
 * Where somebody tries to enter an account from: a device that is known there, or the address. Known
 * devices are what keeps a stranger from locking the owner out: they never share a count with others.
 */
export const placeOf = (req: PayloadRequest, email: string): Place => {
  const device = deviceOf(req, email)
  if (device) return { key: `device ${device}`, known: true }
  return { key: networkOf(req.headers.get(addressHeader) ?? ''), known: false }
}

/** Makes the device known to the account, which has just proved itself there. */
export const deviceCookie = (req: PayloadRequest, email: string, secure: boolean): string => {
  const device = deviceOf(req, email) ?? randomBytes(16).toString('base64url')
  const value = `${device}.${signed(device, email, req)}`
  const rules = `Path=/; Max-Age=${deviceLasts}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${nameOf(req)}=${value}; ${rules}`
}

/**
 * A browser keeps its session in a cookie that no script reads; a program needs the token itself. Not by
 * `Sec-Fetch-Mode`, which Node's own fetch sends too.
 */
export const isBrowser = ({ headers }: PayloadRequest): boolean =>
  headers.has('Origin') || headers.has('Sec-Fetch-Site')

/** The session that the request came with; Payload notes it on the person, and does not say so. */
export const sessionOf = ({ user }: PayloadRequest): string | undefined =>
  user && '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
