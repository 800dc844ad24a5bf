import type { IncomingMessage, ServerResponse } from 'node:http'

const largestBody = 2_000_000
const largestUpload = 21_000_000

const refuse = (res: ServerResponse, status: number, message: string): true => {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
  res.end(JSON.stringify({ errors: [{ message }] }))
  return true
}

/**
 * Turns away what neither Next nor Payload refuses by itself: methods without meaning, paths that
 * nothing here needs, bodies without an end.
 * @returns true when the request has been answered
 */
export const turnAway = (req: IncomingMessage, res: ServerResponse): boolean => {
  const { headers, method = 'GET', url = '/' } = req
  if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)) {
    res.setHeader('Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS')
    return refuse(res, 405, 'Metoden stöds inte.')
  }
  // The optimiser answers also when images are unoptimized: closed here, whatever the setting says.
  if (url.startsWith('/_next/image')) return refuse(res, 404, 'Sidan finns inte.')
  const upload = /^multipart\/form-data/i.test(headers['content-type'] ?? '')
  const largest = upload ? largestUpload : largestBody
  const tooLarge = 'Det som skickades är för stort.'
  if (Number(headers['content-length'] ?? 0) > largest) return refuse(res, 413, tooLarge)
  if (headers['transfer-encoding']) return refuse(res, 411, 'Ange storleken: Content-Length.')
  if (/%00/.test(url)) return refuse(res, 400, 'Adressen är inte giltig.')
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
