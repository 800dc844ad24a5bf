import type { Settings } from '#kernel/settings.ts'
import { isTaken, takeFolder } from './lock.ts'
import { runningAddresses, startPostgres } from './postgres.ts'
import { keepSecrets } from './secrets.ts'

/** What src/run/prepare.ts needs to know. */
export type DatabaseEnvironment = {
  DATABASE_URL: string
  DATA_DIR: string
  PAYLOAD_SECRET: string
  READER_DATABASE_URL: string
}

/**
 * Lends the database of an installation for one act: the one of DATABASE_URL, the embedded one that
 * a launcher already runs, or the embedded one started for this act alone.
 */
export const withDatabase = async (
  settings: Settings,
  act: (environment: DatabaseEnvironment) => Promise<void>,
): Promise<void> => {
  const { databaseUrl, dataDir, payloadSecret, readerDatabaseUrl } = settings
  if (databaseUrl && payloadSecret && readerDatabaseUrl) {
    await act({
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: payloadSecret,
      READER_DATABASE_URL: readerDatabaseUrl,
    })
    return
  }
  const secrets = await keepSecrets(dataDir)
  const environment = (ownerUrl: string, readerUrl: string): DatabaseEnvironment => ({
    DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: payloadSecret ?? secrets.payloadSecret,
    READER_DATABASE_URL: readerUrl,
  })
  if (await isTaken(dataDir)) {
    const { ownerUrl, readerUrl } = await runningAddresses(dataDir, secrets)
    await act(environment(ownerUrl, readerUrl))
    return
  }
  const giveBack = await takeFolder(dataDir)
  const endings: (() => Promise<void>)[] = [giveBack]
  const atEnd = (each: () => Promise<void>) => endings.push(each)
  try {
    const report = (line: string) => console.log(line)
    const database = await startPostgres({ atEnd, dataDir, report, secrets })
    await act(environment(database.ownerUrl(), database.readerUrl()))
  } finally {
    for (const each of endings.reverse()) await each()
  }
}
