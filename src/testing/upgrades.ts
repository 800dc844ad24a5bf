import { connect } from 'node:net'

const wishes = [
  'GET {path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  'GET {path} HTTP/1.1\r\nHost: a\r\nConnection: upgrade, keep-alive\r\nUpgrade: WebSocket\r\n\r\n',
  'GET {path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n',
  'GET {path} HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: something/1\r\n\r\n',
  'POST {path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 0\r\n\r\n',
  'CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
]
const paths = ['/', '/health/live', '/_next/webpack-hmr', '/_next/static/nothing', '/api/nothing']

/**
 * Connections that ask to become something else, every wish on every path in turn.
 * @returns how many of them nobody answered or closed within 30 s
 */
export const askToUpgrade = async (address: string, count: number): Promise<number> => {
  const { hostname, port } = new URL(address)
  const settled = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const wish = wishes[at % wishes.length] ?? ''
      const place = paths[Math.floor(at / wishes.length) % paths.length] ?? '/'
      return new Promise<boolean>((resolve) => {
        const socket = connect(Number(port), hostname)
        const settle = (well: boolean) => {
          socket.destroy()
          resolve(well)
        }
        socket.on('error', () => settle(true)).on('close', () => settle(true))
        socket.on('data', () => settle(true))
        socket.setTimeout(30_000, () => settle(false))
        socket.write(wish.replace('{path}', place))
      })
    }),
  )
  return settled.filter((well) => !well).length
}
