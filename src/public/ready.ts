import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { languageOf } from './language.ts'
import type { Revision } from './revision.ts'

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}
type Encoding = keyof typeof compressors
const worthCompressing = 1000
const cacheControl = 'public, max-age=0, stale-if-error=86400'

/** What is made for one address. `headers` go before those that every answer has. */
export type Made = { body: string; headers?: Record<string, string>; type: string }

/** One answer, ready to be sent: its bytes in each encoding that has been asked for, with headers. */
export type Answer = {
  etag: string
  revision: string
  size: number
  /** `identity` is always there. */
  forms: Map<Encoding | 'identity', { bytes: Buffer; headers: Record<string, string | number> }>
  headers: Record<string, string>
}

/** The answers that are ready, dropped when the revision moves and bounded in bytes. */
export type ReadyAnswers = {
  /** Sends a ready answer. @returns false when there is none for this address */
  send: (req: IncomingMessage, res: ServerResponse) => boolean
  /**
   * Sends what `make` makes, keeping it unless told not to; requests for the same address wait for one
   * making.
   */
  fill: (
    req: IncomingMessage,
    res: ServerResponse,
    make: () => Promise<Made>,
    options?: { mayKeep: boolean },
  ) => Promise<void>
  /** How much is kept, in bytes. */
  bytes: () => number
}

const preferences = new Map<string, Encoding | 'identity'>()
const mostPreferences = 500

const preferenceOf = (accepted: string): Encoding | 'identity' => {
  const known = preferences.get(accepted)
  if (known) return known
  const offers = new Map(
    accepted.split(',').map((part) => {
      const [name = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return [name, Number(quality ?? 1)]
    }),
  )
  const offered = (name: string) => (offers.get(name) ?? offers.get('*') ?? 0) > 0
  const preference = offered('br') ? 'br' : offered('gzip') ? 'gzip' : 'identity'
  if (preferences.size >= mostPreferences) preferences.clear()
  preferences.set(accepted, preference)
  return preference
}

const encodingFor = (req: IncomingMessage, size: number): Encoding | 'identity' => {
  const accepted = req.headers['accept-encoding']
  return typeof accepted === 'string' && size >= worthCompressing
    ? preferenceOf(accepted)
    : 'identity'
}

/** @param limit bytes that may be kept; the answer asked for longest ago goes first */
export const keepReady = ({
  limit = 32_000_000,
  revision,
  headers: common,
}: {
  limit?: number
  revision: Revision
  headers: Record<string, string>
}): ReadyAnswers => {
  const answers = new Map<string, Answer>()
  const making = new Map<string, Promise<Answer>>()
  let kept = 0
  let current: string | undefined

  /** Without it, answers of an old revision would fill the memory until somebody asked for them. */
  const dropOld = () => {
    const token = revision.token()
    if (token === current) return
    current = token
    answers.clear()
    kept = 0
  }
  const keyOf = (req: IncomingMessage) => `${languageOf(req.headers['accept-language'])} ${req.url}`

  const keep = (key: string, answer: Answer) => {
    dropOld()
    // Made before the revision moved: right for those who waited, and for nobody after them.
    if (answer.revision !== current || answer.size > limit / 8) return
    answers.set(key, answer)
    kept += answer.size
    for (const [oldest, { size }] of answers) {
      if (kept <= limit) break
      answers.delete(oldest)
      kept -= size
    }
  }

  const addForm = (answer: Answer, encoding: Encoding | 'identity', bytes: Buffer) => {
    answer.forms.set(encoding, {
      bytes,
      headers: {
        ...common,
        'Cache-Control': cacheControl,
        ...answer.headers,
        'Content-Length': bytes.length,
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
        ETag: answer.etag,
        Vary: 'Accept-Encoding, Accept-Language',
      },
    })
    answer.size += bytes.length
  }

  const compress = async (answer: Answer, encoding: Encoding) => {
    const identity = answer.forms.get('identity')
    if (!identity || answer.forms.has(encoding)) return
    const bytes = await compressors[encoding](identity.bytes)
    if (answer.forms.has(encoding)) return
    addForm(answer, encoding, bytes)
    for (const each of answers.values()) if (each === answer) kept += bytes.length
  }

  const write = (req: IncomingMessage, res: ServerResponse, answer: Answer): boolean => {
    const size = answer.forms.get('identity')?.bytes.length ?? 0
    const encoding = encodingFor(req, size)
    const form = answer.forms.get(encoding)
    if (!form) return false
    const traceparent = req.headers.traceparent
    if (typeof traceparent === 'string') res.setHeader('traceparent', traceparent)
    const away = revision.awaySince()
    if (away !== undefined) {
      const seconds = Math.ceil((Date.now() - away) / 1000)
      res.setHeader('Cache-Status', `pagang; hit; ttl=-${seconds}; detail=database-away`)
    }
    const known = req.headers['if-none-match']
    if (known && (known === '*' || known.split(/\s*,\s*/).includes(answer.etag))) {
      const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...headers } = form.headers
      res.writeHead(304, headers).end()
      return true
    }
    res.writeHead(200, form.headers)
    res.end(req.method === 'HEAD' ? undefined : form.bytes)
    return true
  }

  const prepare = async (
    key: string,
    make: () => Promise<Made>,
    mayKeep: boolean,
  ): Promise<Answer> => {
    const started = revision.token() ?? ''
    const { body, headers, type } = await make()
    const bytes = Buffer.from(body)
    const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const answer: Answer = {
      etag,
      forms: new Map(),
      headers: { 'Content-Type': type, ...headers },
      revision: started,
      size: 0,
    }
    addForm(answer, 'identity', bytes)
    if (mayKeep) keep(key, answer)
    return answer
  }

  return {
    bytes: () => kept,
    send: (req, res) => {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false
      dropOld()
      const key = keyOf(req)
      const answer = answers.get(key)
      if (!answer || !write(req, res, answer)) return false
      answers.delete(key) // asked for now: last in the line of those that must go
      answers.set(key, answer)
      return true
    },
    fill: async (req, res, make, { mayKeep } = { mayKeep: true }) => {
      dropOld()
      const key = keyOf(req)
      // A revision that has moved since somebody else began needs a making of its own.
      const shared = `${revision.token()} ${key}`
      let answer = answers.get(key)
      if (!answer) {
        const pending = making.get(shared) ?? prepare(key, make, mayKeep)
        making.set(shared, pending)
        try {
          answer = await pending
        } finally {
          making.delete(shared)
        }
      }
      const size = answer.forms.get('identity')?.bytes.length ?? 0
      const encoding = encodingFor(req, size)
      if (encoding !== 'identity') await compress(answer, encoding)
      write(req, res, answer)
    },
  }
}
