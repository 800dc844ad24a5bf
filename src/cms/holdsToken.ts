import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const longest = 4000

/**
 * Whether somebody brings a token that this installation has signed and whose time has not run out. A
 * first look, before anything that was sent is read: who it is, and whether they still are, Payload asks.
 * @param secret as the installation keeps it; Payload signs with what it makes of it
 */
export const tokenCheck = (secret: string): ((req: IncomingMessage) => boolean) => {
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const isOurs = (token: string): boolean => {
    const [header = '', body = '', signature = ''] = token.split('.')
    const expected = createHmac('sha256', key).update(`${header}.${body}`).digest()
    const given = Buffer.from(signature, 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    const { exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { exp?: number }
    return typeof exp === 'number' && exp > Date.now() / 1000
  }
  return ({ headers }) => {
    const [, token = ''] = /(?:^|; *)[\w-]*pagang-token=([\w.-]*)/.exec(headers.cookie ?? '') ?? []
    return token !== '' && token.length <= longest && isOurs(token)
  }
}
