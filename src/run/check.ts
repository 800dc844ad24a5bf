import { runTool } from './runTool.ts'

/** Nothing of the model is asked of a database here, so none is needed. */
const anyDatabase = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'only-to-read-the-content-model-by',
}

/** Format, lint, types of every room, and no change of the model without its migration. */
export const check = async (): Promise<void> => {
  console.log('Checking format, lint and types …')
  await runTool('node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])
  await runTool('node_modules/typescript/bin/tsc', ['--noEmit', '--project', '.'])
  await runTool('node_modules/typescript/bin/tsc', ['--noEmit', '--project', 'src/cms'])
  await runTool('src/run/commands/migration.ts', ['--check'], {
    ...process.env,
    ...anyDatabase,
    LOG_LEVEL: 'silent',
  })
}
