import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { candidates, findBrowser, launchBrowser, launchOptions, waysToInstall } from './browser.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagang-browser-'))
  for (const name of ['chromium', 'google-chrome']) {
    await writeFile(
      path.join(folder, name),
      '#!/bin/sh\necho "Install me with snap." >&2\nexit 1\n',
    )
  }
  await chmod(path.join(folder, 'chromium'), 0o755)
})
afterAll(() => rm(folder, { recursive: true }))

describe('the browser of the tests', () => {
  test('is looked for where PATH leads before anywhere else', async () => {
    const found = await candidates(folder, folder)
    expect(found[0]).toBe(path.join(folder, 'chromium'))
  })

  test('is not a file that cannot be run', async () => {
    const found = await candidates(folder, folder)
    expect(found).not.toContain(path.join(folder, 'google-chrome'))
  })

  test('is one that starts: a program that only bears the name is passed over, and named', async () => {
    const { faults, place } = await findBrowser(folder, folder)
    expect(faults[0]).toContain(path.join(folder, 'chromium'))
    expect(place).toBeDefined()
    expect(place).not.toBe(path.join(folder, 'chromium'))
    const browser = await launchBrowser(place ?? 'downloaded')
    expect(browser.version()).toMatch(/^\d+\./)
    await browser.close()
  })

  test('runs in its sandbox, unless as root, who may not have one', () => {
    expect(launchOptions('downloaded').chromiumSandbox).toBe(process.getuid?.() !== 0)
  })

  test('calls nobody but whom the page calls', () => {
    const { args } = launchOptions('downloaded')
    for (const flag of ['background-networking', 'component-update', 'quic', 'sync']) {
      expect(args).toContain(`--disable-${flag}`)
    }
  })
})

describe('where there is none', () => {
  const programs = (machine: Parameters<typeof waysToInstall>[0]) =>
    waysToInstall(machine).map(({ commands }) => commands.at(-1)?.join(' ') ?? '')

  test('root on Debian gets the one of the distribution, and the download if that fails', () => {
    const [first, second, ...more] = programs({ apt: true, asRoot: true })
    expect(first).toMatch(/^apt-get install -y .*\bchromium$/)
    expect(second).toMatch(/playwright-core.cli\.js install chromium-headless-shell$/)
    expect(more).toEqual([])
  })

  test.each([
    { apt: true, asRoot: false },
    { apt: false, asRoot: true },
    { apt: false, asRoot: false },
  ])('everybody else gets the download: %o', (machine) => {
    expect(programs(machine)).toEqual([expect.stringContaining('chromium-headless-shell')])
  })
})
