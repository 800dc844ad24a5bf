import type { IncomingMessage, ServerResponse } from 'node:http'

const largestBody = 2_000_000
const largestUpload = 21_000_000
const longestAddress = 8000
const longestHeader = 2000

/** Tokens, and what Next tells of the page that is shown, are long by nature and split by a sign. */
const longHeaders = new Set([
  'authorization',
  'cookie',
  'next-router-state-tree',
  'next-url',
  'referer',
])

/**
 * What there is: the admin, its REST, and the files that the admin's pages are made of. Whatever else
 * Next or Payload answer now or after an upgrade stays shut until somebody lists it.
 */
const addresses = /^\/($|mark\.svg$|admin(\/|$)|api\/|_next\/static\/)/
/** A view for accounts that are confirmed by mail, which there are none of. */
const closed = /^\/admin\/[^/]+\/verify(\/|$)/
/** What reloading needs while somebody writes code. */
const addressesOfDev = /^\/(_next|__nextjs)/

/** Answers with a code and words, and closes the connection. @returns true: the request has been answered */
export const refuse = (
  res: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): true => {
  const body = JSON.stringify({ errors: [{ message, data: { code } }] })
  res.writeHead(status, {
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    'Content-Type': 'application/json; charset=utf-8',
    Connection: 'close',
  })
  res.end(body)
  return true
}

/** The path of an address, or nothing where it has none that can be read. */
const pathOf = (url: string): string | undefined => {
  if (!url.startsWith('/')) return undefined
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/**
 * Turns away what neither Next nor Payload refuses by itself: methods without meaning, addresses that
 * nothing here has, texts longer than their meaning, bodies without an end. Lengths come first.
 * @param dev lets Next's reloading be asked as well
 * @param holdsToken whether somebody who has signed in asks
 * @returns true when the request has been answered
 */
export const turnAway = (
  req: IncomingMessage,
  res: ServerResponse,
  { dev = false, holdsToken }: { dev?: boolean; holdsToken: (req: IncomingMessage) => boolean },
): boolean => {
  const { headers, method = 'GET', url = '/' } = req
  if (url.length > longestAddress) {
    return refuse(res, 414, 'address-too-long', 'Adressen är för lång.')
  }
  for (const [name, value] of Object.entries(headers)) {
    if (String(value).length > longestHeader && !longHeaders.has(name)) {
      return refuse(res, 431, 'header-too-long', `Huvudet ${name.slice(0, 40)} är för långt.`)
    }
  }
  // No other site is answered, so none has to ask first: OPTIONS means nothing either.
  if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(method)) {
    return refuse(res, 405, 'no-such-method', 'Metoden stöds inte.', {
      Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE',
    })
  }
  const path = pathOf(url)
  if (path === undefined || /%00/.test(url)) {
    return refuse(res, 400, 'bad-address', 'Adressen är inte giltig.')
  }
  const isListed = addresses.test(path) && !closed.test(path)
  if (!isListed && !(dev && addressesOfDev.test(path))) {
    return refuse(res, 404, 'no-such-address', 'Sidan finns inte.')
  }
  // Forms and lists call the server from a page; Next would draw a whole page for any other method.
  if (!path.startsWith('/api/') && !/^(GET|HEAD)$/.test(method)) {
    if (method !== 'POST' || !headers['next-action']) {
      return refuse(res, 405, 'no-such-method', 'Metoden stöds inte.', { Allow: 'GET, HEAD' })
    }
    // React takes apart what was sent before anybody asks who sent it.
    if (!holdsToken(req)) {
      return refuse(res, 403, 'sign-in-first', 'Logga in först.')
    }
  }
  const upload = /^multipart\/form-data/i.test(headers['content-type'] ?? '')
  if (Number(headers['content-length'] ?? 0) > (upload ? largestUpload : largestBody)) {
    return refuse(res, 413, 'body-too-large', 'Det som skickades är för stort.')
  }
  if (headers['transfer-encoding']) {
    return refuse(res, 411, 'length-missing', 'Ange storleken: Content-Length.')
  }
  return false
}

/**
 * Headers that belong on every answer of the admin.
 * @param dev lets Next's reloading evaluate code and keep its own connection
 * @param secure adds what only https can keep
 */
export const setSecurityHeaders = (
  res: ServerResponse,
  { dev, secure }: { dev: boolean; secure: boolean },
): void => {
  res.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self'${dev ? ' ws:' : ''}`,
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Referrer-Policy', 'same-origin')
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  if (secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}
