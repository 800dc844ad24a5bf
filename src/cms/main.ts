import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { capConnections } from '#kernel/capConnections.ts'
import { endWithLauncher } from '#kernel/endWithLauncher.ts'
import { keepValuesOutOfConsole } from '#kernel/repairs/logger.ts'
import { readSettings } from '#kernel/settings.ts'
import { addressHeader } from '#kernel/sign-in/caller.ts'
import { turnstile } from '#kernel/turnstile.ts'
import { refuse, setSecurityHeaders, turnAway } from './guard.ts'
import { healthOf } from './health.ts'
import { tokenCheck } from './holdsToken.ts'

/** The cms process: Next with Payload's admin and REST. `--dev` reloads. */
const here = path.dirname(fileURLToPath(import.meta.url))
const {
  cmsPort,
  cmsUrl,
  databaseUrl = '',
  dataDir,
  host,
  mediaDir,
  payloadSecret = '',
} = readSettings(process.env, path.join(here, '../..'))
const dev = process.argv.includes('--dev')

// What the server writes of time is read beside what the browser writes.
process.env.TZ = 'Europe/Stockholm'

keepValuesOutOfConsole()

const server = createServer({
  connectionsCheckingInterval: 5000,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  // Next takes every connection that asks to become something else, and lets most of them lie. Only
  // reloading needs them; otherwise the wish is not heard and the request is one like any other.
  shouldUpgradeCallback: () => dev,
})
capConnections(server, 500)
// Only reloading needs the server itself: without it Next answers no WebSocket.
const app = next({
  dev,
  dir: here,
  hostname: host,
  port: cmsPort,
  ...(dev && { httpServer: server }),
})
await app.prepare()
const handle = app.getRequestHandler()
const secure = cmsUrl.startsWith('https:')
const holdsToken = tokenCheck(payloadSecret)
let stopping = false
const answerHealth = healthOf({
  databaseUrl,
  folders: [dataDir, mediaDir],
  isStopping: () => stopping,
})

// A page is half a second of the only thread. However many are asked for at once, the rest of the
// admin, and the question whether this process is well, come in between.
const pages = turnstile({ most: 4, patience: 30_000, room: 200 })
const showPage = async (req: IncomingMessage, res: ServerResponse) => {
  try {
    const leave = await pages.enter()
    res.once('close', leave)
    if (res.destroyed) leave()
    else await handle(req, res)
  } catch {
    refuse(res, 503, 'too-many-pages', 'Många sidor hämtas just nu. Försök igen om en stund.', {
      'Retry-After': '5',
    })
  }
}

server.on('request', (req, res) => {
  setSecurityHeaders(res, { dev, secure })
  if (answerHealth(req.url, res) || turnAway(req, res, { dev, holdsToken })) return
  if (/websocket/i.test(req.headers.upgrade ?? '')) {
    // Not worth the making of a page: who asks so cannot read one.
    res.writeHead(400, { Connection: 'close' }).end()
    return
  }
  if (req.url === '/') {
    res.writeHead(307, { Location: '/admin' }).end()
    return
  }
  req.headers[addressHeader] = req.socket.remoteAddress ?? ''
  if (/^\/admin([/?]|$)/.test(req.url ?? '')) void showPage(req, res)
  else void handle(req, res)
})
server.once('error', (error) => {
  console.error(`The cms cannot listen on ${host}:${cmsPort}: ${error.message}`)
  process.exit(1)
})
server.listen(cmsPort, host)

endWithLauncher(async () => {
  stopping = true
  server.close()
  server.closeIdleConnections()
})
