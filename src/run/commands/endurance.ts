import { build } from '../build.ts'
import { runTool } from '../runTool.ts'
import { runCommand } from '../stop.ts'

/** `npm run test:endurance`: the long loops (`*.endurance.ts`), an hour of them. Arguments go to vitest. */
await runCommand(async () => {
  await build((line) => console.log(line))
  const config = ['--config', 'vitest.endurance.config.ts']
  await runTool('node_modules/vitest/vitest.mjs', ['run', ...config, ...process.argv.slice(2)])
})
