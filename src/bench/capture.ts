import { Agent, get } from 'node:http'

/** An answer as it came over the wire: names of headers as they were written, and every byte. */
export type Captured = { body: Uint8Array; headers: Record<string, string>; status: number }

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks once, on a connection that is kept. Nothing is unpacked. */
export const capture = (url: string, headers: Record<string, string> = {}): Promise<Captured> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, headers, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { rawHeaders, statusCode = 0 } = response
        const pairs = Array.from({ length: rawHeaders.length / 2 }, (_, place) =>
          rawHeaders.slice(place * 2, place * 2 + 2),
        )
        if (statusCode !== 200) reject(new Error(`${url} answered ${statusCode}.`))
        resolve({
          body: Buffer.concat(chunks),
          headers: Object.fromEntries(pairs),
          status: statusCode,
        })
      })
    })
    request.once('timeout', () => request.destroy(new Error(`${url} does not answer.`)))
    request.once('error', reject)
  })
