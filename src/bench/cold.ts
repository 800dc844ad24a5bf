import type pg from 'pg'
import { openReader } from '#published/reader.ts'
import { capture } from './capture.ts'
import type { Case } from './cases.ts'
import { drift, median, quantile } from './figures.ts'
import { moveRevision } from './revision.ts'
import { timed } from './timed.ts'

const repetitions = 60
const warmups = 10
/** Answers that were ready after all, because the process had asked a moment before the commit. */
const mostReady = 10

type Times = { median: number; p95: number }

export type Cold = {
  bare: Times
  drift: number
  name: string
  /** Median over median. */
  ratio: number
  site: Times
}

/** Measures one case after the other; each repetition moves the revision first. */
export const measureCold = async (
  cases: Case[],
  owner: pg.Client,
  readerUrl: string,
  report: (line: string) => void,
): Promise<Cold[]> => {
  // A name of its own, so that the questions of the public process can be told from these.
  const reader = openReader(`${readerUrl}?application_name=pagang-bench`)
  try {
    const measured: Cold[] = []
    for (const { headers, name, query, url } of cases) {
      if (!query) continue
      report(`cold: ${name} …`)
      measured.push({
        name,
        ...(await compare(owner, {
          bare: () => query(reader),
          site: () => capture(url, headers),
        })),
      })
    }
    return measured
  } finally {
    await reader.close()
  }
}

/**
 * One request after a change of content, and the same question put to the database over the same
 * driver, as the same role, under the same name: alternately first, so that neither gains.
 */
const compare = async (
  owner: pg.Client,
  { bare, site }: { bare: () => Promise<unknown>; site: () => Promise<unknown> },
): Promise<Omit<Cold, 'name'>> => {
  const times: { bare: number; site: number }[] = []
  let ready = 0
  while (times.length < warmups + repetitions) {
    const wasMade = await moveRevision(owner)
    const bareFirst = times.length % 2 === 0
    const before = bareFirst ? await timed(bare) : 0
    const siteTime = await timed(site)
    const bareTime = bareFirst ? before : await timed(bare)
    if (await wasMade()) times.push({ bare: bareTime, site: siteTime })
    else ready += 1
    if (ready > mostReady) throw new Error('The answers are ready although the content moved.')
  }
  const counted = times.slice(warmups)
  const bares = counted.map((each) => each.bare)
  const sites = counted.map((each) => each.site)
  const third = repetitions / 3
  return {
    bare: timesOf(bares),
    drift: drift(median(bares.slice(0, third)), median(bares.slice(-third))),
    ratio: median(sites) / median(bares),
    site: timesOf(sites),
  }
}

const timesOf = (all: number[]): Times => ({ median: median(all), p95: quantile(all, 0.95) })
