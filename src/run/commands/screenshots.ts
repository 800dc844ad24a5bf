import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { ensureBrowser, launchBrowser } from '../browser.ts'
import { freePort } from '../postgres.ts'
import { root } from '../root.ts'
import { runCommand, Stop } from '../stop.ts'

const folder = path.join(root, 'docs/screenshots')
const most = 250_000
const editor = 'redaktor.region@example.org'

type Running = { cms: string; output: () => string; site: string; stop: () => Promise<void> }

/** På gång with its demonstration, in a folder that is thrown away. */
const startDemo = async (): Promise<Running> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-screenshots-'))
  const [cmsPort, publicPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['src/run/commands/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ADMIN_PASSWORD: randomBytes(15).toString('base64url'),
      CMS_PORT: String(cmsPort),
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      MEDIA_DIR: path.join(dataDir, 'media'),
      PUBLIC_PORT: String(publicPort),
      SEED: 'demo',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let text = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const running = new Promise<void>((resolve) =>
    child.stdout?.on('data', (bytes) => {
      text += bytes
      if (text.includes('is running')) resolve()
    }),
  )
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(dataDir, { force: true, recursive: true })
  }
  await Promise.race([running, ended])
  if (child.exitCode !== null) {
    await stop()
    throw new Stop(`The demonstration did not start.\n${text}`)
  }
  return {
    cms: `http://localhost:${cmsPort}`,
    output: () => text,
    site: `http://localhost:${publicPort}`,
    stop,
  }
}

/** A picture that weighs little: as many colours as a screen of text needs. */
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  for (const colours of [256, 128, 64, 32]) {
    const small = await sharp(shot).png({ colours, effort: 10, palette: true }).toBuffer()
    if (small.length > most && colours > 32) continue
    await writeFile(path.join(folder, `${name}.png`), small)
    console.log(`docs/screenshots/${name}.png  ${Math.round(small.length / 1000)} kB`)
    return
  }
}

const signIn = async (page: Page, { cms, output }: Running): Promise<void> => {
  const [, password] = new RegExp(`${editor}\\s+password: (\\S+)`).exec(output()) ?? []
  if (!password) throw new Stop(`The demonstration did not tell the password of ${editor}.`)
  await page.goto(`${cms}/admin`)
  await page.getByRole('textbox', { name: 'E-post' }).fill(editor)
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(password)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL(`${cms}/admin`)
}

/** `npm run screenshots`: the pictures of README.md, from the demonstration. */
await runCommand(async () => {
  const place = await ensureBrowser((line) => console.log(line))
  console.log('Starting the demonstration …')
  const running = await startDemo()
  const browser = await launchBrowser(place).catch(async (error) => {
    await running.stop()
    throw error
  })
  try {
    await mkdir(folder, { recursive: true })
    const context = await browser.newContext({
      colorScheme: 'light',
      deviceScaleFactor: 1.5,
      locale: 'sv-SE',
      viewport: { height: 800, width: 1280 },
    })
    const page = await context.newPage()
    const pages: [string, string][] = [
      ['start', `${running.site}/`],
      ['list', `${running.site}/insatser`],
      ['insats', `${running.site}/insatser/5B`],
    ]
    for (const [name, url] of pages) {
      await page.goto(url)
      await shoot(page, name)
    }
    await signIn(page, running)
    await shoot(page, 'admin')
  } finally {
    await browser.close()
    await running.stop()
  }
})
