import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { capConnections } from '#kernel/capConnections.ts'
import { Problem, problemBody } from './problem.ts'

/** Connections at once. */
const most = 1000

/** How long a caller may take to ask, and to ask again. */
const limits = {
  connectionsCheckingInterval: 1000,
  headersTimeout: 10_000,
  keepAliveTimeout: 72_000,
  requestTimeout: 10_000,
}
/** Nothing moves, neither way. Node looks twice before it calls a half-written answer stalled. */
const stalled = 12_000

const announcesBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

/**
 * A server that reads no body: nothing here takes one. Who announces one is answered, and the connection
 * is closed in place of reading it. Nobody holds a connection by being slow, nor all of them.
 */
export const serverWithoutBodies = (
  handle: (req: IncomingMessage, res: ServerResponse) => void,
  publicUrl: string,
): Server => {
  const answer = (req: IncomingMessage, res: ServerResponse) => {
    if (announcesBody(req)) {
      leaveUnread(req, res)
      // Other methods are refused by whoever knows the address.
      if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') {
        refuse(req, res, publicUrl)
        return
      }
    }
    handle(req, res)
  }
  const server = createServer(limits, answer)
  server.timeout = stalled
  // Unheard, these would have the body sent before it is refused.
  server.on('checkContinue', answer).on('checkExpectation', answer)
  capConnections(server, most)
  return server
}

/** Ends the connection after the answer; the caller has a moment to read it before what it sends is refused. */
const leaveUnread = ({ socket }: IncomingMessage, res: ServerResponse) => {
  res.shouldKeepAlive = false
  socket.destroySoon = () => {
    socket.pause()
    socket.end()
    setTimeout(() => socket.destroy(), 500).unref()
  }
}

const refuse = ({ url = '/' }: IncomingMessage, res: ServerResponse, publicUrl: string) => {
  const problem = new Problem(
    'content-too-large',
    'Här går det bara att läsa: skicka inget innehåll.',
  )
  res
    .writeHead(problem.status, {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(JSON.stringify(problemBody(problem, publicUrl, url.split('?', 1)[0] ?? '/')))
}
