import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import config from '#config'

/**
 * Writes the next migration from what the content model says beyond the newest one.
 * Ends with 1 when `--check` is given and there was something to write.
 */
const [name = 'change', flag] = process.argv.slice(2)
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
const { migrationDir } = payload.db

const before = new Set(await readdir(migrationDir))
await payload.db.createMigration({
  forceAcceptWarning: true,
  migrationName: name === '--check' ? 'check' : name,
  payload,
  skipEmpty: true,
})
// Payload also lists the migrations in index.ts; here they are read from the folder.
await rm(path.join(migrationDir, 'index.ts'), { force: true })
const added = (await readdir(migrationDir)).filter(
  (file) => !before.has(file) && file !== 'index.ts',
)

if (name === '--check' || flag === '--check') {
  await Promise.all(added.map((file) => rm(path.join(migrationDir, file))))
  if (added.length > 0) {
    console.error('The content model has changed: npm run migration -- <name>')
    process.exit(1)
  }
}
for (const file of added.filter((each) => each.endsWith('.ts'))) {
  const place = path.join(migrationDir, file)
  const text = await readFile(place, 'utf8')
  // Node strips types but keeps imports, so a type imported as a value would not be found.
  await writeFile(
    place,
    text.replace(
      /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    ),
  )
}
console.log(added.length > 0 ? added.join('\n') : 'Nothing to write.')
process.exit(0)
