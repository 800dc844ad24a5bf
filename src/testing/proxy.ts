import { createServer, connect as dial, type Socket } from 'node:net'

/** A wire that can be cut: forwards to a PostgreSQL and back. */
export type Wire = {
  /** The address of a database, led through here. */
  through: (url: string) => string
  /** Cuts every connection there is now. @returns how many */
  cut: () => number
  /** Cuts every connection, and lets none through until it is mended. */
  sever: () => void
  mend: () => void
  close: () => Promise<void>
}

/** Opens a proxy on a free port of this machine to the server of `url`. */
export const openProxy = async (url: string): Promise<Wire> => {
  const { hostname, port } = new URL(url)
  const pairs = new Set<Socket>()
  let severed = false
  const cut = () => {
    const { size } = pairs
    for (const socket of pairs) socket.resetAndDestroy()
    return size / 2
  }
  const server = createServer((client) => {
    if (severed) return client.resetAndDestroy()
    const upstream = dial(Number(port), hostname)
    for (const socket of [client, upstream]) {
      pairs.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        pairs.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    through: (database) => {
      const led = new URL(database)
      led.hostname = '127.0.0.1'
      led.port = String(own)
      return led.href
    },
    cut,
    sever: () => {
      severed = true
      cut()
    },
    mend: () => {
      severed = false
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of pairs) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
