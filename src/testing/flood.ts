import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import type { PublicProcess } from './publicProcess.ts'

/** Megabytes that a process holds. Linux. */
export const memoryOf = async ({ pid }: { pid: number }): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

const filling = 'x'.repeat(3900)
const shapes: ((at: number) => string)[] = [
  (at) => `/api/v1/api-info?=${at}${filling}`,
  (at) => `/api/v1/api-info?${'&'.repeat(at % 3900)}`,
  (at) => `/api/v1/api-info?x${at}=${filling}`,
  (at) => `/api/v1/api-info?lang=${at % 2 ? '%73v' : 's%76'}&lang${at}=`,
  (at) => `/?utm_source=${at}${filling}`,
  (at) => `/insatser?=${at}${filling}&${at}=`,
  (at) => `/assets/${at}${filling}`,
]

/** Each differs from all others; a few ask the database something new. */
function* addresses(many: number): Generator<string> {
  for (let at = 0; at < many; at += 1) {
    yield at % 60 === 0
      ? `/api/v1/insatser?limit=1&q=${at}${'ord'.repeat(60)}`
      : (shapes[at % shapes.length]?.(at) ?? '')
  }
}

/** Asks for one address after the other on one line, many on their way at a time, and reads what comes. */
const ask = (port: number, next: Iterator<string>) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let [waiting, end] = [0, '']
    const more = () => {
      for (let each = 0; each < 16; each += 1) {
        const { done, value } = next.next()
        if (done) break
        waiting += 1
        const languages = `sv;q=0.${Math.floor(Math.random() * 1e9)}`
        socket.write(
          `GET ${value} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${languages}\r\nAccept-Language: ${languages}\r\n\r\n`,
        )
      }
      if (waiting === 0) socket.end()
    }
    socket.setEncoding('latin1').on('data', (chunk) => {
      const text = end + chunk
      waiting -= text.split('HTTP/1.1 ').length - 1
      end = text.slice(-'HTTP/1.1'.length)
      if (waiting === 0) more()
    })
    socket.on('error', reject).on('close', () => resolve())
    more()
  })

/** Asks the public process for so many different addresses, spelled in all the ways there are. */
export const flood = async ({ port }: PublicProcess, many: number): Promise<void> => {
  const all = addresses(many)
  await Promise.all(Array.from({ length: 4 }, () => ask(port, all)))
}
