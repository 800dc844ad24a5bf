import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCms, type RestBody, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let token: string

beforeAll(async () => {
  cms = await openCms('demo')
  token = (await signIn(cms)).token
})
afterAll(() => cms.close())

type Sent = { body?: unknown; headers?: Record<string, string>; token?: string }

/** Asks, and says what was wrong with the answer: an error of the server, or a no without a code. */
const wrongWith = async (method: string, place: string, sent: Sent = {}): Promise<string[]> => {
  const { body, status } = await cms.rest(method, place, sent)
  const told = `${method} ${place.slice(0, 160)} ${JSON.stringify(sent.body ?? '')?.slice(0, 60)}: ${status}`
  if (status >= 500) return [told]
  return status >= 400 && isCodeless(body) ? [`${told} without a code`] : []
}
const isCodeless = ({ errors, message }: RestBody): boolean =>
  errors ? errors.some(({ data }) => !data?.code) : !/^Route not found/.test(String(message))

type Place = { path: string; kind: string }

const placesOf = (fields: FlattenedField[], above = ''): Place[] =>
  fields.flatMap((field): Place[] => {
    if (!('name' in field)) return []
    const path = above + field.name
    const traits = ['localized', 'hasMany', 'virtual'].filter((trait) => trait in field)
    const inside =
      'flattenedFields' in field
        ? placesOf(field.flattenedFields, `${path}.`)
        : 'blocks' in field
          ? field.blocks.flatMap((block) => placesOf(block.flattenedFields, `${path}.`))
          : []
    const several = 'relationTo' in field && Array.isArray(field.relationTo) ? ['polymorphic'] : []
    const level = above ? ['inside'] : []
    return [{ kind: [field.type, ...traits, ...several, ...level].join(' '), path }, ...inside]
  })

/** One field of each kind there is, with the first collection that has it. */
const fieldsOfEachKind = () => {
  const found = new Map<string, { path: string; slug: string }>()
  for (const { config } of Object.values(cms.payload.collections)) {
    if (/^payload-(kv|migrations|preferences)$/.test(config.slug)) continue
    const places = [{ kind: 'id', path: 'id' }, ...placesOf(config.flattenedFields)]
    for (const { kind, path } of places) {
      if (!found.has(kind)) found.set(kind, { path, slug: config.slug })
    }
  }
  return found
}

const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'greater_than', 'less_than_equal'],
  ...['like', 'not_like', 'contains', 'within', 'intersects', 'near', 'constructor', '$ne'],
]

describe('a question that makes no sense', { timeout: 240_000 }, () => {
  test('is refused with a code: every operator of every kind of field, with every kind of value', async () => {
    const kinds = fieldsOfEachKind()
    expect(kinds.size).toBeGreaterThan(20)
    const wrong: string[] = []
    let allowed = 0
    for (const { path, slug } of kinds.values()) {
      for (const operator of operators) {
        const at = `where[${path}][${operator}]`
        for (const value of [`${at}=x`, `${at}[]=x&${at}[]=5`, `${at}[a]=b`]) {
          const place = `/${slug}?limit=1&depth=0&${value}`
          wrong.push(...(await wrongWith('GET', place, { token })))
        }
      }
      const { status } = await cms.rest('GET', `/${slug}?limit=1&where[${path}][exists]=true`, {
        token,
      })
      if (status === 200) allowed++
    }
    expect(wrong).toEqual([])
    expect(allowed).toBeGreaterThan(kinds.size / 2)
  })

  const odd = [
    ...['where=x', 'where=5', 'where=[]', 'where={', 'where=null', 'where[and]=x', 'where[or][]=x'],
    ...[
      'where[title]=x',
      'where[title][]=x',
      'where[__proto__][equals]=x',
      'where[a%00b][equals]=x',
    ],
    ...['where[description.root][contains]=x', 'where[blocks.0.x][exists]=true'],
    ...['where[version.description][like]=x', 'where[document][equals]=x', 'where[id][equals]=x'],
    ...['where[createdAt][equals]=275760-09-13', 'where[number][equals]=3e99'],
    ...['where[title][equals]=a%00b', 'where[title][like]=%ED%A0%80'],
    `where[title][equals]=${'x'.repeat(5000)}`,
    `where${'[and][0]'.repeat(8)}[title][equals]=x`,
    `${'where[and][][title][equals]=x&'.repeat(300)}`,
    ...['sort=,,,', 'sort[a]=b', 'sort=constructor', 'sort=description', 'sort=blocks', 'sort=%27'],
    `sort=${'title,'.repeat(500)}`,
    ...['select=x', 'select[x]=true', 'select[__proto__]=true', 'populate=x', 'populate[x]=y'],
    ...[
      'joins=x',
      'joins[x][limit]=y',
      'joins[successors][where]=x',
      'joins[successors][sort][a]=b',
    ],
    'joins[successors][where][title][near]=1',
    'joins[successors][where][description][like]=1',
    ...['depth=x', 'depth=-1', 'depth[]=1', 'limit=x', 'limit=1e308', 'page=1e308', 'page[]=1'],
    ...['locale=x', 'locale[]=sv', 'locale=constructor', 'fallbackLocale[a]=b', 'fallbackLocale=x'],
    ...['draft[]=true', 'trash[]=x', 'data=x', 'data={', 'data=5', 'data[]=x', '[]=x', '=x', '&&&'],
    'a[b][c][d][e][f][g][h][i][j][k][l]=x',
  ]
  const places = () =>
    Object.keys(cms.payload.collections).flatMap((slug) => [
      `/${slug}`,
      `/${slug}/count`,
      `/${slug}/versions`,
      `/${slug}/${crypto.randomUUID()}`,
    ])

  test.each(['a stranger', 'an administrator'])(
    'of %s is answered, whatever is odd in it',
    async (who) => {
      const signedIn = who === 'a stranger' ? {} : { token }
      const wrong: string[] = []
      // Every question in every collection, and in one place of it.
      for (const [number, question] of odd.entries()) {
        for (const [at, place] of [...places(), '/globals/site'].entries()) {
          const isTurn = (at + number) % (who === 'a stranger' ? 20 : 7) === 0
          if (isTurn) wrong.push(...(await wrongWith('GET', `${place}?${question}`, signedIn)))
        }
      }
      expect(wrong).toEqual([])
    },
  )

  test('is refused for many documents at once as well, and changes none', async () => {
    const before = await cms.database.sql('select id, updated_at from pages order by id')
    const wrong: string[] = []
    for (const question of odd.filter((each) => each.startsWith('where'))) {
      for (const method of ['PATCH', 'DELETE']) {
        const sent = { token, ...(method === 'PATCH' && { body: {} }) }
        const narrowed = question.includes('=') ? question : `${question}=x`
        wrong.push(
          ...(await wrongWith(
            method,
            `/pages?where[and][0][id][equals]=${crypto.randomUUID()}&${narrowed}`,
            sent,
          )),
        )
      }
    }
    expect(wrong).toEqual([])
    expect(await cms.database.sql('select id, updated_at from pages order by id')).toEqual(before)
  })
})

describe('a body that is none', { timeout: 240_000 }, () => {
  const json = { 'Content-Type': 'application/json' }
  const form = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const part = (name: string, value: string, more = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const bodies: [name: string, body: string | undefined, headers: Record<string, string>][] = [
    ['nothing', undefined, {}],
    ...['"x"', '5', 'null', 'true', '[]', '{'].map(
      (text) => [text, text, json] as [string, string, typeof json],
    ),
    ['odd fields', '{"email":{},"password":[],"token":5,"id":{},"data":7,"locale":{}}', json],
    ['a prototype', '{"__proto__":{"a":1},"constructor":{"b":1}}', json],
    ['plain text', 'hej', { 'Content-Type': 'text/plain' }],
    ['an HTML form', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a torn form', 'hej', form],
    ['a form without a boundary', 'hej', { 'Content-Type': 'multipart/form-data' }],
    ['a form of broken JSON', `${part('_payload', '{hej')}--x--\r\n`, form],
    ['a form of a figure', `${part('_payload', '5')}--x--\r\n`, form],
    ['a form with a file by name', `${part('file', '{"a":5}')}--x--\r\n`, form],
    ['a form of many parts', `${part('a', 'b').repeat(50)}--x--\r\n`, form],
    ['a form with a long name', `${part('a'.repeat(5000), 'b')}--x--\r\n`, form],
    ['a form with a file', `${part('file', 'hej', '; filename="a.png"')}--x--\r\n`, form],
    ['a file of an odd name', `${part('file', 'hej', '; filename="a\u0000b.png"')}--x--\r\n`, form],
  ]
  const endpoints = () => {
    const { collections, endpoints: root, globals } = cms.payload.config
    return [
      ...root.map(({ method, path }) => ({ method, path })),
      ...collections.flatMap(({ endpoints: own, slug }) =>
        (own || []).map(({ method, path }) => ({ method, path: `/${slug}${path}` })),
      ),
      ...globals.flatMap(({ endpoints: own, slug }) =>
        (own || []).map(({ method, path }) => ({ method, path: `/globals/${slug}${path}` })),
      ),
    ].filter(({ path }) => !path.endsWith('/logout'))
  }

  test.each(['a stranger', 'an administrator'])(
    'is refused with a code: of %s, at every address',
    async (who) => {
      const signedIn = who === 'a stranger' ? {} : { token }
      const all = endpoints()
      expect(all.length).toBeGreaterThan(150)
      const wrong: string[] = []
      for (const [number, { method, path }] of all.entries()) {
        const reads = method === 'get' || method === 'delete'
        const ids = path.includes(':') ? ['x', '%E0%A4%A', '%00', 'constructor'] : ['']
        for (const [turn, [, body, headers]] of bodies.entries()) {
          // The addresses of collections are alike: between them each gets each body and each id.
          const place = path.replace(/:\w+\??/, ids[(number + turn) % ids.length] ?? '')
          if (reads ? turn >= ids.length : (number + turn) % 4 !== 0) continue
          const sent = { ...signedIn, ...(!reads && body !== undefined && { body, headers }) }
          wrong.push(...(await wrongWith(method.toUpperCase(), place, sent)))
        }
      }
      expect(wrong).toEqual([])
    },
  )

  test('has changed nothing and made nobody anything', async () => {
    expect(({} as { a?: unknown }).a).toBeUndefined()
    const { body, status } = await cms.rest('GET', '/users/me', { token })
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ name: 'Testperson' })
  })
})
