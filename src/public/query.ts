import { Problem } from './problem.ts'

const fault = Symbol('fault')
const repeated = Symbol('repeated')
type Query = Record<string, string> & { [fault]?: Problem; [repeated]?: string }

/**
 * Reads the query of an address: percent-encoded UTF-8, `+` is a blank. An empty value means not
 * given, as forms send it; a name that stands twice, as forms send several choices, gets its values
 * with a comma between. Fastify asks this outside any error handler, so a fault is kept with the query
 * and told by `refuseFaultyQuery` or `refuseRepeated`.
 */
export const parseQuery = (text: string): Record<string, string> => {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof Problem) return { [fault]: error } as Query
    throw error
  }
}

/** @throws {Problem} for a query that is not UTF-8 or holds NUL */
export const refuseFaultyQuery = (query: unknown): void => {
  const problem = (query as Query)[fault]
  if (problem) throw problem
}

/** @throws {Problem} for a query that names a parameter twice */
export const refuseRepeated = (query: unknown): void => {
  const name = (query as Query)[repeated]
  if (name === undefined) return
  throw new Problem('bad-request', `Parametern ${name} står två gånger.`, {
    errors: [{ parameter: name, detail: 'Skriv flera värden med komma emellan.' }],
  })
}

const parse = (text: string): Query => {
  const found: Query = {}
  for (const part of text.split('&')) {
    const [name, given] = pair(part)
    if (!name || given === '') continue
    const before = Object.hasOwn(found, name) ? found[name] : undefined
    if (before !== undefined) found[repeated] = name
    const value = before === undefined ? given : `${before},${given}`
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
