import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { upload } from '#testing/browser/showcase.ts'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let cms: TestCms
let site: PublicServer
let token: string

beforeAll(async () => {
  cms = await openCms('demo')
  site = await openPublic(cms.database.readerUrl, cms.mediaDir)
  token = (await signIn(cms)).token
  const { docs } = await cms.payload.find({ collection: 'actors', limit: 1 })
  await upload(cms, String(docs[0]?.id), 'En skolgård')
})
afterAll(async () => {
  await site?.stop()
  await cms?.close()
})

const days = [
  ...['0001-01-01', '-000001-01-01T00:00:00Z', '9999-12-31', '+275760-09-13T00:00:00Z'],
  ...['-271821-04-20T00:00:00Z', '1900-01-01', '2200-12-31T23:59:59.999Z', 'i morgon', 8.64e15, {}],
]
const numbers = [
  ...[1e308, -1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 31 - 1, 2 ** 53, 20261125173000, 3e9],
  ...[-0, 0, -1, 0.5, 1e12, '1e400', 'NaN', 'Infinity', '5', [], {}],
]
const deep = (levels: number): unknown => {
  let value: unknown = 'innerst'
  for (let level = 0; level < levels; level++) value = { children: [value], type: 'listitem' }
  return value
}
const texts = [
  ...['', '   ', 'x'.repeat(1_000_000), 'x'.repeat(2704), '😀'.repeat(500), 'ö'.repeat(200)],
  ...['\u0000', 'a\ud800b', '\u202Eabc\u2066', '\uFEFF', '\u0001\u001b[31m', '<script>', '../..'],
  ...['/'.repeat(150_000), `${'a-'.repeat(50_000)}!`, 5, true, {}, []],
]
const references = [
  'x',
  crypto.randomUUID(),
  5,
  {},
  [],
  { relationTo: 'users', value: {} },
  '\u0000',
]
const listOf = (length: number, one: unknown) => Array.from({ length }, () => one)
const runningTexts = [
  ...['text', 5, [], {}, { root: {} }, { root: { children: 'x', type: 'root' } }],
  ...[{ root: deep(150) }, { root: deep(800) }, { root: { children: [null, 7], type: 'root' } }],
  ...[{ relationTo: 'users', value: 'x' }, { relationTo: 'pages', value: { id: 7 } }, 'pages'].map(
    (doc) => ({
      root: {
        children: [{ children: [], fields: { doc, linkType: 'internal' }, type: 'link' }],
        type: 'root',
      },
    }),
  ),
]

/** What lies at the edge of a kind of field, and beyond. */
const extremesOf = (field: FlattenedField): unknown[] => {
  switch (field.type) {
    case 'number':
      return numbers
    case 'date':
      return days
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return texts
    case 'checkbox':
      return ['true', 'kanske', 5, {}, null]
    case 'select':
    case 'radio':
      return ['', 'okänd', 5, {}, [], 'constructor']
    case 'relationship':
    case 'upload':
      return [...references, ...references.map((one) => [one]), listOf(2000, crypto.randomUUID())]
    case 'richText':
      return runningTexts
    case 'json':
      return [deep(800), 'x'.repeat(100_000), '\u0000', listOf(50_000, 1)]
    case 'array':
      return ['x', 5, {}, [null], [5], listOf(500, {})]
    case 'blocks':
      return ['x', 5, {}, [null], [{ blockType: 'okänd' }], listOf(500, { blockType: 'links' })]
    default:
      return []
  }
}

type Attempt = { field: string; value: unknown; data: Record<string, unknown> }

let turn = 0
/** So many of each field, others in the next: between the fields of a kind each has its turn. */
const inTurn = (extremes: unknown[]): unknown[] => {
  turn++
  return extremes.filter((_, number) => (number + turn) % Math.ceil(extremes.length / 5) === 0)
}

/** Each extreme in its field; inside groups, rows and blocks in a whole of its own. */
const attemptsAt = (fields: FlattenedField[], above = ''): Attempt[] =>
  fields.flatMap((field): Attempt[] => {
    if (!('name' in field) || field.name === 'id' || field.type === 'join') return []
    const name = String(field.name)
    const own = inTurn(extremesOf(field)).map((value) => ({
      data: { [name]: value },
      field: above + name,
      value,
    }))
    const within = (inner: FlattenedField[], around: (data: object) => unknown) =>
      attemptsAt(inner, `${above}${name}.`).map(({ data, ...rest }) => ({
        ...rest,
        data: { [name]: around(data) },
      }))
    if (field.type === 'array') return [...own, ...within(field.flattenedFields, (row) => [row])]
    if (field.type === 'group') return [...own, ...within(field.flattenedFields, (data) => data)]
    if (field.type === 'blocks') {
      const { blocks } = field
      return [
        ...own,
        ...blocks.flatMap(({ flattenedFields, slug }) =>
          within(flattenedFields, (row) => [{ ...row, blockType: slug }]),
        ),
      ]
    }
    return own
  })

/** Every address that the site and the API lead to, from where a visitor begins. */
const crawl = async (most: number): Promise<{ asked: number; failed: string[] }> => {
  const waiting = [
    ...['/', '/insatser', '/strategi', '/natverk', '/uppfoljning', '/rapporter', '/sok?q=a'],
    ...[
      'insatser',
      'delmal',
      'plans',
      'pages',
      'actors',
      'contacts',
      'media',
      'taxonomies',
      'rounds',
    ].map((name) => `/api/v1/${name}`),
    '/datasets',
  ]
  const seen = new Set(waiting)
  const failed: string[] = []
  let asked = 0
  for (const path of waiting) {
    if (asked >= most) break
    asked++
    const { body, status, text } = await site.get(path)
    if (status >= 500) failed.push(`${path} ${status}`)
    const links = [...text.matchAll(/(?:href|src)="(\/[^"#]*)"/g)].map(([, link = '']) => link)
    const inData = JSON.stringify(body ?? '').matchAll(
      /"(?:https?:\/\/folkhalsa\.test)?(\/[^"]*)"/g,
    )
    for (const link of [...links, ...[...inData].map(([, at = '']) => at)]) {
      const clean = link.replaceAll('&amp;', '&')
      const isNarrow = (clean.split('?')[1]?.split('&').length ?? 0) > 1
      if (seen.has(clean) || isNarrow || clean.startsWith('/assets')) continue
      seen.add(clean)
      waiting.push(clean)
    }
  }
  return { asked, failed }
}

const told = (value: unknown) => JSON.stringify(value)?.slice(0, 60)

test('whatever is written into any field through REST, the cms answers and the public side stays up', async () => {
  const wrong: string[] = []
  let accepted = 0
  let attempts = 0
  const save = async (method: string, place: string, { data, field, value }: Attempt) => {
    attempts++
    const { status } = await cms.rest(method, place, { body: data, token })
    if (status >= 500) wrong.push(`${method} ${place} ${field} = ${told(value)}: ${status}`)
    if (status < 400) accepted++
  }
  for (const { config } of Object.values(cms.payload.collections)) {
    const { auth, flattenedFields, slug, versions } = config
    // The person who asks would lock themselves out; a role is taken away by what it is made of.
    if (auth || slug === 'memberships' || slug.startsWith('payload-')) continue
    const { docs } = await cms.payload.find({ collection: slug, depth: 0, limit: 1 })
    const id = docs[0]?.id
    expect(id, slug).toBeDefined()
    for (const attempt of attemptsAt(flattenedFields)) {
      const published = { ...attempt, data: { ...attempt.data, _status: 'published' } }
      await save('PATCH', `/${slug}/${id}`, versions ? published : attempt)
      // Drafts are saved without the rules of their fields.
      if (versions) await save('PATCH', `/${slug}/${id}?draft=true`, attempt)
      if (attempts % 5 === 0) await save('POST', `/${slug}`, attempt)
    }
    const { failed } = await crawl(15)
    wrong.push(...failed.map((place) => `after ${slug}: ${place}`))
  }
  for (const { flattenedFields, slug } of cms.payload.config.globals) {
    for (const attempt of attemptsAt(flattenedFields)) {
      await save('POST', `/globals/${slug}`, attempt)
    }
  }
  expect(wrong).toEqual([])
  expect(attempts).toBeGreaterThan(500)
  expect(accepted).toBeGreaterThan(50)
  const { asked, failed } = await crawl(150)
  expect(failed).toEqual([])
  expect(asked).toBeGreaterThan(100)
}, 600_000)

test('every document can be sent back as it was read, which is what a form does', async () => {
  for (const { config } of Object.values(cms.payload.collections)) {
    if (/^(payload-|users|memberships)/.test(config.slug)) continue
    const { body } = await cms.rest('GET', `/${config.slug}?limit=1&depth=0`, { token })
    const [doc] = body.docs ?? []
    const answer = await cms.rest('PATCH', `/${config.slug}/${doc?.id}`, { body: doc, token })
    const codes = answer.body.errors?.map(({ data }) => data?.code)
    // A mark in a closed round is refused for what it is.
    expect([undefined, ['round-closed']], config.slug).toContainEqual(codes)
  }
})

test('an image whose middle is far outside is refused, by the form, the address and the file', async () => {
  const { docs } = await cms.payload.find({ collection: 'media', depth: 0, limit: 1 })
  const place = `/media/${docs[0]?.id}`
  const far = { focalX: 1e12, focalY: 1e12 }
  const edits = 'uploadEdits[focalPoint][x]=1000000000000&uploadEdits[focalPoint][y]=5'
  for (const [at, body] of [
    [place, far],
    [place, { focalX: 1e12, focalY: 0 }],
    [`${place}?${edits}`, {}],
    [`/media?where[id][exists]=true`, far],
  ] as const) {
    const { status } = await cms.rest('PATCH', at, { body, token })
    expect(status, at).toBe(400)
  }
  expect((await site.get('/api/v1/media')).status).toBe(200)
})
