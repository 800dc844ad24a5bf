import { ensureBrowser } from '../browser.ts'
import { build } from '../build.ts'
import { check } from '../check.ts'
import { runTool } from '../runTool.ts'
import { runCommand } from '../stop.ts'

/** `npm test`: everything that proves the product. Arguments go to vitest. */
await runCommand(async () => {
  await check()
  const report = (line: string) => console.log(line)
  await ensureBrowser(report)
  await build(report)
  await runTool('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)])
})
