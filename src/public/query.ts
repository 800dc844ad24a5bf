import { Problem } from './problem.ts'

export const longestAddress = 4096
/** More than a form with every box ticked. */
const mostParameters = 200

const fault = Symbol('fault')
const nameless = Symbol('nameless')
const repeated = Symbol('repeated')
type Query = Record<string, string> & {
  [fault]?: Problem
  [nameless]?: true
  [repeated]?: string
}

/**
 * Reads the query of an address: percent-encoded UTF-8, `+` is a blank. An empty value means not
 * given, as forms send it; a name that stands twice, as forms send several choices, gets its values
 * with a comma between; a value without a name is no parameter. Fastify asks this outside any error
 * handler, so a fault is kept with the query and told by `refuseFaultyQuery` or `refuseCareless`.
 */
export const parseQuery = (text: string): Record<string, string> => {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof Problem) return { [fault]: error } as Query
    throw error
  }
}

/** @throws {Problem} for a query that is too long, not UTF-8 or holds NUL */
export const refuseFaultyQuery = (query: unknown): void => {
  const problem = (query as Query)[fault]
  if (problem) throw problem
}

/** @throws {Problem} for a query that names a parameter twice, or gives a value without a name */
export const refuseCareless = (query: unknown): void => {
  const { [nameless]: isNameless, [repeated]: name } = query as Query
  if (isNameless) {
    throw new Problem('bad-request', 'Frågan har ett värde utan namn.', {
      errors: [{ parameter: '', detail: 'Skriv namn=värde.' }],
    })
  }
  if (name === undefined) return
  throw new Problem('bad-request', `Parametern ${name} står två gånger.`, {
    errors: [{ parameter: name, detail: 'Skriv flera värden med komma emellan.' }],
  })
}

const parse = (text: string): Query => {
  if (text.length > longestAddress) {
    throw new Problem('address-too-long', `Adressen får ha högst ${longestAddress} tecken.`)
  }
  const parts = text.split('&').filter((part) => part !== '')
  if (parts.length > mostParameters) {
    throw new Problem('bad-request', `Frågan får ha högst ${mostParameters} parametrar.`)
  }
  // Without a prototype a name such as __proto__ is an ordinary one, and is then refused as unknown.
  const found: Query = Object.create(null)
  for (const part of parts) {
    const [name, given] = pair(part)
    if (name === '') found[nameless] = true
    if (name === '' || given === '') continue
    const before = found[name]
    if (before !== undefined) found[repeated] = name
    found[name] = before === undefined ? given : `${before},${given}`
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
