import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '#run/postgres.ts'
import { openCms, type TestCms } from '../payload.ts'
import { openPublic, type PublicServer } from '../publicServer.ts'
import { makeShowcase } from './showcase.ts'
import { templates } from './templates.ts'

type Seen = {
  /** Where it was first linked from. */
  from: string
  gzipped: number
  ids: Set<string>
  status: number
  type: string
}

let cms: TestCms
let site: PublicServer
const seen = new Map<string, Seen>()
const fragments: { from: string; id: string; path: string }[] = []
const elsewhere = new Set<string>()
const times = new Set<string>()

const unescaped = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) =>
    unescaped(value ?? ''),
  )

/** Every address that a page leads to or is drawn with. */
const addressesIn = (html: string): string[] => [
  ...['href', 'src', 'action'].flatMap((attribute) => valuesOf(html, attribute)),
  ...valuesOf(html, 'srcset').flatMap((set) =>
    set.split(/,\s+/).map((one) => one.split(' ')[0] ?? ''),
  ),
]

/** Lists can be narrowed without end: what is chosen one by one and two by two says enough. */
const isTooNarrow = ({ searchParams }: URL) => searchParams.size > 2

const bytesOf = async (path: string): Promise<number> => {
  const { headers } = await site.get(path, { 'Accept-Encoding': 'gzip' })
  return Number(headers.get('content-length'))
}

beforeAll(async () => {
  cms = await openCms('demo')
  await makeShowcase(cms)
  site = await openPublic(cms.database.readerUrl, cms.mediaDir, await freePort())
  const waiting = templates
    .filter(({ status }) => status === undefined)
    .map(({ path }) => ({ from: 'the list of templates', path }))
  for (const { from, path } of waiting) {
    if (seen.has(path)) continue
    const { headers, status, text } = await site.get(path)
    const type = headers.get('content-type') ?? ''
    const isPage = type.startsWith('text/html')
    const ids = new Set(isPage ? valuesOf(text, 'id') : [])
    seen.set(path, { from, gzipped: isPage ? await bytesOf(path) : 0, ids, status, type })
    if (!isPage) continue
    for (const time of valuesOf(text, 'datetime')) times.add(time)
    for (const address of addressesIn(text)) {
      const url = new URL(address, site.url + path)
      if (url.origin !== site.url) elsewhere.add(url.href)
      else {
        const target = url.pathname + url.search
        if (url.hash)
          fragments.push({ from: path, id: decodeURIComponent(url.hash.slice(1)), path: target })
        if (!isTooNarrow(url)) waiting.push({ from: path, path: target })
      }
    }
  }
}, 300_000)
afterAll(async () => {
  await site?.stop()
  await cms?.close()
})

const pages = () => [...seen].filter(([, { type }]) => type.startsWith('text/html'))

describe('who follows every link of the site', () => {
  test('comes to every insats, every page and the same as data', () => {
    const paths = [...seen.keys()]
    const numbers = paths.flatMap((path) => /^\/insatser\/([^?]+)/.exec(path)?.[1] ?? [])
    expect(new Set(numbers).size).toBe(118)
    for (const path of ['/', '/strategi', '/insatser', '/halsoframjande-samhallsplanering']) {
      expect(paths).toContain(path)
    }
    expect(paths.some((path) => path.startsWith('/api/v1'))).toBe(true)
  })

  test('finds none that leads nowhere', () => {
    const dead = [...seen].filter(([, { status }]) => status !== 200)
    expect(
      dead.map(([path, { from, status }]) => `${status} ${path}, linked from ${from}`),
    ).toEqual([])
  })

  test('finds every part of a page that a link names', () => {
    const missing = fragments.filter(({ id, path }) => seen.get(path)?.ids.has(id) === false)
    expect(fragments.length).toBeGreaterThan(100)
    expect(missing.map(({ from, id, path }) => `${path}#${id}, linked from ${from}`)).toEqual([])
  })

  test('is told days and instants in a way that programs read too', () => {
    const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/
    expect(times.size).toBeGreaterThan(0)
    expect([...times].filter((time) => !iso.test(time))).toEqual([])
  })

  test('leaves the site only over https, to the admin, or to write or call somebody', () => {
    const odd = [...elsewhere].filter(
      (url) => !/^(https:|mailto:|tel:)/.test(url) && url !== 'http://localhost:3001/admin',
    )
    expect(elsewhere.size).toBeGreaterThan(5)
    expect(odd).toEqual([])
  })

  test('never waits for much: the pages are small', async () => {
    const sizes = pages()
      .map(([path, { gzipped }]) => ({ gzipped, path }))
      .sort((a, b) => a.gzipped - b.gzipped)
    const median = sizes[Math.floor(sizes.length / 2)]
    const largest = sizes.at(-1)
    const style = [...seen].find(([, { type }]) => type.startsWith('text/css'))
    const css = await bytesOf(style?.[0] ?? '')
    console.log(
      `${sizes.length} pages, gzipped: median ${median?.gzipped} B, largest ${largest?.gzipped} B (${largest?.path}); CSS ${css} B`,
    )
    expect(sizes.length).toBeGreaterThan(150)
    expect(sizes[0]?.gzipped).toBeGreaterThan(500)
    expect(median?.gzipped).toBeLessThanOrEqual(14_000)
    expect(largest?.gzipped).toBeLessThanOrEqual(60_000)
    expect(css).toBeGreaterThan(500)
    expect(css).toBeLessThanOrEqual(30_000)
  })
})
