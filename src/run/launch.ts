import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from '#kernel/settings.ts'
import { build } from './build.ts'
import { checkCluster, clusterIn } from './cluster.ts'
import { checkExternal, connect, missingIn } from './database.ts'
import { requireFolder } from './folders.ts'
import { takeFolder, wasLeft } from './lock.ts'
import { programs, startPostgres } from './postgres.ts'
import { confine, doorEnvironment, leanEnvironment, publicCommand } from './publicCommand.ts'
import { runPrepare } from './runPrepare.ts'
import { say, sayLine } from './say.ts'
import { keepSecrets, readSecrets } from './secrets.ts'
import { readInstallation } from './settings.ts'
import { runCommand, Stop } from './stop.ts'
import { supervise } from './supervise.ts'

const report = sayLine
/** Stopping may take this long and no longer, whatever hangs. */
const patience = 19_000
const patienceWithLeftovers = 15_000

/** Everything that was started, last first when it is to end. */
const endings: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined

const sayTrouble = (error: unknown) =>
  say(`${error instanceof Error ? error.stack : error}\n`, 'error')

const end = (): Promise<void> => {
  ending ??= (async () => {
    setTimeout(() => process.exit(1), patience).unref()
    for (const each of endings.reverse()) await each().catch(sayTrouble)
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
  const { cmsPort, dataDir, databaseUrl, host, mediaDir, publicPort } = settings
  // Everything that can be wrong is looked for before anything is written.
  await requireFolder('DATA_DIR', dataDir)
  await requireFolder('MEDIA_DIR', mediaDir)
  if (!databaseUrl) {
    await readSecrets(dataDir)
    await checkCluster(clusterIn(dataDir), programs().postgres)
  }
  // What a killed start left takes a moment to let go of its ports.
  const pause = !databaseUrl && (await wasLeft(dataDir)) ? patienceWithLeftovers : 0
  await refuseTakenPort(host, publicPort, 'PUBLIC_PORT', pause)
  await refuseTakenPort(host, cmsPort, 'CMS_PORT', pause)

  const env = databaseUrl ? external(settings) : await embedded(settings)
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
  await mkdir(mediaDir, { recursive: true })
  const readerUrl = env.READER_DATABASE_URL
  // Watching for changes starts programs and reads everywhere.
  const shut = dev ? ['--watch'] : await confine({ dataDir, mediaDir, readerUrl })
  if (ending) return

  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    DATA_DIR: dataDir,
    MEDIA_DIR: mediaDir,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
  }
  const asked = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  // Who develops stops a process to look into it, and would lose it at that.
  const live = (port: number) => (dev ? undefined : { host: asked, port })
  const cms = supervise({
    name: 'cms',
    command: ['src/cms/main.ts', ...(dev ? ['--dev'] : [])],
    env: { ...shared, ...leanEnvironment(dataDir, 'cms') },
    live: live(cmsPort),
    longestPause: 15_000,
    report,
  })
  const site = supervise({
    name: 'public',
    command: [...shut, ...publicCommand],
    env: { ...doorEnvironment(shared), ...leanEnvironment(dataDir) },
    live: live(publicPort),
    report,
  })
  endings.push(async () => {
    await Promise.all([cms.stop(), site.stop()])
  })
  await untilAnswering(asked, settings)
  if (ending) return
  report(`På gång is running.
  Site         ${settings.publicUrl}
  Public API   ${settings.publicUrl}/api/v1
  Admin        ${settings.cmsUrl}/admin
  Stop with Ctrl-C.`)
}

type Addresses = { DATABASE_URL: string; PAYLOAD_SECRET: string; READER_DATABASE_URL: string }

const external = (settings: Settings): Addresses => ({
  DATABASE_URL: settings.databaseUrl ?? '',
  PAYLOAD_SECRET: settings.payloadSecret ?? '',
  READER_DATABASE_URL: settings.readerDatabaseUrl ?? '',
})

const embedded = async (settings: Settings): Promise<Addresses> => {
  const { dataDir } = settings
  endings.push(await takeFolder(dataDir))
  const secrets = await keepSecrets(dataDir)
  const atEnd = (each: () => Promise<void>) => endings.push(each)
  const database = await startPostgres({ atEnd, dataDir, report, secrets })
  return {
    DATABASE_URL: database.ownerUrl(),
    PAYLOAD_SECRET: settings.payloadSecret ?? secrets.payloadSecret,
    READER_DATABASE_URL: database.readerUrl(),
  }
}

const refuseTakenPort = async (
  host: string,
  port: number,
  setting: string,
  patience: number,
): Promise<void> => {
  let code = await whyNotListen(host, port)
  for (let waited = 0; code === 'EADDRINUSE' && waited < patience; waited += 100) {
    await wait(100)
    code = await whyNotListen(host, port)
  }
  if (!code) return
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
  throw new Stop(`${setting}=${port}: the port ${why} on ${host}.`)
}

const whyNotListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })

/** Waits for the first answers to what people ask. Not for readiness: a full disk can still be read. */
const untilAnswering = async (host: string, { cmsPort, publicPort }: Settings): Promise<void> => {
  const name = host.includes(':') ? `[${host}]` : host
  const addresses = [
    `http://${name}:${publicPort}/api/v1/plans?limit=1`,
    `http://${name}:${cmsPort}/api/users/me`,
  ]
  for (const address of addresses) {
    while (!ending) {
      const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(
        () => undefined,
      )
      await answer?.body?.cancel()
      if (answer?.ok) break
      await wait(200)
    }
  }
}

const listenForTheEnd = () => {
  // What is said by others here may find nobody, or a full disk, where it is kept.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) report('Stopping …')
      void end().then(() => process.exit(process.exitCode ?? 0))
    })
  }
  // The bootstrap was killed outright: nobody is left to pass signals on.
  process.once('disconnect', () => void end().then(() => process.exit(1)))
}
