import { runPrepare } from '../runPrepare.ts'
import { readInstallation } from '../settings.ts'
import { runCommand } from '../stop.ts'
import { withDatabase } from '../withDatabase.ts'

/** `npm run migrate`: migrations, schema published and first administrator, without starting. */
await runCommand(() =>
  withDatabase(readInstallation(process.env), (environment) =>
    runPrepare({ ...environment, SEED: 'none' }),
  ),
)
process.exit()
