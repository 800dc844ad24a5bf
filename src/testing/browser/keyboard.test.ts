import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '#run/postgres.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { openPublic, type PublicServer } from '../publicServer.ts'
import { openBrowser, openPage } from './open.ts'

let browser: Browser
let database: TestDatabase
let site: PublicServer

beforeAll(async () => {
  ;[browser, database] = await Promise.all([openBrowser(), cloneDatabase('demo')])
  site = await openPublic(database.readerUrl, undefined, await freePort())
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await database?.drop()
})

const visit = async (path: string, options: BrowserContextOptions): Promise<Page> => {
  const { page } = await openPage(browser, options)
  onTestFinished(() => page.context().close())
  await page.goto(site.url + path)
  return page
}

/** What a screen reader says of where the keyboard is. */
const focused = (page: Page): Promise<string> => page.locator(':focus').ariaSnapshot()

/** Presses Tab until it stands on what is wanted, as somebody does who sees only what is next. */
const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (wanted.test(here)) return
    passed.push(here)
  }
  throw new Error(`Not reached: ${wanted}. Passed: ${passed.join(' | ')}`)
}

/** Presses Enter on a link or button and waits for the page that it leads to. */
const follow = async (page: Page) => {
  const address = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== address)
}

const foundOf = async (query: string): Promise<number> => {
  const { body } = await site.get(`/api/v1/insatser?${query}`)
  return body._meta.totalRecords
}
const result = (page: Page) => page.getByRole('heading', { level: 2, name: /insats/ }).textContent()

describe.each([
  ['on a wide screen', { viewport: { height: 900, width: 1280 } }],
  ['on a phone', { viewport: { height: 640, width: 360 } }],
])('a visitor without a mouse, %s', (where, options) => {
  test('narrows the list by status, hears how many there are, and lets go of it again', async () => {
    const page = await visit('/', options)
    await tabTo(page, /link "Insatser"/)
    await follow(page)
    await page.waitForURL(`${site.url}/insatser`)
    expect(await result(page)).toBe('118 insatser')

    await tabTo(page, where === 'on a phone' ? /Filtrera/ : /Filtrera|searchbox/)
    const isFolded = await page
      .locator('details.filters')
      .evaluate((at) => !(at as HTMLDetailsElement).open)
    if (where === 'on a phone') {
      expect(isFolded).toBe(true)
      await page.keyboard.press('Enter')
    }
    await tabTo(page, /checkbox "Planering inledd/)
    await page.keyboard.press('Space')
    expect(await focused(page)).toContain('[checked]')
    await tabTo(page, /button "Visa insatser"/)
    await follow(page)

    const some = await foundOf('status=orange')
    expect(some).toBeGreaterThan(1)
    expect(await result(page)).toBe(`${some} av 118 insatser`)
    expect(await page.title()).toMatch(new RegExp(`^${some} av 118 insatser`))
    // The way goes on from the result, not from the top of the page again.
    await tabTo(page, /link "Ta bort Status: Planering inledd"/)
    await follow(page)
    expect(await result(page)).toBe('118 insatser')
    expect(await page.getByRole('list', { name: 'Valda filter' }).count()).toBe(0)
  })

  test('searches from the first page, opens what is found and comes back to it', async () => {
    const page = await visit('/', options)
    await tabTo(page, /searchbox "Sök bland insatserna"/)
    await page.keyboard.type('samhällsplanering')
    await follow(page)
    const found = await foundOf(`q=${encodeURIComponent('samhällsplanering')}`)
    expect(found).toBeGreaterThan(0)
    expect(await result(page)).toBe(`${found} av 118 insatser`)
    await tabTo(page, /link "5B Hälsofrämjande samhällsplanering"/)
    await follow(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Hälsofrämjande samhällsplanering',
    )
    await page.goBack()
    expect(await result(page)).toBe(`${found} av 118 insatser`)
  })

  test('who finds nothing is told what to let go of, and what that gives', async () => {
    const page = await visit('/insatser?q=samhällsplanering&status=rod', options)
    expect(await result(page)).toBe('0 av 118 insatser')
    await tabTo(page, /link "Ta bort status"/i)
    const promise = await page.locator(':focus').locator('xpath=..').textContent()
    const [, count] = /ger (\d+) insats/.exec(promise ?? '') ?? []
    await follow(page)
    expect(await result(page)).toBe(`${count} av 118 insatser`)
  })
})
