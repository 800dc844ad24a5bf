import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'

type Properties = Record<string, { default?: unknown; type?: string }>

/** The parameters that a query may hold, by name. */
export const parametersOf = (query: TSchema | undefined): Properties =>
  (query as { properties?: Properties } | undefined)?.properties ?? {}

const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll('%20', '+').replaceAll('%2C', ',').replaceAll('%3A', ':')

/** A query as it is written here, with its question mark: what is not given is left out. */
export const writtenQuery = (query: Record<string, unknown>): string => {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${encoded(name)}=${encoded(String(value))}`,
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** A path as it is written here: every sign in its place, and the slashes between. */
export const writtenPath = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/')

/**
 * A question as it was understood: what it says, and the one address it has however it was spelled. It may
 * be kept for long: none of its texts is a slice that would hold the request.
 */
export type Question<Query, Params> = { address: string; params: Params; query: Query }

/**
 * Reads a request whose parameters have been checked. The address holds the parameters that are known, in
 * the order of their schema, and not those that say what goes without saying.
 */
export const questionOf = <Query, Params>(
  { params, query, routeOptions }: FastifyRequest,
  schema: TSchema | undefined,
): Question<Query, Params> => {
  const named = params as Record<string, string>
  const path = (routeOptions.url ?? '').split('/').map((part) => {
    if (part === '*') return writtenPath(named['*'] ?? '')
    return part.startsWith(':') ? encodeURIComponent(named[part.slice(1)] ?? '') : part
  })
  const given = query as Record<string, unknown>
  const known: Record<string, unknown> = {}
  const told: Record<string, unknown> = {}
  for (const [name, { default: standard }] of Object.entries(parametersOf(schema))) {
    known[name] = given[name]
    if (given[name] !== standard) told[name] = given[name]
  }
  return structuredClone({
    address: path.join('/') + writtenQuery(told),
    params: params as Params,
    query: known as Query,
  })
}
