import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { root } from './root.ts'

const run = promisify(execFile)

/** A clone in small with two packages, whole and marked as installed; its npm only says what it is asked. */
const clone = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagang-clone-'))
  onTestFinished(() => rm(folder, { force: true, recursive: true }))
  const at = (name: string) => path.join(folder, name)
  const write = async (name: string, content: unknown) => {
    await mkdir(path.dirname(at(name)), { recursive: true })
    await writeFile(at(name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  await mkdir(at('src/run'), { recursive: true })
  await cp(path.join(root, 'src/run/bootstrap.js'), at('src/run/bootstrap.js'))
  await write('src/run/commands/start.ts', "console.log('started')")
  await write('package.json', { optionalDependencies: {}, type: 'module' })
  const lock = JSON.stringify({
    packages: {
      '': {},
      'node_modules/one': { version: '1.2.3' },
      'node_modules/two': { version: '2.0.0' },
      'node_modules/elsewhere': { optional: true, version: '1.0.0' },
    },
  })
  await write('package-lock.json', lock)
  await write('node_modules/one/package.json', { version: '1.2.3' })
  await write('node_modules/two/package.json', { version: '2.0.0' })
  const mark = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`)
  await write('node_modules/.pagang-installed', mark.digest('hex'))
  await write('npm.cjs', "console.log('npm', process.argv[2])")
  return {
    at,
    start: async () => {
      const env = { ...process.env, npm_execpath: at('npm.cjs') }
      const { stdout } = await run(process.execPath, [at('src/run/bootstrap.js'), 'start'], { env })
      return stdout.trim().split('\n')
    },
  }
}

test('packages that are whole are not installed again', async () => {
  expect(await (await clone()).start()).toEqual(['started'])
})

test.each<[string, (at: (name: string) => string) => Promise<void>]>([
  ['emptied', (at) => truncate(at('node_modules/two/package.json'))],
  ['gone', (at) => rm(at('node_modules/two'), { recursive: true })],
  ['of another version', (at) => writeFile(at('node_modules/two/package.json'), '{"version":"1"}')],
])('a package that is %s is installed again, though the mark says done', async (_, damage) => {
  const { at, start } = await clone()
  await damage(at)
  const lines = await start()
  expect(lines).toContain('npm install')
  expect(lines[0]).toMatch(/^1 packages are damaged/)
  expect(lines.at(-1)).toBe('started')
})
