import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithLauncher } from '#kernel/endWithLauncher.ts'
import { readSettings } from '#kernel/settings.ts'
import { buildServer } from './server.ts'

/** The public process: reads the door, answers the world. Holds no key to anything else. */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const settings = readSettings(process.env, root)
const { dataDir, host, mediaDir, publicPort, readerDatabaseUrl } = settings
if (!readerDatabaseUrl) throw new Error('READER_DATABASE_URL is set by src/run: start through npm.')

// Of DATA_DIR it may see the folder of its own compiled code and no other.
const folders = [mediaDir, process.env.NODE_COMPILE_CACHE ?? dataDir]
const { app, stop } = await buildServer({ ...settings, folders, readerDatabaseUrl })
await app.listen({ host, port: publicPort })
endWithLauncher(stop)
