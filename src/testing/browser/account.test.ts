import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'
import { openBrowser, openPage } from './open.ts'

const password = 'ett-langt-losenord'
const another = 'ett-annat-losenord'

let house: House
let browser: Browser

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const own = (page: Page) => page.getByLabel(/^Ditt nuvarande lösenord/)
const save = (page: Page) => page.getByRole('button', { exact: true, name: 'Spara' })

test('an editor changes their own password in the form, and is asked for the one of now', async () => {
  const person = await house.invite('region-norrbotten')
  const { conduct, page } = await openPage(browser)
  await page.context().addCookies([await house.session(person)])
  await page.goto(`${house.cms}/admin/account`)
  const change = page.getByRole('button', { name: 'Byt lösenord' })
  await change.waitFor()
  expect(await own(page).count()).toBe(0)
  // Something else is saved first, in the same form.
  await page.getByRole('textbox', { name: /^Namn/ }).fill('Ny Redaktör')
  await save(page).click()
  await page.getByText('Sparat').first().waitFor()
  await page.getByText('Sparat').first().waitFor({ state: 'detached' })

  await change.click()
  await page.getByLabel(/^Nytt lösenord/).fill(another)
  await page.getByLabel(/^Bekräfta lösenord/).fill(another)
  await own(page).fill('ett-felaktigt-losenord')
  await save(page).click()
  await page
    .getByText(/^Ditt nuvarande lösenord – /)
    .first()
    .waitFor()

  await own(page).fill(password)
  await save(page).click()
  await page.getByText('Sparat').first().waitFor()
  await own(page).waitFor({ state: 'detached' })
  const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))
  expect(kept).not.toContain('losenord')

  // The window goes on; the new password is the one that opens another.
  await page.reload()
  await change.waitFor()
  await expect(house.session(person)).rejects.toThrow('sign-in-refused')
  await house.session({ ...person, password: another })
  expect(conduct.complaints.filter((text) => !text.includes('400'))).toEqual([])
  await page.context().close()
})

test('a window that was signed in by hand knows no token', async () => {
  const person = await house.invite('region-norrbotten')
  const { page } = await openPage(browser)
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/users/')) bodies.push(response.text().catch(() => ''))
  })
  await page.goto(`${house.cms}/admin/login`)
  await page.getByRole('textbox', { name: 'E-post' }).fill(person.email)
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(person.password)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
  const said = (await Promise.all(bodies)).join('\n')
  expect(said).toContain(person.email)
  expect(said).not.toContain('eyJ')
  await page.context().close()
})
