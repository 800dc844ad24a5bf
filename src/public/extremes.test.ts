import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'
import {
  content,
  linkTo,
  linkToDocument,
  list,
  paragraph,
  type TextNode,
  text,
} from '#testing/richText.ts'

let database: TestDatabase
let site: PublicServer

/** JSON that is an object to every eye and has no text: `String(…)` of it throws. */
const noText = { toString: 1, valueOf: 1 }
const oddNodes = [
  ...[
    null,
    5,
    'x',
    [],
    {},
    noText,
    { type: noText },
    { type: 'text' },
    { children: 5, type: 'list' },
  ],
  ...['constructor', '__proto__', 'block', 'inlineBlock', 'upload', 'unknown'].map((type) => ({
    type,
  })),
  { ...text('x'), format: noText },
  { ...paragraph(text('x')), format: noText, indent: noText },
  { ...list('ul', [text('x')]), tag: noText },
  { children: [text('x')], tag: noText, type: 'heading' },
  ...[null, 5, 'x', [], { url: noText }, { doc: 5, linkType: 'internal' }].map((fields) => ({
    ...linkTo('', 'x'),
    fields,
  })),
  { ...linkTo('', 'x'), fields: { doc: { value: noText }, linkType: 'internal' } },
  linkToDocument('pages', 'constructor', 'x'),
  linkTo(`/${'å'.repeat(3000)}`, 'x'),
]
const oddText = content(...(oddNodes as TextNode[]))

const longest = 'å'.repeat(3000)

/** What a column may hold at its ends and beside what it is for. */
const extremes: Record<string, string[]> = {
  'character varying': [
    ...['', ' ', 'NaN', 'infinity', 'constructor', '__proto__', '..', '../../etc/passwd', '%ff%00'],
    ...[
      '/',
      '?#',
      '//www.example.org',
      '<script>"\'&',
      '\u{10FFFF}\u200F\uFFFD',
      'å'.repeat(200),
      longest,
    ],
  ],
  integer: ['2147483647', '-2147483648'],
  jsonb: [
    ...['null', 'true', '5', '1e300', '"x"', '[]', '{}', '[null, 5, "x", [[]]]'],
    ...['{"root": null}', '{"root": {"children": 5}}', '{"root": {"children": [[]]}}'],
    ...[noText, [noText], oddText, { root: noText }].map((each) => JSON.stringify(each)),
    JSON.stringify([
      ...[{ blockType: noText }, { blockType: 'text' }, { blockType: 'text', content: 'x' }],
      ...[
        { blockType: 'image', image: noText },
        { blockType: 'image', image: 'constructor' },
      ],
      ...[5, [5], [{ label: noText, url: noText }]].map((items) => ({ blockType: 'links', items })),
      { blockType: 'text', content: oddText },
    ]),
  ],
  numeric: [
    ...['20261125173000', '3000000000', '2147483648', '2147483647.5', '-2147483649', '1e300'],
    ...['-1e300', '1e-300', '0.5', '-0', 'NaN', 'Infinity', '-Infinity'],
  ],
  'timestamp with time zone': [
    ...['infinity', '-infinity', '294276-12-31 23:59:59+00', '275760-09-13 00:00:00.001+00'],
    ...['10000-01-01 00:00:00+00', '9999-12-31 23:59:59.999+00', '0001-01-01 00:00:00+00'],
    ...['0044-03-15 00:00:00+00 BC', '4714-11-24 00:00:00+00 BC'],
  ],
}

type Column = { name: string; nullable: boolean; table: string; type: string }
type Case = Column & { value: string | null }

/** Every column that a view reads, so that a new one is tried by itself. */
const columnsBehind = () =>
  database.sql<Column>(
    `select distinct c.table_name as "table", c.column_name as name, c.data_type as type,
       c.is_nullable = 'YES' as nullable
     from pg_class v
     join pg_namespace n on n.oid = v.relnamespace and n.nspname = 'published'
     join pg_rewrite r on r.ev_class = v.oid
     join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
     join pg_class t on t.oid = d.refobjid and t.relnamespace = 'public'::regnamespace
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     join information_schema.columns c on c.table_schema = 'public' and c.table_name = t.relname
       and c.column_name = a.attname
     where c.data_type = any($1) and c.column_name not in ('id', '_parent_id', 'parent_id', 'path')
     order by 1, 2`,
    [Object.keys(extremes)],
  )

beforeAll(async () => {
  database = await cloneDatabase('demo')
  // The demonstration has no image.
  await database.sql(
    `insert into media (id, filename, mime_type, width, height, filesize, owner_actor_id)
     select gen_random_uuid(), 'bild-' || n || '.png', 'image/png', 60, 40, 100,
       (select id from actors limit 1) from generate_series(1, 30) n`,
  )
  await database.sql(
    `update pages_locales set blocks = blocks || (
       select jsonb_agg(jsonb_build_object('blockType', 'image', 'image', id)) from media)
     where jsonb_typeof(blocks) = 'array'`,
  )
  site = await openPublic(database.readerUrl)
})
afterAll(async () => {
  await site?.stop()
  await database?.drop()
})

const lists = ['actors', 'contacts', 'delmal', 'media', 'pages', 'plans', 'rounds', 'taxonomies']
type Answered = Record<
  string,
  { slug: string; terms: unknown[]; _links?: { self: string }; url?: string }[]
>

/** How many each list holds, and the addresses of what is in them. */
const listed = async () => {
  const counts: Record<string, number> = {}
  const addresses: string[] = []
  const read = async (name: string, filter = '') => {
    const { body, status, text: said } = await site.get(`/api/v1/${name}?${filter}limit=200`)
    expect(status, `${name}: ${said}`).toBe(200)
    const rows = (body as Answered)[name] ?? []
    if (name === 'taxonomies') counts.terms = rows.flatMap(({ terms }) => terms).length
    else counts[name] = rows.length
    addresses.push(...rows.flatMap(({ _links, url }) => _links?.self ?? url ?? []))
    return rows
  }
  for (const name of lists) {
    const rows = await read(name)
    if (name !== 'plans') continue
    // In whichever plan: which of them is meant when none is named hangs on their dates.
    const slugs = rows.map(({ slug }) => encodeURIComponent(slug))
    await read('insatser', `plan=${slugs.join(',')}&`)
  }
  return { addresses: addresses.map((each) => new URL(each)), counts }
}

const unescaped = (value: string) =>
  value.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replaceAll('&amp;', '&')

/** The addresses of the site that its own first pages lead to. */
const linkedFromSite = async (): Promise<URL[]> => {
  const found: string[] = []
  for (const path of ['/', '/strategi', '/insatser', '/insatser?view=table&sort=-updatedAt']) {
    const { status, text: html } = await site.get(path)
    expect(status, `${path}: ${html.slice(0, 500)}`).toBeLessThan(500)
    found.push(
      ...[...html.matchAll(/\shref="(\/[^"]*)"/g)].map(([, href]) => unescaped(href ?? '')),
    )
  }
  return found.map((href) => new URL(href, 'http://folkhalsa.test'))
}

/** Narrowing the list has tests of its own, and no end. */
const isWorthAsking = ({ pathname, searchParams }: URL) =>
  pathname !== '/insatser' || searchParams.size < 2

/** Everything of most kinds, and a few insatser; or everything. */
const crawl = async (wholly: boolean) => {
  const { addresses, counts } = await listed()
  const asked = [
    ...[...addresses, ...(await linkedFromSite())].filter(isWorthAsking),
    ...['title', 'status', '-updatedAt'].map(
      (sort) => new URL(`http://folkhalsa.test/api/v1/insatser?sort=${sort}`),
    ),
  ]
  const all = [...new Set(asked.map(({ pathname, search }) => pathname + search))]
  const ofInsatser = all.filter((path) => path.includes('/insatser/'))
  const paths = wholly
    ? all
    : [...all.filter((path) => !path.includes('/insatser/')), ...ofInsatser.slice(0, 6)]
  for (const path of paths) {
    const { status, text: said } = await site.get(path)
    expect(status, `${path}: ${said.slice(0, 500)}`).toBeLessThan(500)
  }
  return { asked: paths.length, counts }
}

/** Puts a value where it fits. @returns how to put back what stood there, or nothing where it was refused */
const put = async ({ name, table, type, value }: Case, id: string) => {
  const set = `update "${table}" set "${name}" = $1::${type} where id::text = $2`
  const [before] = await database.sql<{ old: string | null }>(
    `select "${name}"::text as old from "${table}" where id::text = $1`,
    [id],
  )
  try {
    await database.sql(set, [value, id])
  } catch (error) {
    // Not null, unique, longer than an index bears: such a row cannot be.
    expect((error as { code: string }).code).toMatch(/^(23|22|54)/)
    return undefined
  }
  return () => database.sql(set, [before?.old ?? null, id])
}

test('a value that cannot be read costs its row or its field, and neither the site nor the other rows', async () => {
  const columns = await columnsBehind()
  expect(columns.length).toBeGreaterThan(70)
  const casesOf = new Map<string, Case[]>()
  for (const column of columns) {
    const values = [...(extremes[column.type] ?? []), ...(column.nullable ? [null] : [])]
    const cases = casesOf.get(column.table) ?? []
    // A name of that length fits no address: what it names is lost, and is not to be counted here.
    const tried = values.filter((value) => value !== longest || column.name !== 'slug')
    casesOf.set(column.table, [...cases, ...tried.map((value) => ({ ...column, value }))])
  }
  // Neighbours in this order are of different columns.
  for (const [table, cases] of casesOf) {
    const byColumn = Object.values(Object.groupBy(cases, ({ name }) => name))
    const most = Math.max(...byColumn.map((of) => of?.length ?? 0))
    const mixed = Array.from({ length: most }, (_, at) => byColumn.flatMap((of) => of?.[at] ?? []))
    casesOf.set(table, mixed.flat())
  }
  const whole = await crawl(true)
  expect(whole.asked).toBeGreaterThan(250)
  let [tried, round] = [0, 0]
  while (casesOf.size > 0) {
    round += 1
    const wholly = [...casesOf.keys()].some((table) => /^(insatser|assessments)/.test(table))
    const undo: (() => Promise<unknown>)[] = []
    const odd: Record<string, Set<string>> = {}
    for (const [table, cases] of casesOf) {
      const rows = await database.sql<{ id: string }>(
        // By whose they are: what belongs to the rows that stay stays too.
        `select t.id::text as id from "${table}" t order by md5(coalesce(
           to_jsonb(t) ->> '_parent_id', to_jsonb(t) ->> 'parent_id', t.id::text)), t.id`,
      )
      // Three in a row; half of the rows stay as they are, to be found afterwards.
      const now = cases.splice(0, 3 * Math.max(1, Math.floor(rows.length / 2)))
      if (cases.length === 0) casesOf.delete(table)
      for (const [at, each] of now.entries()) {
        const id = rows[Math.floor(at / 3)]?.id ?? ''
        const back = await put(each, id)
        if (!back) continue
        tried += 1
        undo.push(back)
        odd[table] = (odd[table] ?? new Set()).add(id)
      }
    }
    await database.sql(
      `update terms_locales set label = $1 where id = (
      select id from terms_locales order by md5(id::text) desc limit 1)`,
      [`Varv ${round}`],
    )
    await expect
      .poll(async () => (await site.get('/api/v1/taxonomies?limit=200')).text, { timeout: 5000 })
      .toContain(`Varv ${round}`)
    const { counts } = await crawl(wholly)
    for (const [name, before] of Object.entries(whole.counts)) {
      expect(counts[name], `${name} in round ${round}`).toBeGreaterThanOrEqual(
        before - (odd[name]?.size ?? 0),
      )
    }
    for (const back of undo.reverse()) await back()
  }
  expect(tried).toBeGreaterThan(600)
  console.log(`${tried} values in ${columns.length} columns, ${round} rounds`)
}, 300_000)
