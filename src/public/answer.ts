import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { traceOf } from './trace.ts'
import { byWishes } from './wishes.ts'

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}
type Packing = keyof typeof compressors
export type Encoding = Packing | 'identity'

const worthCompressing = 1000
const cacheControl = 'public, max-age=0, stale-if-error=86400'
/** More tags than a cache keeps of one address; a longer header is not looked through. */
const longestTags = 4096
/** Bytes that the objects around the bytes take, for each form: measured, with room to spare. */
const around = 2000

/** What is made for one address. `headers` go before those that every answer has. */
export type Made = { body: string; headers?: Record<string, string>; type: string }

type Form = { bytes: Buffer; headers: Record<string, string | number> }

/** One answer, ready to be sent: its bytes in each encoding that has been asked for, with headers. */
export type Answer = {
  etag: string
  /** `identity` is always there. */
  forms: Map<Encoding, Form>
  headers: Record<string, string>
  /** Who needs the same bytes waits for one packing. */
  packing: Map<Packing, Promise<void>>
  /** Bytes of memory. */
  size: number
}

const addForm = (answer: Answer, encoding: Encoding, bytes: Buffer) => {
  answer.forms.set(encoding, {
    bytes,
    headers: {
      ...answer.headers,
      'Content-Length': bytes.length,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ETag: answer.etag,
    },
  })
  answer.size += bytes.length + around
}

/** Bytes in memory of their own: a slice of Node's pool would hold all of it for as long as it is kept. */
const ownBytes = (text: string): Buffer => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

/** @param common headers of every answer */
export const answerOf = ({ body, headers, type }: Made, common: Record<string, string>): Answer => {
  const bytes = ownBytes(body)
  const answer: Answer = {
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    forms: new Map(),
    headers: { ...common, 'Cache-Control': cacheControl, 'Content-Type': type, ...headers },
    packing: new Map(),
    size: 0,
  }
  addForm(answer, 'identity', bytes)
  return answer
}

const preferred = byWishes((wishes): Encoding => {
  const offered = (name: string) => (wishes.get(name) ?? wishes.get('*') ?? 0) > 0
  if (offered('br')) return 'br'
  return offered('gzip') ? 'gzip' : 'identity'
})

const identityOf = ({ forms }: Answer): Buffer => forms.get('identity')?.bytes ?? Buffer.alloc(0)

/** The encoding in which an answer goes to whoever asked. */
export const encodingFor = ({ headers }: IncomingMessage, answer: Answer): Encoding => {
  const accepted = headers['accept-encoding']
  return typeof accepted === 'string' && identityOf(answer).length >= worthCompressing
    ? preferred(accepted)
    : 'identity'
}

/** Packs an answer, where that has not been done. @returns by how many bytes it has grown */
export const pack = async (answer: Answer, encoding: Encoding): Promise<number> => {
  if (encoding === 'identity' || answer.forms.has(encoding)) return 0
  const pending = answer.packing.get(encoding)
  if (pending) {
    await pending
    return 0
  }
  const mine = compressors[encoding](identityOf(answer)).then((bytes) =>
    addForm(answer, encoding, bytes),
  )
  answer.packing.set(encoding, mine)
  await mine.finally(() => answer.packing.delete(encoding))
  return (answer.forms.get(encoding)?.bytes.length ?? 0) + around
}

/** True where the caller has what the tag stands for. */
export const isKnown = ({ headers }: IncomingMessage, etag: string): boolean => {
  const known = headers['if-none-match']
  if (!known || known.length > longestTags) return false
  return known === '*' || known.split(',').some((each) => each.trim() === etag)
}

/** Sends an answer. @returns false when it has not been packed as the caller wishes */
export const sendAnswer = (req: IncomingMessage, res: ServerResponse, answer: Answer): boolean => {
  const form = answer.forms.get(encodingFor(req, answer))
  if (!form) return false
  const traceparent = traceOf(req)
  if (traceparent) res.setHeader('traceparent', traceparent)
  if (isKnown(req, answer.etag)) {
    const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...headers } = form.headers
    res.writeHead(304, headers).end()
    return true
  }
  res.writeHead(200, form.headers)
  res.end(req.method === 'HEAD' ? undefined : form.bytes)
  return true
}
