import { spawn } from 'node:child_process'
import { isTaken } from '../lock.ts'
import { runningAddresses } from '../postgres.ts'
import { confine, doorEnvironment, leanEnvironment, publicCommand } from '../publicCommand.ts'
import { root } from '../root.ts'
import { keepSecrets } from '../secrets.ts'
import { readInstallation } from '../settings.ts'
import { runCommand, Stop } from '../stop.ts'

/** `npm run public`: one more public process against the same data, on its own PUBLIC_PORT. */
await runCommand(async () => {
  const { dataDir, host, mediaDir, publicPort, readerDatabaseUrl } = readInstallation(process.env)
  const embedded = async () => {
    if (!(await isTaken(dataDir))) {
      throw new Stop(`DATA_DIR=${dataDir}: nothing runs there. Start it with npm start first.`)
    }
    return (await runningAddresses(dataDir, await keepSecrets(dataDir))).readerUrl
  }
  const readerUrl = readerDatabaseUrl ?? (await embedded())
  const shut = await confine({ dataDir, mediaDir, readerUrl })
  const child = spawn(process.execPath, [...shut, ...publicCommand], {
    cwd: root,
    env: {
      ...doorEnvironment(process.env),
      DATA_DIR: dataDir,
      MEDIA_DIR: mediaDir,
      ...leanEnvironment(dataDir),
      NODE_ENV: 'production',
      READER_DATABASE_URL: readerUrl,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  console.log(`One more public process: http://${host}:${publicPort}/api/v1`)
  const end = () => child.kill('SIGTERM')
  process.on('SIGTERM', end).on('SIGINT', end).on('disconnect', end)
  child.once('exit', (code) => process.exit(code ?? 1))
})
