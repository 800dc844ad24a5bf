import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type Answer,
  answerOf,
  type Encoding,
  encodingFor,
  type Made,
  pack,
  sendAnswer,
} from './answer.ts'
import { languageOf } from './language.ts'
import { Problem } from './problem.ts'
import type { Revision } from './revision.ts'
import { keepWanted } from './wanted.ts'

/** The API answers in the language of the caller; pages are in one. */
const speaksLanguages = (address: string) => address.startsWith('/api/')
/** Answers that are made at once, waited for by however many. More than that is more than can be borne. */
const mostMaking = 400

type Kept = {
  answer: Answer
  /** How often, and when last (`Date.now`). */
  asked: number
  at: number
  make: () => Promise<Made>
  revision: string | undefined
}

/** The answers that are ready, dropped when the revision moves and bounded in bytes. */
export type ReadyAnswers = {
  /** Sends a ready answer. @returns false when there is none for this address as it is spelled */
  send: (req: IncomingMessage, res: ServerResponse) => boolean
  /**
   * Sends what `make` makes, and keeps it; requests for the same address wait for one making.
   * @param address the one of this question, however it was spelled
   * @param make is kept too, to make the answer anew when the revision has moved
   */
  fill: (
    req: IncomingMessage,
    res: ServerResponse,
    address: string,
    make: () => Promise<Made>,
  ) => Promise<void>
  /** How much memory is kept, in bytes. */
  bytes: () => number
}

/** @param limit bytes that may be kept; the answer asked for longest ago goes first */
export const keepReady = ({
  limit = 8_000_000,
  revision,
  headers: common,
}: {
  limit?: number
  revision: Revision
  headers: Record<string, string>
}): ReadyAnswers => {
  const answers = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept>>()
  const wanted = keepWanted()
  let bytes = 0
  let current: string | undefined

  /** A key that begins with a language, and not with a slash, is of an answer that varies by it. */
  const keyOf = (req: IncomingMessage, address: string) =>
    speaksLanguages(address) ? `${languageOf(req.headers['accept-language'])} ${address}` : address
  /** An address is kept as text of two bytes a sign: as key, and in what makes its answer. */
  const sizeOf = (key: string, { answer }: Kept) => answer.size + 4 * key.length

  /** Without it, answers of an old revision would fill the memory until somebody asked for them. */
  const dropOld = () => {
    const token = revision.token()
    if (token === current) return
    current = token
    for (const [key, { answer, asked, at, make }] of answers) {
      wanted.add(key, { asked, at, encodings: [...answer.forms.keys()], make })
    }
    wanted.trim()
    answers.clear()
    bytes = 0
  }

  const keep = (key: string, kept: Kept) => {
    dropOld()
    const size = sizeOf(key, kept)
    // Made before the revision moved: right for those who waited, and for nobody after them.
    if (current === undefined || kept.revision !== current || size > limit / 8) return
    answers.set(key, kept)
    bytes += size
    dropBeyondLimit()
  }
  const dropBeyondLimit = () => {
    for (const [oldest, kept] of answers) {
      if (bytes <= limit) break
      answers.delete(oldest)
      bytes -= sizeOf(oldest, kept)
    }
  }

  /** Packs an answer; what it grows by counts where it is kept. */
  const packKept = async (key: string, kept: Kept, encoding: Encoding) => {
    const grown = await pack(kept.answer, encoding)
    if (answers.get(key) !== kept) return
    bytes += grown
    dropBeyondLimit()
  }

  const prepare = async (key: string, make: () => Promise<Made>): Promise<Kept> => {
    const started = revision.token()
    const answer = answerOf(await make(), {
      ...common,
      Vary: key.startsWith('/') ? 'Accept-Encoding' : 'Accept-Encoding, Accept-Language',
    })
    const kept = { answer, asked: 0, at: 0, make, revision: started }
    keep(key, kept)
    return kept
  }

  /** A revision that has moved since somebody else began needs a making of its own. */
  const prepareOnce = async (key: string, make: () => Promise<Made>): Promise<Kept> => {
    const shared = `${revision.token()} ${key}`
    const pending = making.get(shared)
    if (pending) return pending
    const mine = prepare(key, make).finally(() => making.delete(shared))
    making.set(shared, mine)
    return mine
  }

  const write = (req: IncomingMessage, res: ServerResponse, key: string, kept: Kept): boolean => {
    const away = revision.awaySince()
    if (away !== undefined) {
      const seconds = Math.ceil((Date.now() - away) / 1000)
      res.setHeader('Cache-Status', `pagang; hit; ttl=-${seconds}; detail=database-away`)
    }
    if (!sendAnswer(req, res, kept.answer)) return false
    kept.asked += 1
    kept.at = Date.now()
    // Asked for now: last in the line of those that must go.
    if (answers.delete(key)) answers.set(key, kept)
    return true
  }

  revision.whenSettled(() => {
    dropOld()
    void wanted.makeAgain(async (key, { asked, at, encodings, make }) => {
      const kept = answers.get(key) ?? (await prepareOnce(key, make))
      if (kept.revision !== current) return false
      kept.asked += asked
      kept.at = Math.max(kept.at, at)
      for (const encoding of encodings) await packKept(key, kept, encoding)
      return true
    })
  })

  return {
    bytes: () => bytes,
    send: (req, res) => {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false
      dropOld()
      const key = keyOf(req, req.url ?? '')
      const kept = answers.get(key)
      return kept !== undefined && write(req, res, key, kept)
    },
    fill: async (req, res, address, make) => {
      dropOld()
      const key = keyOf(req, address)
      if (making.size >= mostMaking) {
        throw new Problem(
          'unavailable',
          'Det är för många frågor just nu. Försök igen om en stund.',
          {
            headers: { 'Retry-After': '2' },
          },
        )
      }
      const kept = answers.get(key) ?? (await prepareOnce(key, make))
      await packKept(key, kept, encodingFor(req, kept.answer))
      write(req, res, key, kept)
    },
  }
}
