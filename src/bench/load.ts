import autocannon from 'autocannon'
import { quantile } from './figures.ts'
import { answerQuestions } from './helper.ts'

type Setup = Parameters<typeof autocannon>[0]['setupClient']

/** One load: how many ask at once, for how long, for what. */
export type Load = {
  connections: number
  headers: Record<string, string>
  seconds: number
  url: string
}

export type LoadResult = {
  failed: number
  p50: number
  p99: number
  requests: number
  seconds: number
}

/** The load generator, in a process of its own: it must not share the event loop of a server. */
answerQuestions<Load, LoadResult>(async ({ connections, headers, seconds, url }) => {
  const durations: number[] = []
  const started = performance.now()
  const run = autocannon({
    connections,
    duration: seconds,
    headers,
    sampleInt: 100,
    setupClient: dropBodies,
    url,
  })
  run.on('response', (_client, _status, _bytes, milliseconds) => durations.push(milliseconds))
  const { errors, non2xx, timeouts } = await run
  return {
    failed: errors + non2xx + timeouts,
    p50: quantile(durations, 0.5),
    p99: quantile(durations, 0.99),
    requests: durations.length,
    seconds: (performance.now() - started) / 1000,
  }
})

/**
 * autocannon makes a text of every body, which costs more than sending it: the generator would be
 * what is measured. The bodies have been compared before.
 */
const dropBodies = ({ pipelinedRequests }: Parameters<NonNullable<Setup>>[0]) => {
  pipelinedRequests.addBody = () => {}
}
