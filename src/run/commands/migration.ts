import '../anyDatabase.ts'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import config from '#config'

/**
 * Writes the next migration from what the content model says beyond the newest one.
 * Ends with 1 when `--check` is given and there was something to write.
 */
const args = process.argv.slice(2)
const name = args.find((each) => !each.startsWith('--')) ?? 'change'
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
const { migrationDir } = payload.db

// Written aside: a half-made or empty migration in the folder would be run by whoever starts now.
const draft = await mkdtemp(path.join(tmpdir(), 'pagang-migration-'))
const known = (await readdir(migrationDir)).filter((file) => file.endsWith('.json'))
for (const file of known) await copyFile(path.join(migrationDir, file), path.join(draft, file))
payload.db.migrationDir = draft
// `skipEmpty` would end this process without a word, and counts only without `forceAcceptWarning`.
await payload.db.createMigration({ forceAcceptWarning: true, migrationName: name, payload })

// Payload also lists the migrations in index.ts; here they are read from the folder.
const added = (await readdir(draft)).filter((file) => !known.includes(file) && file !== 'index.ts')
const texts = new Map(
  await Promise.all(
    added.map(async (file) => [file, await readFile(path.join(draft, file), 'utf8')] as const),
  ),
)
await rm(draft, { recursive: true })
if (added.length === 0) throw new Error('Payload has written no migration, not even an empty one.')

const isEmpty = (text: string) => text.split('// Migration code').length === 3
if ([...texts.values()].some(isEmpty)) {
  console.log('Nothing to write.')
  process.exit(0)
}
if (args.includes('--check')) {
  console.error('The content model has changed: npm run migration -- <name>')
  process.exit(1)
}
for (const [file, text] of texts) {
  // Node strips types but keeps imports, so a type imported as a value would not be found.
  const mended = text.replace(
    /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
    'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
  )
  await writeFile(path.join(migrationDir, file), mended)
}
console.log(added.join('\n'))
process.exit(0)
