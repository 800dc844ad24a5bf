import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { locales } from '#kernel/locales.ts'
import { outbox } from '#kernel/outbox.ts'
import { answerBadValue } from '#kernel/repairs/answerBadValue.ts'
import { answerFullDisk } from '#kernel/repairs/answerFullDisk.ts'
import { answerLocked } from '#kernel/repairs/answerLocked.ts'
import { answerTrouble } from '#kernel/repairs/answerTrouble.ts'
import { answerWithCode } from '#kernel/repairs/answerWithCode.ts'
import { durablePostgresAdapter } from '#kernel/repairs/durableAdapter.ts'
import { guardConfig } from '#kernel/repairs/guardConfig.ts'
import { guardRest } from '#kernel/repairs/guardRest.ts'
import { guardWrites } from '#kernel/repairs/guardWrites.ts'
import { loggerOptions } from '#kernel/repairs/logger.ts'
import { multipartLimits } from '#kernel/repairs/readBody.ts'
import { richTextEditor } from '#kernel/richText.ts'
import { readSettings } from '#kernel/settings.ts'
import { plugins } from '#plugins'

const root = path.dirname(fileURLToPath(import.meta.url))
const { cmsPort, cmsUrl, dataDir, databaseUrl, mediaDir, payloadSecret, publicUrl } = readSettings(
  process.env,
  root,
)
if (!databaseUrl || !payloadSecret) {
  throw new Error('DATABASE_URL and PAYLOAD_SECRET are set by src/run: start through npm.')
}

const secure = cmsUrl.startsWith('https:')
/** A browser on this machine may say either name of it. */
const origins = secure
  ? [cmsUrl]
  : [...new Set([cmsUrl, `http://localhost:${cmsPort}`, `http://127.0.0.1:${cmsPort}`])]

const config = buildConfig({
  admin: {
    avatar: 'default',
    // Where the public site is: the admin links to it.
    custom: { publicUrl },
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/cms/app/(payload)/admin/importMap.js'),
    },
    meta: {
      description: 'Här skriver redaktörerna det som står på webbplatsen.',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/mark.svg' }],
      openGraph: { description: 'Redaktörernas På gång', images: [], siteName: 'På gång' },
      robots: 'noindex, nofollow',
      titleSuffix: '– På gång',
    },
    timezones: { defaultTimezone: 'Europe/Stockholm' },
    user: 'users',
  },
  cookiePrefix: secure ? '__Host-pagang' : 'pagang',
  cors: [],
  csrf: origins,
  db: durablePostgresAdapter({
    blocksAsJSON: true,
    disableCreateDatabase: true,
    idType: 'uuidv7',
    migrationDir: path.join(root, 'migrations'),
    pool: {
      connectionString: databaseUrl,
      connectionTimeoutMillis: 6000,
      // An image is decoded within: a few seconds, on a machine that does other things too many more.
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
      lock_timeout: 3000,
      max: 20,
      query_timeout: 8000,
      statement_timeout: 5000,
    },
    push: false,
  }),
  defaultDepth: 1,
  editor: richTextEditor,
  email: outbox(path.join(dataDir, 'outbox')),
  graphQL: { disable: true },
  hooks: {
    afterError: [
      answerWithCode,
      answerTrouble,
      answerBadValue,
      answerLocked,
      answerFullDisk(dataDir, mediaDir),
    ],
  },
  i18n: { fallbackLanguage: 'sv', supportedLanguages: { sv, en } },
  localization: { defaultLocale: 'sv', fallback: false, locales },
  logger: { options: loggerOptions(process.env.LOG_LEVEL ?? 'warn') },
  maxDepth: 2,
  plugins: [...plugins({ mediaDir, secureCookies: secure }), guardWrites, guardRest],
  secret: payloadSecret,
  serverURL: cmsUrl,
  sharp,
  telemetry: false,
  typescript: {
    autoGenerate: false,
    outputFile: path.join(root, 'src/generated/payload-types.ts'),
  },
  upload: { abortOnLimit: true, limits: multipartLimits },
})

export default guardConfig(config)
