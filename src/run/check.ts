import { runTool } from './runTool.ts'

/** Format, lint, types of every room, and no change of the model without its migration. */
export const check = async (): Promise<void> => {
  console.log('Checking format, lint and types …')
  await runTool('node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])
  await runTool('node_modules/typescript/bin/tsc', ['--noEmit', '--project', '.'])
  await runTool('node_modules/typescript/bin/tsc', ['--noEmit', '--project', 'src/cms'])
  await runTool('src/run/commands/migration.ts', ['--check'], {
    ...process.env,
    LOG_LEVEL: 'silent',
  })
}
