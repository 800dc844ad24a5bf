import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Fault, Problem, problemBody } from './problem.ts'
import { traceOf } from './trace.ts'

type Finding = NonNullable<FastifyError['validation']>[number]

const words: Record<string, (params: Record<string, unknown>) => string> = {
  additionalProperties: () => 'Okänd parameter.',
  enum: ({ allowedValues }) => `Okänt värde. Möjliga: ${[allowedValues].flat().join(', ')}.`,
  format: () => 'Formen stämmer inte.',
  maxItems: ({ limit }) => `Högst ${limit} värden.`,
  maxLength: ({ limit }) => `Högst ${limit} tecken.`,
  maximum: ({ limit }) => `Högst ${limit}.`,
  minimum: ({ limit }) => `Minst ${limit}.`,
  pattern: () => 'Formen stämmer inte.',
  type: ({ type }) => (type === 'integer' ? 'Ett heltal.' : 'Formen stämmer inte.'),
}

const faultOf = ({ instancePath, keyword, params }: Finding): Fault => ({
  parameter:
    keyword === 'additionalProperties'
      ? String(params.additionalProperty)
      : (instancePath.split('/')[1] ?? ''),
  detail: (words[keyword] ?? (() => 'Värdet går inte att använda.'))(params),
})

/** More than anybody mends at once; a question with a fault in each sign would get a long answer. */
const mostFaults = 20

/** Any error as something that can be told to the world. */
export const asProblem = (error: FastifyError | Problem | Error): Problem => {
  if (error instanceof Problem) return error
  const { validation, statusCode = 500 } = error as FastifyError
  if (validation) {
    return new Problem('bad-request', 'En eller flera parametrar går inte att använda.', {
      errors: validation.slice(0, mostFaults).map(faultOf),
    })
  }
  if (statusCode === 415)
    return new Problem('unsupported-type', 'Den innehållstypen tas inte emot.')
  if (statusCode >= 400 && statusCode < 500) {
    return new Problem('bad-request', 'Frågan går inte att läsa.')
  }
  return new Problem('internal-error', 'Felet är noterat. Försök igen om en stund.')
}

/** Turns every error of a server into problem+json, and never shows a stack. */
export const addRefusals = (
  app: FastifyInstance,
  publicUrl: string,
  common: Record<string, string>,
): void => {
  const send = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => {
    const traceparent = traceOf(request.raw)
    return reply
      .code(problem.status)
      .headers({ ...common, 'Cache-Control': 'no-store', ...problem.headers })
      .headers(traceparent ? { traceparent } : {})
      .type('application/problem+json; charset=utf-8')
      .serializer((body) => JSON.stringify(body))
      .send(problemBody(problem, publicUrl, request.raw.url?.split('?')[0] ?? '/'))
  }
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = asProblem(error)
    if (problem.status === 500) {
      request.log.error({ err: error, traceparent: traceOf(request.raw) }, 'unexpected')
    }
    return send(problem, request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    const readable = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    const problem = readable
      ? new Problem('not-found', 'Adressen finns inte.')
      : new Problem('method-not-allowed', 'Här går det bara att läsa.', {
          headers: { Allow: 'GET, HEAD, OPTIONS' },
        })
    return send(problem, request, reply)
  })
}

/** An address that cannot be decoded meets no route and no error handler. */
export const badAddress = (publicUrl: string, common: Record<string, string>) => {
  const problem = new Problem('bad-request', 'Adressen innehåller tecken som inte är giltig UTF-8.')
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const path = request.raw.url?.split('?')[0] ?? '/'
    reply
      .code(problem.status)
      .headers({ ...common, 'Cache-Control': 'no-store' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, publicUrl, path)))
  }
}

/** What the parser of Node turns away before there is a request. */
export const refuseUnreadable =
  (publicUrl: string) =>
  ({ code }: { code?: string }, socket: Socket): void => {
    if (code === 'ECONNRESET' || !socket.writable) return
    const problem =
      code === 'HPE_HEADER_OVERFLOW'
        ? new Problem('headers-too-large', 'Korta adressen eller rubrikfälten.')
        : new Problem('bad-request', 'Det här går inte att läsa som HTTP.')
    const body = JSON.stringify(problemBody(problem, publicUrl, '/'))
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${problem.kind}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    )
  }
