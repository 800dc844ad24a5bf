import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '#run/postgres.ts'
import { openCms, type TestCms } from '../payload.ts'
import { openPublic, type PublicServer } from '../publicServer.ts'
import {
  axeRules,
  axeViolations,
  cutOff,
  kept,
  scripts,
  spaceText,
  tabStops,
  widerThanTheWindow,
} from './checks.ts'
import { openBrowser, openPage } from './open.ts'
import { makeShowcase } from './showcase.ts'
import { templates } from './templates.ts'

let browser: Browser
let cms: TestCms
let site: PublicServer

beforeAll(async () => {
  ;[browser, cms] = await Promise.all([openBrowser(), openCms('demo')])
  await makeShowcase(cms)
  site = await openPublic(cms.database.readerUrl, cms.mediaDir, await freePort())
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await cms?.close()
})

const visit = async (path: string, options: BrowserContextOptions = {}) => {
  const { conduct, page } = await openPage(browser, options)
  onTestFinished(() => page.context().close())
  const answer = await page.goto(site.url + path)
  return { answer, conduct, page }
}

const html = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Taste: a button in a form sends it, and a region is a region, whatever its element.
    'no-implicit-button-type': 'off',
    'prefer-native-element': 'off',
    // A file of the same server needs no fingerprint.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

test('axe looks at every rule, those on the size of targets too', () => {
  expect(axeRules.length).toBeGreaterThan(80)
  expect(axeRules).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'region']))
})

describe.each(templates)('$name', ({ path, status = 200 }) => {
  test('is valid HTML', async () => {
    const answer = await site.get(path)
    expect(answer.status).toBe(status)
    const { results } = await html.validateString(answer.text)
    const faults = results.flatMap(({ messages }) =>
      messages.map(
        ({ column, line, message, ruleId }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    )
    expect(faults).toEqual([])
  })

  test('runs nothing, keeps nothing, asks nobody else, and gives the browser no cause to complain', async () => {
    const { answer, conduct, page } = await visit(path)
    expect(answer?.status()).toBe(status)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(await scripts(page)).toEqual([])
    expect(await kept(page)).toEqual([])
    expect(conduct.complaints).toEqual([])
    expect(conduct.requests.filter((url) => new URL(url).origin !== site.url)).toEqual([])
    expect(conduct.requests).toContain(site.url + path)
  })

  test.each(['light', 'dark'] as const)('%s: axe finds nothing', async (colorScheme) => {
    const { page } = await visit(path, { colorScheme })
    expect(await axeViolations(page)).toEqual([])
    // What is folded away is looked at too.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    expect(await axeViolations(page)).toEqual([])
  })

  test.each([
    ['a phone of 320 px', { deviceScaleFactor: 2, viewport: { height: 568, width: 320 } }],
    ['400 % of 1280 px', { deviceScaleFactor: 4, viewport: { height: 256, width: 320 } }],
    ['768 px', { viewport: { height: 1024, width: 768 } }],
    ['1280 px', { viewport: { height: 800, width: 1280 } }],
  ])('at %s nothing scrolls sideways, also with text set wide', async (_, options) => {
    const { page } = await visit(path, options)
    expect(await widerThanTheWindow(page)).toEqual([])
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    expect(await widerThanTheWindow(page)).toEqual([])
    await spaceText(page)
    expect(await widerThanTheWindow(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  })

  test('shows where the keyboard is, at every stop', async () => {
    const { page } = await visit(path)
    const stops = await tabStops(page)
    expect(stops.length).toBeGreaterThan(5)
    expect(stops.filter(({ marked }) => !marked).map(({ told }) => told)).toEqual([])
    expect(stops.filter(({ hidden }) => hidden).map(({ told }) => told)).toEqual([])
  })

  test('begins with a link past the menu', async () => {
    const { page } = await visit(path)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.textContent()).toBe('Hoppa till innehållet')
    expect(await skip.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(
      true,
    )
    await page.keyboard.press('Tab')
    const inMain = await page
      .locator(':focus')
      .evaluate((at) => at.closest('main, footer') !== null)
    expect(inMain).toBe(true)
  })
})
