import type { Captured } from '#bench/capture.ts'
import { chooseCases } from '#bench/cases.ts'
import { measureCold } from '#bench/cold.ts'
import { measureGrowth } from '#bench/growth.ts'
import { startHelper } from '#bench/helper.ts'
import { type Hot, measureHot } from '#bench/hot.ts'
import { type Installation, install } from '#bench/installation.ts'
import type { Load, LoadResult } from '#bench/load.ts'
import { machineLine } from '#bench/machine.ts'
import { memoryOf } from '#bench/processes.ts'
import { readOptions } from '#bench/size.ts'
import { growthTableOf, isVoid, tableOf } from '#bench/table.ts'
import { runCommand } from '#run/stop.ts'

const report = (line: string) => console.log(line)

/** How to end each thing that was started, in the order of starting. */
const endings: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined
let installing: Promise<unknown> = Promise.resolve()

const end = (): Promise<void> => {
  ending ??= (async () => {
    await installing.catch(() => {}) // what is just being started must be known to be ended
    for (const each of endings.reverse()) await each().catch((error) => console.error(error))
  })()
  return ending
}

/**
 * `npm run bench`, `npm run bench -- --n 118` or `npm run bench -- --growth`: the public process beside
 * two floors of the same run, and a large installation beside a small one. Hot: a bare `node:http`
 * server that sends the same bytes. Cold: the bare SQL over the same driver. Ends with 1 when the
 * figures are void; an aim that is missed is a figure and no fault.
 */
const bench = async () => {
  const { growthOnly, sizes } = readOptions(process.argv.slice(2))
  const installed = install(sizes, keepEnding, report)
  installing = installed
  const installations = await installed
  const moved: { drift: number }[] = []
  if (!growthOnly) {
    for (const installation of installations) moved.push(...(await besideFloors(installation)))
  }
  const [small, large] = [installations.at(0), installations.at(-1)]
  if (small && large && small !== large) {
    const machine = await machineLine(small.owner, [small.n, large.n])
    const growth = await measureGrowth([small, large], report)
    report(`\n${machine}\n\n${growthTableOf(growth, [small.n, large.n])}`)
    moved.push(...growth)
  }
  if (isVoid(moved)) {
    report('\nVOID: a floor moved more than 2× during the run. The machine was busy: run it again.')
    process.exitCode = 1
  }
}

const besideFloors = async ({
  n,
  owner,
  publicPid,
  readerUrl,
  url,
}: Installation): Promise<{ drift: number }[]> => {
  const machine = await machineLine(owner, [n])
  const cases = await chooseCases(url)
  const bare = startHelper<Captured, number>('src/bench/bareServer.ts')
  keepEnding(bare.stop)
  const load = startHelper<Load, LoadResult>('src/bench/load.ts')
  keepEnding(load.stop)
  const before = await memoryOf(publicPid())
  const hot: Hot[] = []
  for (const each of cases.hot) {
    report(`hot: ${each.name} …`)
    hot.push(await measureHot(each, { bare, load, sitePid: publicPid }))
  }
  const cold = await measureCold(cases.cold, owner, readerUrl, report)
  const after = await memoryOf(publicPid())
  const memory = before &&
    after && { after: after.resident, before: before.resident, peak: after.peak }
  report(`\n${machine}\n\n${tableOf({ cold, hot, memory })}\n`)
  return [...cold, ...hot]
}

const keepEnding = (each: () => Promise<void>) => {
  endings.push(each)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!ending) report('Stopping …')
    void end().then(() => process.exit(130))
  })
}
// The bootstrap was killed outright: nobody is left to pass signals on.
process.once('disconnect', () => void end().then(() => process.exit(1)))

await runCommand(() =>
  bench().catch((error) => {
    if (!ending) throw error // else it is what was ended under it
  }),
)
await end()
process.exit()
