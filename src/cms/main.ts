import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { addressHeader } from '#kernel/caller.ts'
import { endWithLauncher } from '#kernel/endWithLauncher.ts'
import { readSettings } from '#kernel/settings.ts'
import { setSecurityHeaders, turnAway } from './guard.ts'

/** The cms process: Next with Payload's admin and REST. `--dev` reloads. */
const here = path.dirname(fileURLToPath(import.meta.url))
const { cmsPort, cmsUrl, host } = readSettings(process.env, path.join(here, '../..'))
const dev = process.argv.includes('--dev')

// What the server writes of time is read beside what the browser writes.
process.env.TZ = 'Europe/Stockholm'

const server = createServer()
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

server.on('request', (req, res) => {
  setSecurityHeaders(res, { dev, secure })
  if (turnAway(req, res)) return
  if (req.url === '/') {
    res.writeHead(307, { Location: '/admin' }).end()
    return
  }
  req.headers[addressHeader] = req.socket.remoteAddress ?? ''
  void handle(req, res)
})
server.headersTimeout = 10_000
server.requestTimeout = 60_000
server.listen(cmsPort, host)

endWithLauncher(async () => {
  server.close()
  server.closeIdleConnections()
})
