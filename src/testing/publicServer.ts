import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildServer } from '#public/server.ts'

export type PublicServer = {
  /** Where it listens, without a slash at the end. */
  url: string
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  stop: () => Promise<void>
}
export type Answer = {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
}

/**
 * The public process's server, really listening, on a free port.
 * @param port where it is to listen, for a browser: its links then lead to itself
 */
export const openPublic = async (
  readerDatabaseUrl: string,
  mediaDir?: string,
  port = 0,
): Promise<PublicServer> => {
  const { app, stop } = await buildServer({
    cmsUrl: 'http://localhost:3001',
    mediaDir: mediaDir ?? (await mkdtemp(path.join(tmpdir(), 'pagang-public-'))),
    publicUrl: port ? `http://localhost:${port}` : 'http://folkhalsa.test',
    readerDatabaseUrl,
  })
  const listening = await app.listen({ host: '127.0.0.1', port })
  const url = port ? `http://localhost:${port}` : listening
  return {
    get: async (place, headers = {}) => {
      const response = await fetch(`${url}${place}`, { headers, redirect: 'manual' })
      const text = await response.text()
      const json = response.headers.get('content-type')?.includes('json') && text !== ''
      return {
        body: json ? JSON.parse(text) : undefined,
        headers: response.headers,
        status: response.status,
        text,
      }
    },
    stop,
    url,
  }
}
