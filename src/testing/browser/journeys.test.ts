import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type House, openHouse, type Person } from './house.ts'
import { openBrowser, openPage } from './open.ts'

let browser: Browser
let house: House
let editor: Person
let colleague: Person

beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  editor = await house.invite('region-norrbotten')
  colleague = await house.invite('lansstyrelsen')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const open = async (options?: BrowserContextOptions): Promise<Page> => {
  const { page } = await openPage(browser, options)
  page.setDefaultTimeout(15_000)
  onTestFinished(() => page.context().close())
  return page
}

const signIn = async ({ email, password }: Person): Promise<Page> => {
  const page = await open()
  await page.goto(`${house.cms}/admin`)
  await page.getByRole('textbox', { name: 'E-post' }).fill(email)
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(password)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL(`${house.cms}/admin`)
  return page
}

/** From the first view to an insats, as a person goes there: the list, its search, the row. */
const goTo = async (page: Page, number: string) => {
  await page.goto(`${house.cms}/admin/collections/insatser`)
  await page.getByRole('textbox', { name: /^Sök/ }).fill(number)
  await page.waitForURL(/search=/)
  await page.getByRole('link', { exact: true, name: number }).click()
  await page.getByRole('textbox', { name: /^Titel/ }).waitFor()
}

const titleField = (page: Page) => page.getByRole('textbox', { name: /^Titel/ })
const publish = (page: Page) => page.getByRole('button', { name: 'Publicera ändringar' })
const saveDraft = (page: Page) => page.getByRole('button', { name: 'Spara utkast' })

const publicTitle = async (number: string): Promise<string> =>
  ((await (await fetch(`${house.site}/api/v1/insatser/${number}`)).json()) as { title: string })
    .title

describe('an editor', () => {
  test('signs in, finds 5B, edits and publishes it; within a second everybody can read it', async () => {
    const page = await signIn(editor)
    await goTo(page, '5B')
    const title = 'Hälsofrämjande samhällsplanering, med alla kommuner'
    await titleField(page).fill(title)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await publish(page).click()
    expect((await saved).status()).toBe(200)
    await expect.poll(() => publicTitle('5B'), { interval: 20, timeout: 1000 }).toBe(title)
  })

  test('who saves a draft of what is published changes nothing in public', async () => {
    const before = await publicTitle('5B')
    const page = await signIn(editor)
    await goTo(page, '5B')
    await titleField(page).fill('Bara ett utkast')
    await saveDraft(page).click()
    await page.getByText('Bara ett utkast').first().waitFor()
    await expect
      .poll(async () => {
        const { docs } = await house.rest(
          'GET',
          '/insatser?draft=true&depth=0&where[number][equals]=5B',
        )
        return docs[0]?.title
      })
      .toBe('Bara ett utkast')
    // What is published after it has come out: so would the draft have, if it came out at all.
    const { docs } = await house.rest('GET', '/insatser?depth=0&where[number][equals]=1A')
    const after = `Utgiven efter utkastet ${crypto.randomUUID()}`
    await house.rest('PATCH', `/insatser/${docs[0]?.id}`, { _status: 'published', title: after })
    await expect.poll(() => publicTitle('1A'), { interval: 20, timeout: 5000 }).toBe(after)
    expect(await publicTitle('5B')).toBe(before)
    for (const address of ['/api/v1/insatser?limit=200', '/api/v1/insatser/5B']) {
      expect(await (await fetch(house.site + address)).text()).not.toContain('Bara ett utkast')
    }
  })

  test('of another actor reads 5B and is offered nothing to change it with', async () => {
    const page = await signIn(colleague)
    await goTo(page, '5B')
    expect(await titleField(page).isDisabled()).toBe(true)
    expect(await publish(page).count()).toBe(0)
    expect(await saveDraft(page).count()).toBe(0)
  })

  test('who leaves unsaved text is asked first, and finds it again when staying', async () => {
    const page = await signIn(editor)
    await goTo(page, '5B')
    await titleField(page).fill('Halvskrivet')
    await page.getByRole('banner').getByRole('link', { name: 'Insatser' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('button', { name: /Stanna/ }).click()
    expect(await titleField(page).inputValue()).toBe('Halvskrivet')
  })

  test('who closes the window on unsaved text is asked by the browser', async () => {
    const page = await signIn(editor)
    await goTo(page, '5B')
    await titleField(page).fill('Halvskrivet')
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(await titleField(page).inputValue()).toBe('Halvskrivet')
  })
})
