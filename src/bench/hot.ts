import { isDeepStrictEqual } from 'node:util'
import { type Captured, capture } from './capture.ts'
import type { Case } from './cases.ts'
import { drift, median } from './figures.ts'
import type { Helper } from './helper.ts'
import type { Load, LoadResult } from './load.ts'
import { cpuSeconds } from './processes.ts'

const connections = 20
const rounds = 3
const seconds = 4

/** One server under load: the median of its rounds. */
export type Under = {
  /** Microseconds of processor time for each request; undefined where it cannot be known. */
  cpu: number | undefined
  p50: number
  p99: number
  perSecond: number
}

export type Hot = {
  bare: Under
  /** Bytes of the body as sent. */
  bytes: number
  /** The bare server’s processor time for a request over the public process’s; as `ratio`. */
  cpuRatio: number | undefined
  drift: number
  name: string
  /** The median of the rounds’ ratios of requests per second. */
  ratio: number
  site: Under
}

/** What the loads need: two servers and the generator. */
export type Servers = {
  bare: Helper<Captured, number>
  load: Helper<Load, LoadResult>
  sitePid: () => number
}

/**
 * Loads the public process and a bare server that sends the same bytes, in turn, so that whatever
 * the machine does besides falls on both.
 */
export const measureHot = async (
  { headers, name, url }: Case,
  { bare, load, sitePid }: Servers,
): Promise<Hot> => {
  await capture(url, headers) // now it is ready, in this encoding
  const captured = await capture(url, headers)
  const bareUrl = `http://127.0.0.1:${await bare.ask(captured)}/`
  refuseDifference(captured, await capture(bareUrl, headers))

  const round = async (target: string, pid: number, duration = seconds): Promise<Under> => {
    const before = await cpuSeconds(pid)
    const result = await load.ask({ connections, headers, seconds: duration, url: target })
    const after = await cpuSeconds(pid)
    if (result.failed > 0) throw new Error(`${target}: ${result.failed} requests failed.`)
    return {
      cpu:
        before !== undefined && after !== undefined
          ? ((after - before) / result.requests) * 1e6
          : undefined,
      p50: result.p50,
      p99: result.p99,
      perSecond: result.requests / result.seconds,
    }
  }
  await round(url, sitePid(), 1)
  await round(bareUrl, bare.pid, 1)
  const pairs: { bare: Under; site: Under }[] = []
  for (let turn = 0; turn < rounds; turn += 1) {
    pairs.push({ site: await round(url, sitePid()), bare: await round(bareUrl, bare.pid) })
  }
  const references = pairs.map((pair) => pair.bare.perSecond)
  return {
    bare: middle(pairs.map((pair) => pair.bare)),
    bytes: captured.body.length,
    cpuRatio: medianOf(pairs.map((pair) => (pair.bare.cpu ?? Number.NaN) / (pair.site.cpu ?? 1))),
    drift: drift(references.at(0) ?? 0, references.at(-1) ?? 0),
    name,
    ratio: median(pairs.map((pair) => pair.site.perSecond / pair.bare.perSecond)),
    site: middle(pairs.map((pair) => pair.site)),
  }
}

const middle = (all: Under[]): Under => ({
  cpu: medianOf(all.map(({ cpu }) => cpu ?? Number.NaN)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  perSecond: median(all.map(({ perSecond }) => perSecond)),
})

const medianOf = (numbers: number[]): number | undefined =>
  numbers.some(Number.isNaN) ? undefined : median(numbers)

/** The two must do the same work on the wire, or their ratio says nothing. */
const refuseDifference = (one: Captured, other: Captured): void => {
  const comparable = ({ body, headers: { Date: _date, ...headers }, status }: Captured) => ({
    body: Buffer.from(body).toString('base64'),
    headers,
    status,
  })
  if (!isDeepStrictEqual(comparable(one), comparable(other))) {
    throw new Error('The bare server does not send what the public process sends.')
  }
}
