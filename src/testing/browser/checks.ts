import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every rule there is for WCAG 2.2 A and AA and for good practice, those that are off by default too. */
export const axeRules = axe
  .getRules(tags)
  .filter((rule) => !rule.tags.some((tag) => tag === 'experimental' || tag === 'deprecated'))
  .map(({ ruleId }) => ruleId)

/** What axe finds wrong on a page, with the place and what would mend it. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (values): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        runOnly: { type: 'rule', values },
      }),
    axeRules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, target }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** What is wider than the window; a table may have a scrolling frame of its own. */
export const widerThanTheWindow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const framed = (element: Element): boolean => {
      const parent = element.parentElement
      if (!parent || parent === document.body) return false
      return scrolls(parent) || framed(parent)
    }
    const all = [...document.body.querySelectorAll('*')]
    const wide = all.filter((element) => {
      const { height, right, width } = element.getBoundingClientRect()
      return width > 1 && height > 1 && right > clientWidth + 1 && !framed(element)
    })
    const framesWithoutTable = all.filter(
      (element) =>
        scrolls(element) &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.querySelector('table'),
    )
    // What is wide makes everything around it wide: the innermost is to blame.
    const toBlame = [...wide, ...framesWithoutTable]
      .filter(
        (element, _, others) => !others.some((one) => one !== element && element.contains(one)),
      )
      .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)
      .slice(0, 5)
      .map((element) => {
        const { right } = element.getBoundingClientRect()
        return `${element.parentElement?.outerHTML.slice(0, 200)} reaches ${Math.round(right)} of ${clientWidth}`
      })
    return scrollWidth > clientWidth
      ? [`The window scrolls to ${scrollWidth} of ${clientWidth}.`, ...toBlame]
      : toBlame
  })

/** Text that its box cuts off. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element)
        const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element
        if (clientWidth <= 1 || clientHeight <= 1 || !element.textContent?.trim()) return false
        if (element instanceof SVGElement || position === 'absolute') return false
        const hides = (overflow: string) => /hidden|clip/.test(overflow)
        return (
          (hides(overflowX) && scrollWidth > clientWidth + 1) ||
          (hides(overflowY) && scrollHeight > clientHeight + 1)
        )
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

/** Sets text as far apart as WCAG 1.4.12 says that it must bear. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets.push(sheet)
  })

/** Where a page keeps something on the visitor's machine. */
export const kept = async (page: Page): Promise<string[]> => {
  const cookies = await page.context().cookies()
  const stores = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ])
  return [...cookies.map(({ name }) => `cookie ${name}`), ...stores]
}

/** What could run: elements and attributes. */
export const scripts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const runs =
        /^(script|iframe|object|embed)$/i.test(element.tagName) ||
        [...element.attributes].some(
          ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value),
        )
      return runs ? [element.outerHTML.slice(0, 120)] : []
    }),
  )

type Stop = { hidden: boolean; marked: boolean; told: string }

/** Walks a page with Tab, from its first stop to its last. */
export const tabStops = async (page: Page): Promise<Stop[]> => {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((): Stop | undefined => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(element)
      const { height, left, top, width } = element.getBoundingClientRect()
      const first = element.getClientRects()[0] ?? { height, left, top, width }
      // The middle of what can be seen of it.
      const middle = (from: number, length: number, window: number) =>
        (Math.max(from, 0) + Math.min(from + length, window)) / 2
      const over = document.elementFromPoint(
        middle(first.left, first.width, innerWidth),
        middle(first.top, first.height, innerHeight),
      )
      return {
        hidden: !over || !(element.contains(over) || over.contains(element)),
        marked:
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        told: element.outerHTML.slice(0, 120),
      }
    })
    if (!stop) return stops
    stops.push(stop)
    if (stops.length > 1000) throw new Error('The keyboard does not come out of this page.')
  }
}
