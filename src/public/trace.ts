import type { IncomingMessage } from 'node:http'

const length = 55

/** The `traceparent` of a request, where it is one (W3C Trace Context): it is logged and given back. */
export const traceOf = ({ headers }: IncomingMessage): string | undefined => {
  const { traceparent } = headers
  if (typeof traceparent !== 'string' || traceparent.length !== length) return undefined
  return /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(traceparent)
    ? traceparent
    : undefined
}
