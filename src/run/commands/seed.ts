import { runPrepare } from '../runPrepare.ts'
import { readInstallation } from '../settings.ts'
import { runCommand } from '../stop.ts'
import { withDatabase } from '../withDatabase.ts'

/** `npm run seed`: adds what SEED says and is not there yet. Running it again changes nothing. */
await runCommand(() => {
  const settings = readInstallation(process.env)
  return withDatabase(settings, (environment) =>
    runPrepare({ ...environment, SEED: settings.seed }, '--fill'),
  )
})
process.exit()
