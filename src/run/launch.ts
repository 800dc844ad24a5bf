import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from '#kernel/settings.ts'
import { build } from './build.ts'
import { checkExternal, connect, missingIn } from './database.ts'
import { takeFolder } from './lock.ts'
import { type EmbeddedPostgres, startPostgres } from './postgres.ts'
import { leanEnvironment, publicCommand } from './publicCommand.ts'
import { runPrepare } from './runPrepare.ts'
import { keepSecrets } from './secrets.ts'
import { readInstallation } from './settings.ts'
import { runCommand, Stop } from './stop.ts'
import { supervise } from './supervise.ts'

const report = (line: string) => console.log(line)

/** Everything that was started, last first when it is to end. */
const endings: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined

const end = (): Promise<void> => {
  ending ??= (async () => {
    for (const each of endings.reverse()) await each().catch((error) => console.error(error))
  })()
  return ending
}

/**
 * Brings up everything and keeps it up until it is told to stop.
 * @param dev reloads what is edited, and builds nothing
 */
export const launch = async ({ dev }: { dev: boolean }): Promise<void> => {
  listenForTheEnd()
  await runCommand(() => start(dev))
  if (process.exitCode) {
    await end()
    process.exit()
  }
}

const start = async (dev: boolean) => {
  const settings = readInstallation(process.env)
  await refuseTakenPort(settings.host, settings.publicPort, 'PUBLIC_PORT')
  await refuseTakenPort(settings.host, settings.cmsPort, 'CMS_PORT')

  const env = settings.databaseUrl ? await external(settings) : await embedded(settings)
  const client = await connect(env.DATABASE_URL, 'DATABASE_URL')
  try {
    if (settings.databaseUrl) await checkExternal(client, env.READER_DATABASE_URL)
    const { seed, ...needed } = await missingIn(client)
    const unready = Object.values(needed).some(Boolean) || (seed && settings.seed !== 'none')
    const preparing = { ...env, DATA_DIR: settings.dataDir, SEED: settings.seed }
    await Promise.all([!dev && build(report), unready && runPrepare(preparing)])
  } finally {
    await client.end()
  }
  if (ending) return

  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    DATA_DIR: settings.dataDir,
    MEDIA_DIR: settings.mediaDir,
    NEXT_TELEMETRY_DISABLED: '1',
    ...leanEnvironment(settings.dataDir),
    NODE_ENV: dev ? 'development' : 'production',
  }
  const cms = supervise({
    name: 'cms',
    command: ['src/cms/main.ts', ...(dev ? ['--dev'] : [])],
    env: shared,
    report,
  })
  // The public process gets no key to anything but the door.
  const {
    DATABASE_URL: _owner,
    PAYLOAD_SECRET: _secret,
    ADMIN_PASSWORD: _password,
    ...door
  } = shared
  const site = supervise({
    name: 'public',
    command: [...(dev ? ['--watch'] : []), ...publicCommand],
    env: door,
    report,
  })
  endings.push(async () => {
    await Promise.all([cms.stop(), site.stop()])
  })
  await untilAnswering(settings)
  if (ending) return
  report(`På gång is running.
  Site         ${settings.publicUrl}
  Public API   ${settings.publicUrl}/api/v1
  Admin        ${settings.cmsUrl}/admin
  Stop with Ctrl-C.`)
}

type Addresses = { DATABASE_URL: string; PAYLOAD_SECRET: string; READER_DATABASE_URL: string }

const external = async (settings: Settings): Promise<Addresses> => {
  await keepSecrets(settings.dataDir) // proves that DATA_DIR can be written to
  return {
    DATABASE_URL: settings.databaseUrl ?? '',
    PAYLOAD_SECRET: settings.payloadSecret ?? '',
    READER_DATABASE_URL: settings.readerDatabaseUrl ?? '',
  }
}

const embedded = async (settings: Settings): Promise<Addresses> => {
  const secrets = await keepSecrets(settings.dataDir)
  endings.push(await takeFolder(settings.dataDir))
  const database: EmbeddedPostgres = await startPostgres({
    dataDir: settings.dataDir,
    report,
    secrets,
    onExit: () => {
      report('The database ended; starting it again.')
      database.restart().catch((error) => {
        console.error(error)
        void end().then(() => process.exit(1))
      })
    },
  })
  endings.push(() => database.stop())
  return {
    DATABASE_URL: database.ownerUrl(),
    PAYLOAD_SECRET: settings.payloadSecret ?? secrets.payloadSecret,
    READER_DATABASE_URL: database.readerUrl(),
  }
}

const refuseTakenPort = (host: string, port: number, setting: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
      reject(new Stop(`${setting}=${port}: the port ${why} on ${host}.`))
    })
    server.listen(port, host, () => server.close(() => resolve()))
  })

const untilAnswering = async ({ cmsPort, host, publicPort }: Settings): Promise<void> => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const addresses = [
    `http://${name}:${publicPort}/health/ready`,
    `http://${name}:${cmsPort}/api/users/me`,
  ]
  for (const address of addresses) {
    while (!ending) {
      const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(
        () => undefined,
      )
      if (answer?.ok) break
      await wait(200)
    }
  }
}

const listenForTheEnd = () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) report('Stopping …')
      void end().then(() => process.exit(process.exitCode ?? 0))
    })
  }
  // The bootstrap was killed outright: nobody is left to pass signals on.
  process.once('disconnect', () => void end().then(() => process.exit(1)))
}
