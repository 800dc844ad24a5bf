/**
 * False for a question that is sent as a body (`X-HTTP-Method-Override: GET`) and is no JSON object,
 * or too long: Payload reads it before it looks who asks, outside of what catches its errors.
 */
export const isReadableQuestion = async (request: Request): Promise<boolean> => {
  const { headers } = request
  const overrides = ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']
  if (!overrides.some((name) => headers.get(name) === 'GET')) return true
  const length = Number(headers.get('Content-Length') ?? 0)
  if (length > 100_000) return false
  if (headers.get('Content-Type') !== 'application/json') return true
  try {
    const asked: unknown = await request.clone().json()
    return typeof asked === 'object' && asked !== null && !Array.isArray(asked)
  } catch {
    return false
  }
}
