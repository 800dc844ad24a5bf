import '@fastify/swagger' // teaches Fastify's types `hide` and `tags`
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { ReaderAway } from '#published/reader.ts'
import type { Made } from './answer.ts'
import { type Language, languageOf } from './language.ts'
import { Problem } from './problem.ts'
import { parametersOf, questionOf } from './question.ts'
import type { ReadyAnswers } from './ready.ts'
import { traceOf } from './trace.ts'

const otherMethods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/** What a resource is told about a request: its checked parameters and the language to answer in. */
export type Asked<Query, Params> = { lang: Language; params: Params; query: Query }

/** One address of the public API. */
export type Resource<Query, Params> = {
  url: string
  summary: string
  description: string
  tag: string
  query?: TSchema
  params?: TSchema
  answer: TSchema
  /** Makes the answer, or undefined where nothing published is found. */
  load: (asked: Asked<Query, Params>) => Promise<Record<string, unknown> | undefined>
}

/** Adds resources to a server: checked, answered from ready bytes, refused in problem+json. */
export type AddResource = <Query, Params>(resource: Resource<Query, Params>) => void

/** Values of a query or a path are texts; `lang` goes before `Accept-Language`. */
const languageAsked = (request: FastifyRequest): Language => {
  const { lang } = request.query as { lang?: Language }
  return lang ?? languageOf(request.headers['accept-language'])
}

/** @param problem the schema of a refusal, for the contract */
export const resourceAdder =
  (app: FastifyInstance, ready: ReadyAnswers, problem: TSchema): AddResource =>
  <Query, Params>(resource: Resource<Query, Params>) => {
    const { answer, description, load, params, query, summary, tag, url } = resource
    const refusals = {
      400: {
        description: 'Frågan går inte att besvara som den är ställd.',
        ...problemContent(problem),
      },
      404: { description: 'Det finns inget publicerat här.', ...problemContent(problem) },
      503: {
        description: 'Databasen svarar inte och svaret är inte redo.',
        ...problemContent(problem),
      },
    }
    app.get(
      url,
      {
        preValidation: valueReader(query),
        schema: {
          description,
          summary,
          tags: [tag],
          ...(query && { querystring: query }),
          ...(params && { params }),
          response: {
            200: { description: 'Svaret.', content: { 'application/json': { schema: answer } } },
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { address, ...question } = questionOf<Query, Params>(request, query)
        const asked = { ...question, lang: languageAsked(request) }
        // The schema is the allow-list: what it does not name does not leave.
        const serialize = reply.getSerializationFunction('200', 'application/json')
        if (!serialize) throw new Error(`${url} has no schema for its answer.`)
        // Kept with the answer, to make it anew: it holds nothing of the request but what was asked.
        const make = async () => {
          const made = await load(asked)
          if (made === undefined) throw new Problem('not-found', 'Det finns inget publicerat här.')
          return { body: serialize(made), type: 'application/json; charset=utf-8' }
        }
        await answerFrom(ready, request, reply, address, make)
      },
    )
    refuseOtherMethods(app, url)
  }

/** @throws {Problem} `unavailable` in place of the error of a database that is away */
export const unlessAway = async <Value>(
  asked: Promise<Value>,
  request?: FastifyRequest,
): Promise<Value> => {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof ReaderAway)) throw error
    request?.log.warn({ err: error, traceparent: traceOf(request.raw) }, 'database away')
    throw new Problem('unavailable', 'Databasen svarar inte just nu. Försök igen om en stund.', {
      headers: { 'Retry-After': '2' },
    })
  }
}

/**
 * Answers from ready bytes, made now if need be.
 * @param address the one of this question, whichever way it was spelled
 * @throws {Problem} `unavailable` when the database is away and the answer is not ready
 */
export const answerFrom = async (
  ready: ReadyAnswers,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  make: () => Promise<Made>,
): Promise<void> => {
  await unlessAway(ready.fill(request.raw, reply.raw, address, make), request)
  reply.hijack()
}

/** More digits than these are no number that JavaScript tells from its neighbours, and many are infinite. */
const wholeNumber = /^-?\d{1,15}$/

/**
 * Reads what stands in an address as its schema says, before it is checked: several values have commas
 * between, a number is a short row of digits. What ajv would make a number of (`1e999`) passes its bounds.
 */
export const valueReader = (query: TSchema | undefined) => {
  const parameters = Object.entries(parametersOf(query))
  const named = (wanted: string) =>
    parameters.flatMap(([name, { type }]) => (type === wanted ? name : []))
  const [lists, numbers] = [named('array'), named('integer')]
  return async (request: FastifyRequest): Promise<void> => {
    const given = request.query as Record<string, unknown>
    for (const name of lists) {
      if (typeof given[name] === 'string') given[name] = given[name].split(',')
    }
    for (const name of numbers) {
      const text = given[name]
      if (typeof text === 'string') given[name] = wholeNumber.test(text) ? Number(text) : Number.NaN
    }
  }
}

const problemContent = (schema: TSchema) => ({
  content: { 'application/problem+json': { schema } },
})

/** Says 405, and which methods there are, where the address exists. */
export const refuseOtherMethods = (app: FastifyInstance, url: string): void => {
  app.route({
    method: [...otherMethods],
    url,
    schema: { hide: true },
    // Before the body is read: what it holds does not matter.
    onRequest: async () => {
      throw new Problem('method-not-allowed', 'Här går det bara att läsa.', {
        headers: { Allow: 'GET, HEAD, OPTIONS' },
      })
    },
    handler: async () => {},
  })
  app.options(url, { schema: { hide: true } }, (_request, reply) =>
    reply
      .code(204)
      .headers({
        Allow: 'GET, HEAD, OPTIONS',
        'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      })
      .send(),
  )
}
