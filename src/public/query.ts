import { Problem } from './problem.ts'

const fault = Symbol('fault')
type Query = Record<string, string> & { [fault]?: Problem }

/**
 * Reads the query of an address: percent-encoded UTF-8, each name once, `+` is a blank. An empty
 * value means not given, as forms send it. Fastify asks this outside any error handler, so a fault is
 * kept with the query and told by `refuseFaultyQuery`.
 */
export const parseQuery = (text: string): Record<string, string> => {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof Problem) return { [fault]: error } as Query
    throw error
  }
}

/** @throws {Problem} for a query that is not UTF-8, holds NUL or names a parameter twice */
export const refuseFaultyQuery = (query: unknown): void => {
  const problem = (query as Query)[fault]
  if (problem) throw problem
}

const parse = (text: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const part of text.split('&')) {
    const [name, value] = pair(part)
    if (!name || value === '') continue
    if (Object.hasOwn(found, name)) {
      throw new Problem('bad-request', `Parametern ${name} står två gånger.`, {
        errors: [{ parameter: name, detail: 'Skriv flera värden med komma emellan.' }],
      })
    }
    // A name such as __proto__ becomes an ordinary one, and is then refused as unknown.
    Object.defineProperty(found, name, {
      configurable: true,
      enumerable: true,
      value,
      writable: true,
    })
  }
  return found
}

const pair = (part: string): [string, string] => {
  const split = part.indexOf('=')
  const [name, value] = split < 0 ? [part, ''] : [part.slice(0, split), part.slice(split + 1)]
  try {
    const decoded: [string, string] = [decode(name), decode(value)]
    if (!decoded.some((text) => text.includes('\0'))) return decoded
  } catch {
    // said below
  }
  throw new Problem('bad-request', 'Frågan innehåller tecken som inte är giltig UTF-8.')
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
