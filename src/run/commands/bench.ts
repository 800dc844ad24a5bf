import type { Captured } from '#bench/capture.ts'
import { chooseCases } from '#bench/cases.ts'
import { measureCold } from '#bench/cold.ts'
import { startHelper } from '#bench/helper.ts'
import { type Hot, measureHot } from '#bench/hot.ts'
import { install } from '#bench/installation.ts'
import type { Load, LoadResult } from '#bench/load.ts'
import { machineLine } from '#bench/machine.ts'
import { memoryOf } from '#bench/processes.ts'
import { readSize } from '#bench/size.ts'
import { isVoid, tableOf } from '#bench/table.ts'
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
 * `npm run bench`, or `npm run bench -- --n 11800`: the public process beside two floors of the same
 * run. Hot: a bare `node:http` server that sends the same bytes. Cold: the bare SQL over the same
 * driver. Ends with 1 when the figures are void; an aim that is missed is a figure and no fault.
 */
const bench = async () => {
  const n = readSize(process.argv.slice(2))
  const installed = install(n, keepEnding, report)
  installing = installed
  const { owner, publicPid, readerUrl, url } = await installed
  const machine = await machineLine(owner, n)
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
  const findings = { cold, hot, memory }

  report(`\n${machine}\n\n${tableOf(findings)}`)
  if (isVoid(findings)) {
    report('\nVOID: a floor moved more than 2× during the run. The machine was busy: run it again.')
    process.exitCode = 1
  }
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
