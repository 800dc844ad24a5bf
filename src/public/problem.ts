/** Every kind of no of the public API: its title and status. The type is an address under /problems. */
const kinds = {
  'bad-request': { status: 400, title: 'Frågan kan inte besvaras som den är ställd' },
  'not-found': { status: 404, title: 'Det finns inget här' },
  'method-not-allowed': { status: 405, title: 'Metoden stöds inte här' },
  'content-too-large': { status: 413, title: 'Det som skickades är för stort' },
  'address-too-long': { status: 414, title: 'Adressen är för lång' },
  'unsupported-type': { status: 415, title: 'Innehållstypen stöds inte' },
  'headers-too-large': { status: 431, title: 'Adressen eller rubrikfälten är för stora' },
  'internal-error': { status: 500, title: 'Något gick fel hos oss' },
  unavailable: { status: 503, title: 'Uppgifterna kan inte hämtas just nu' },
} as const

export type ProblemKind = keyof typeof kinds
export type Fault = { parameter: string; detail: string }

/** A no as RFC 9457 writes it. Says what the caller can mend, and nothing about the inside. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly errors: Fault[] | undefined
  readonly headers: Record<string, string>

  constructor(
    kind: ProblemKind,
    detail: string,
    { errors, headers = {} }: { errors?: Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail)
    this.kind = kind
    this.errors = errors
    this.headers = headers
  }

  get status(): number {
    return kinds[this.kind].status
  }
}

/** The body of a problem. @param instance path of the request, without its query */
export const problemBody = (
  { errors, kind, message }: Problem,
  publicUrl: string,
  instance: string,
) => ({
  type: `${publicUrl}/problems/${kind}`,
  title: kinds[kind].title,
  status: kinds[kind].status,
  detail: message,
  instance,
  ...(errors && { errors }),
})

export const isProblemKind = (kind: string): kind is ProblemKind => Object.hasOwn(kinds, kind)
export const titleOfProblem = (kind: ProblemKind): string => kinds[kind].title
