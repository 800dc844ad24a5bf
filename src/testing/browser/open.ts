import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findBrowser, launchBrowser } from '#run/browser.ts'

/** The browser of a test file. `npm test` has seen to it that there is one. */
export const openBrowser = async (): Promise<Browser> => {
  const { faults, place } = await findBrowser()
  if (!place) throw new Error(`No browser starts here; npm test installs one. ${faults.join(' ')}`)
  return launchBrowser(place)
}

/** What a page did besides being shown. */
export type Conduct = {
  /** What the browser complained about: errors of scripts, of policies, of addresses that fail. */
  complaints: string[]
  /** Every address that was asked for. */
  requests: string[]
}

/** A page of its own, as a Swedish visitor has it; its conduct is written down from the start. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ conduct: Conduct; page: Page }> => {
  const context = await browser.newContext({ locale: 'sv-SE', ...options })
  const page = await context.newPage()
  const conduct: Conduct = { complaints: [], requests: [] }
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const where = message.location().url
    // The browser says so too when a page is to answer 404 or 400.
    if (where === page.url() && message.text().startsWith('Failed to load resource')) return
    conduct.complaints.push(`${message.text()} (${where})`)
  })
  page.on('pageerror', (error) => conduct.complaints.push(error.message))
  page.on('request', (request) => conduct.requests.push(request.url()))
  return { conduct, page }
}
