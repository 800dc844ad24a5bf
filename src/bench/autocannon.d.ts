/** What the bench uses of autocannon, which brings no types. */
declare module 'autocannon' {
  type Client = { pipelinedRequests: { addBody: (data: Uint8Array) => void } }
  type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Record<string, string>
    /** Milliseconds between its looks at the clock. */
    sampleInt?: number
    /** Called with each connection before it asks; `pipelinedRequests` is its inside (9.0.0). */
    setupClient?: (client: Client) => void
  }
  type Result = { errors: number; mismatches: number; non2xx: number; timeouts: number }
  type Run = PromiseLike<Result> & {
    on: (
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ) => void
  }
  const autocannon: (options: Options) => Run
  export default autocannon
}
