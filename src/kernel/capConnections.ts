import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Bounds the connections of a server. When one too many comes, the oldest that still waits for its
 * caller (silent, or in the middle of its headers or body) makes room: callers who say nothing keep
 * nobody out. Only while every connection is owed an answer is the new one dropped.
 */
export const capConnections = (server: Server, most: number): void => {
  const open = new Map<Socket, IncomingMessage | undefined>()
  const isOwedAnswer = (request: IncomingMessage | undefined) => request?.complete ?? false

  server.on('connection', (socket: Socket) => {
    open.set(socket, undefined)
    socket.once('close', () => open.delete(socket))
    if (open.size <= most) return
    for (const [oldest, request] of open) {
      if (isOwedAnswer(request)) continue
      open.delete(oldest) // its `close` comes later than the next connection may
      oldest.destroy()
      return
    }
  })
  server.on('request', ({ socket }, response) => {
    open.set(socket, response.req)
    response.once('close', () => {
      if (open.has(socket)) open.set(socket, undefined)
    })
  })
}
