import { cp, mkdir, mkdtemp, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resultOf } from './build.ts'

/** A built admin in small. */
const built = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagang-built-'))
  onTestFinished(() => rm(folder, { force: true, recursive: true }))
  const at = (name: string) => path.join(folder, name)
  for (const each of ['server/app', 'server/route-cache', 'static', 'cache', 'node_modules']) {
    await mkdir(at(each), { recursive: true })
  }
  await writeFile(at('BUILD_ID'), 'one')
  await writeFile(at('server/app/page.js'), 'export const page = 1\n')
  await writeFile(at('static/style.css'), 'a{}')
  await symlink('../../../node_modules/pg', at('node_modules/pg-1'))
  return { at, folder }
}

test.each<[string, (at: (name: string) => string) => Promise<void>]>([
  ['cut off', (at) => truncate(at('server/app/page.js'), 5)],
  ['emptied', (at) => truncate(at('server/app/page.js'))],
  ['filled with zeroes', (at) => writeFile(at('server/app/page.js'), Buffer.alloc(22))],
  ['taken away', (at) => unlink(at('static/style.css'))],
  [
    'given a link that leads elsewhere',
    (at) =>
      unlink(at('node_modules/pg-1')).then(() => symlink('../elsewhere', at('node_modules/pg-1'))),
  ],
  ['left without a link', (at) => unlink(at('node_modules/pg-1'))],
])('a built admin of which a file is %s is not taken for whole', async (_, damage) => {
  const { at, folder } = await built()
  const whole = await resultOf(folder)
  await damage(at)
  expect(await resultOf(folder)).not.toBe(whole)
})

test('a built admin that was copied, served and built upon is whole', async () => {
  const { at, folder } = await built()
  const whole = await resultOf(folder)
  await writeFile(at('cache/memory'), 'for the next time')
  await writeFile(at('built-from'), whole)
  await writeFile(at('server/route-cache/page.html'), 'kept while serving')
  const copy = `${folder}-copy`
  onTestFinished(() => rm(copy, { force: true, recursive: true }))
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
  expect(await resultOf(copy)).toBe(whole)
})
