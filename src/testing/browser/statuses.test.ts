import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '#run/postgres.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { openPublic, type PublicServer } from '../publicServer.ts'
import { openBrowser, openPage } from './open.ts'
import { templates, withStatuses } from './templates.ts'

const words = ['Införd', 'Planering pågår', 'Planering inledd', 'Inte påbörjad', 'Ingen uppgift']

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

const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const { page } = await openPage(browser, { deviceScaleFactor: 4, ...options })
  onTestFinished(() => page.context().close())
  await page.goto(site.url + path)
  return page
}

/** Grey values of a picture of an element, in a size that all are compared in. */
const grey = async (element: Locator): Promise<number[]> => {
  const picture = await element.screenshot({ animations: 'disabled' })
  const { data } = await sharp(picture)
    .flatten()
    .resize(40, 40, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

/** Black and white: which parts stand out from the paper, whatever their colour. */
const silhouette = (values: number[]): boolean[] => {
  const [paper = 255] = values
  return values.map((value) => Math.abs(value - paper) > 40)
}

const difference = (one: boolean[], other: boolean[]): number =>
  one.filter((set, at) => set !== other[at]).length / one.length

const marks = (page: Page, word: string) =>
  page.locator('main .status', { hasText: new RegExp(`^\\s*${word}\\s*$`) })

describe.each([
  ['in grey light', { colorScheme: 'light' }],
  ['in grey dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['in forced colours, dark', { colorScheme: 'dark', forcedColors: 'active' }],
] as [string, BrowserContextOptions][])('%s', (_, options) => {
  test('every status has its word and a shape like no other', async () => {
    const page = await visit('/', options)
    const shapes = await Promise.all(
      words.map(async (word) => {
        const mark = marks(page, word).first()
        expect(await mark.isVisible(), word).toBe(true)
        return silhouette(await grey(mark.locator('svg')))
      }),
    )
    for (const [at, shape] of shapes.entries()) {
      expect(shape.filter(Boolean).length / shape.length, words[at]).toBeGreaterThan(0.05)
      for (const [other, another] of shapes.entries()) {
        if (other > at) {
          expect(difference(shape, another), `${words[at]} and ${words[other]}`).toBeGreaterThan(
            0.05,
          )
        }
      }
    }
  })
})

test('on paper too', async () => {
  const page = await visit('/')
  await page.emulateMedia({ media: 'print' })
  for (const word of words) {
    const mark = marks(page, word).first()
    expect(await mark.isVisible(), word).toBe(true)
    const values = silhouette(await grey(mark.locator('svg')))
    expect(values.filter(Boolean).length, word).toBeGreaterThan(20)
  }
})

test.each(templates.filter(({ name }) => withStatuses.includes(name)))(
  '$name: where there is a shape there is its word, and no word without its shape',
  async ({ path }) => {
    const page = await visit(path)
    const told = await page.locator('main .status, main .badge').evaluateAll((elements) =>
      elements.map((element) => ({
        shape: element.querySelector('svg.shape use')?.getAttribute('href'),
        word: element.textContent?.trim() ?? '',
      })),
    )
    expect(told.length).toBeGreaterThan(0)
    const shapeOf = new Map<string, Set<string | null | undefined>>()
    for (const { shape, word } of told) {
      expect(words).toContain(word)
      expect(shape).toMatch(/^#[a-z-]+$/)
      shapeOf.set(word, (shapeOf.get(word) ?? new Set()).add(shape))
    }
    for (const [word, shapes] of shapeOf) expect(shapes.size, word).toBe(1)
    expect(await page.locator('main svg.shape').count()).toBe(
      await page
        .locator('main .status svg.shape, main .badge svg.shape, main label svg.shape')
        .count(),
    )
  },
)

test.each(templates.map(({ name, path }) => [name, path] as const))(
  '%s has no words in the colour of their ground in forced colours',
  async (_, path) => {
    const page = await visit(path, { forcedColors: 'active' })
    const unseen = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'Canvas' // what the browser draws behind each word
      const ground = getComputedStyle(probe).color
      const worded = [...document.querySelectorAll('body *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      return worded.flatMap((element) =>
        getComputedStyle(element).color === ground ? (element.textContent ?? '') : [],
      )
    })
    expect(unseen).toEqual([])
  },
)
