import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '#testing/database.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'

let database: TestDatabase
let site: PublicServer

beforeAll(async () => {
  database = await cloneDatabase('demo')
  site = await openPublic(database.readerUrl)
})
afterAll(async () => {
  await site.stop()
  await database.drop()
})

const api = (path: string, headers?: Record<string, string>) => site.get(`/api/v1${path}`, headers)
const numbers = (body: { insatser: { number: string }[] }) =>
  body.insatser.map(({ number }) => number)

describe('the contract', () => {
  let validators: Map<string, ValidateFunction>

  beforeAll(async () => {
    const { body: contract } = await api('/openapi.json')
    const ajv = new Ajv2020({ allErrors: true, strict: false })
    formats.default(ajv)
    ajv.addSchema(strict(contract) as object, 'contract')
    validators = new Map(
      Object.keys(contract.paths).map((path) => {
        const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1')
        const place = `contract#/paths/${encodeURIComponent(pointer)}/get/responses/200/content/application~1json/schema`
        return [path, ajv.compile({ $ref: place })]
      }),
    )
  })

  test('is OpenAPI 3.1 and describes every operation', async () => {
    const { body } = await api('/openapi.json')
    expect(body.openapi).toMatch(/^3\.1\./)
    for (const path of Object.values<Record<string, { summary: string; description: string }>>(
      body.paths,
    )) {
      for (const operation of Object.values(path)) {
        expect(operation.summary).toBeTruthy()
        expect(operation.description).toBeTruthy()
      }
    }
  })

  test.each([
    ['/api/v1', ''],
    ['/api/v1/api-info', '/api-info'],
    ['/api/v1/insatser', '/insatser?limit=200'],
    ['/api/v1/insatser', '/insatser?fields=number,title'],
    ['/api/v1/insatser/{number}', '/insatser/5B'],
    ['/api/v1/insatser/{number}', '/insatser/1E'],
    ['/api/v1/delmal', '/delmal'],
    ['/api/v1/delmal/{slug}', '/delmal/levnadsvanor'],
    ['/api/v1/plans', '/plans'],
    ['/api/v1/plans/{slug}', '/plans/regionens-insatslista-2018-2022'],
    ['/api/v1/rounds', '/rounds'],
    ['/api/v1/rounds/{slug}', '/rounds/2022'],
    ['/api/v1/actors', '/actors'],
    ['/api/v1/actors/{slug}', '/actors/region-norrbotten'],
    ['/api/v1/contacts', '/contacts'],
    ['/api/v1/taxonomies', '/taxonomies'],
    ['/api/v1/taxonomies/{slug}', '/taxonomies/arenas'],
    ['/api/v1/pages', '/pages'],
    ['/api/v1/pages/{*}', '/pages/halsoframjande-samhallsplanering'],
    ['/api/v1/media', '/media'],
  ])('%s answers as it says: %s', async (path, address) => {
    const { body, status } = await api(address)
    expect(status).toBe(200)
    const validate = validators.get(path)
    expect(validate, [...validators.keys()].join(' ')).toBeDefined()
    expect(validate?.(body), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true)
  })

  test('leaves no address out', async () => {
    const { body } = await api('')
    const paths = [...validators.keys()]
    for (const [name, link] of Object.entries<string>(body._links)) {
      if (name === 'describedby') continue
      expect(paths).toContain(new URL(link).pathname)
    }
  })
})

/** The contract as a promise of nothing more: an object may hold what is named and nothing else. */
const strict = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!schema || typeof schema !== 'object') return schema
  const copy = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, strict(value)]),
  )
  const closes = 'properties' in copy && copy.type === 'object' && !('additionalProperties' in copy)
  return closes ? { ...copy, additionalProperties: false } : copy
}

describe('a list of insatser', () => {
  test('gives all 118, in the order people count', async () => {
    const { body } = await api('/insatser?limit=200')
    expect(body._meta).toEqual({ limit: 200, page: 1, totalPages: 1, totalRecords: 118 })
    const order = (number: string) =>
      [Number.parseInt(number, 10), number.replace(/\d+/, '')] as const
    const sorted = numbers(body).toSorted((a, b) => {
      const [[x, p], [y, q]] = [order(a), order(b)]
      return x - y || (p < q ? -1 : 1)
    })
    expect(numbers(body)).toEqual(sorted)
    expect(new Set(numbers(body)).size).toBe(118)
  })

  test('pages through everything once', async () => {
    const seen: string[] = []
    let next: string | null = 'http://folkhalsa.test/api/v1/insatser?limit=50'
    while (next) {
      const { pathname, search } = new URL(next)
      const { body } = await site.get(pathname + search)
      seen.push(...numbers(body))
      next = body._links.next
    }
    expect(seen).toHaveLength(118)
    expect(new Set(seen).size).toBe(118)
  })

  test('counts every colour once: the filters add up to the whole', async () => {
    const total = async (query: string) => (await api(`/insatser?${query}`)).body._meta.totalRecords
    const codes = ['rod', 'orange', 'gul', 'gron', 'ingen-uppgift']
    const each = await Promise.all(codes.map((code) => total(`status=${code}`)))
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(118)
    expect(await total(`status=${codes.join(',')}`)).toBe(118)
    const { body } = await api('/plans/regionens-insatslista-2018-2022')
    expect(body.insatser.counts.map(({ code }: { code: string }) => code)).toEqual(codes)
    expect(body.insatser.counts.map(({ count }: { count: number }) => count)).toEqual(each)
  })

  test('of a delmål holds as many as the delmål says, colour by colour', async () => {
    const { body } = await api('/delmal')
    expect(body.delmal).toHaveLength(4)
    for (const { insatser, slug } of body.delmal) {
      for (const { code, count } of insatser.counts) {
        const list = await api(`/insatser?delmal=${slug}&status=${code}`)
        expect(list.body._meta.totalRecords, `${slug} ${code}`).toBe(count)
      }
    }
  })

  test('filters by each angle: what is given has it, what has it is given', async () => {
    const { body: all } = await api('/insatser?limit=200')
    type Row = Record<string, { code?: string; slug?: string }[]> & { number: string }
    const filters: [string, string, 'code' | 'slug'][] = [
      ['arena', 'arenas', 'code'],
      ['health-dimension', 'healthDimensions', 'code'],
      ['habit', 'habits', 'code'],
      ['goal-area', 'goalAreas', 'code'],
      ['sdg', 'sdgs', 'code'],
      ['delmal', 'delmal', 'slug'],
      ['unit', 'units', 'slug'],
    ]
    for (const [filter, field, key] of filters) {
      const rows = all.insatser as Row[]
      const value = rows.flatMap((row) => row[field] ?? [])[0]?.[key]
      const { body } = await api(`/insatser?limit=200&${filter}=${value}`)
      const expected = rows.filter((row) => row[field]?.some((each) => each[key] === value))
      expect(numbers(body), filter).toEqual(expected.map(({ number }) => number))
      expect(expected.length).toBeLessThan(118)
    }
  })

  test('combines filters, several values with commas, and an empty value means not given', async () => {
    const one = (await api('/insatser?status=gul')).body._meta.totalRecords
    const two = (await api('/insatser?status=gul,gron')).body._meta.totalRecords
    const both = (await api('/insatser?status=gul,gron&delmal=levnadsvanor')).body._meta
      .totalRecords
    expect(two).toBeGreaterThan(one)
    expect(both).toBeLessThan(two)
    expect((await api('/insatser?status=&delmal=&q=')).body._meta.totalRecords).toBe(118)
  })

  test('sorts titles as Swedish does, and nobody-reported last both ways', async () => {
    const { body } = await api('/insatser?limit=200&sort=title')
    const titles = body.insatser.map(({ title }: { title: string }) => title)
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('sv').compare))
    for (const sort of ['status', '-status']) {
      const list = (await api(`/insatser?limit=200&sort=${sort}`)).body.insatser
      const orders = list.map(({ status }: { status: { order: number } }) => status.order)
      const reported = orders.filter((order: number) => order > 0)
      expect(orders.slice(reported.length).every((order: number) => order === 0)).toBe(true)
      const ascending = reported.toSorted((a: number, b: number) => a - b)
      expect(reported).toEqual(sort === 'status' ? ascending : ascending.reverse())
    }
  })

  test('finds words whatever their case, and takes % and _ as they are', async () => {
    const { body } = await api(`/insatser?q=${encodeURIComponent('HÄLSOFRÄMJANDE SAMHÄLLS')}`)
    expect(numbers(body)).toContain('5B')
    expect((await api('/insatser?q=%25')).body._meta.totalRecords).toBe(0)
    expect((await api('/insatser?q=_')).body._meta.totalRecords).toBe(0)
  })

  test('shows the colours of the round asked for', async () => {
    const first = (await api('/insatser?limit=200&round=2018&sort=number')).body.insatser
    expect(
      first.every(({ status }: { status: { round: string } }) => status.round === '2018'),
    ).toBe(true)
    const red = (list: { status: { code: string } }[]) =>
      list.filter(({ status }) => status.code === 'rod').length
    const latest = (await api('/insatser?limit=200')).body.insatser
    expect(red(first)).toBeGreaterThan(red(latest))
  })

  test('gives the fields asked for and no others', async () => {
    const { body } = await api('/insatser?fields=number,status&limit=1')
    expect(Object.keys(body.insatser[0]).toSorted()).toEqual(['_links', 'number', 'status'])
  })

  test('has no dead link: every self answers with itself', async () => {
    const { body } = await api('/insatser?limit=5')
    for (const { _links, number } of body.insatser) {
      const { pathname } = new URL(_links.self)
      expect((await site.get(pathname)).body.number).toBe(number)
    }
  })
})

describe('an insats', () => {
  test('is found by its number in any case, and by its UUID', async () => {
    const { body } = await api('/insatser/5b')
    expect(body.number).toBe('5B')
    expect(body._links.self).toMatch(/^http:\/\/folkhalsa\.test\/api\/v1\/insatser\/[0-9a-f-]{36}$/)
  })

  test('tells its history newest first, with the marks of units that disagree', async () => {
    const { body } = await api('/insatser/5B')
    const rounds = body.history.map(({ round }: { round: string }) => round)
    expect(rounds).toEqual(['2022', '2021', '2020', '2019', '2018'])
    for (const { status, units } of body.history) {
      const lowest = Math.min(
        ...units.map((unit: { status: { order: number } }) => unit.status.order),
      )
      if (units.length > 0) expect(status.order).toBe(lowest)
      else expect(status.code).toBe('ingen-uppgift')
    }
  })

  test('is text, and safe HTML for the running text', async () => {
    const { body } = await api('/insatser/5B')
    expect(body.descriptionHtml).toMatch(/^<h2>/)
    expect(body.descriptionHtml).not.toMatch(/<script|javascript:|style=|class=/i)
  })

  test('says which language it answers in', async () => {
    const { body, headers } = await api('/insatser/5B?lang=en')
    expect(body.lang).toBe('sv')
    expect(headers.get('vary')).toContain('Accept-Language')
  })

  test('speaks another language where there is a translation', async () => {
    await database.sql(
      `insert into insatser_locales (_parent_id, _locale, title, what) select id, 'fi', 'Terveyttä edistävä', 'Jotain' from insatser where number = '5B'`,
    )
    await expect
      .poll(
        async () =>
          (await api('/insatser/5B', { 'Accept-Language': 'fi-FI, sv;q=0.5' })).body.title,
      )
      .toBe('Terveyttä edistävä')
    expect((await api('/insatser/5B?lang=fi')).body).toMatchObject({
      lang: 'fi',
      title: 'Terveyttä edistävä',
    })
    expect((await api('/insatser/5B', { 'Accept-Language': 'fi;q=0.1, sv' })).body.lang).toBe('sv')
  })
})

describe('bad input gets problem+json and never a 500', () => {
  const long = 'x'.repeat(1_000_000)
  test.each([
    ['/api/v1/insatser?colour=red', 400, 'colour'],
    ['/api/v1/insatser?status=lila', 400, 'status'],
    ['/api/v1/insatser?delmal=finns-inte', 400, 'delmal'],
    ['/api/v1/insatser?actor=x', 400, 'actor'],
    ['/api/v1/insatser?unit=x', 400, 'unit'],
    ['/api/v1/insatser?plan=x', 400, 'plan'],
    ['/api/v1/insatser?arena=x', 400, 'arena'],
    ['/api/v1/insatser?round=1999', 400, 'round'],
    ['/api/v1/insatser?page=0', 400, 'page'],
    ['/api/v1/insatser?page=-1', 400, 'page'],
    ['/api/v1/insatser?page=1.5', 400, 'page'],
    ['/api/v1/insatser?page=abc', 400, 'page'],
    ['/api/v1/insatser?page=999', 400, 'page'],
    ['/api/v1/insatser?page=99999999999999999999', 400, 'page'],
    ['/api/v1/plans?page=2', 400, 'page'],
    ['/api/v1/insatser?limit=100000', 400, 'limit'],
    ['/api/v1/insatser?limit=0', 400, 'limit'],
    ['/api/v1/insatser?sort=colour', 400, 'sort'],
    ['/api/v1/insatser?lang=xx', 400, 'lang'],
    ['/api/v1/insatser?fields=password', 400, 'fields'],
    ['/api/v1/insatser?changed-since=2020-02-31', 400, 'changed-since'],
    ['/api/v1/insatser?changed-since=igar', 400, 'changed-since'],
    ['/api/v1/insatser?changed-since=0000-01-01', 400, 'changed-since'],
    ['/api/v1/insatser?changed-since=2020-01-01T00:00%2B23:59', 400, 'changed-since'],
    ['/api/v1/insatser?page=1&page=2', 400, 'page'],
    ['/api/v1/insatser?__proto__=1', 400, '__proto__'],
    ['/api/v1/insatser?where[number][equals]=5B', 400, 'where[number][equals]'],
    [`/api/v1/insatser?q=${'x'.repeat(300)}`, 400, 'q'],
    ['/api/v1/insatser?q=%00', 400, undefined],
    ['/api/v1/insatser?q=%ff', 400, undefined],
    ['/api/v1/insatser?q=%c3%28', 400, undefined],
    ['/api/v1/insatser/%00', 400, undefined],
    ['/api/v1/insatser/%ff', 400, undefined],
    ['/api/v1/insatser/99Z', 404, undefined],
    ['/api/v1/insatser/00000000-0000-0000-0000-000000000000', 404, undefined],
    ['/api/v1/insatser/5B?plan=finns-inte', 404, undefined],
    [`/api/v1/insatser/${'9'.repeat(500)}`, 400, undefined],
    ["/api/v1/insatser/5B'%20or%20'1'='1", 404, undefined],
    ['/api/v1/pages/../../etc/passwd', 404, undefined],
    ['/api/v1/nothing', 404, undefined],
    ['/media/..%2f..%2fpackage.json', 404, undefined],
    [`/api/v1/insatser?q=${'x'.repeat(5000)}`, 414, undefined],
  ])('%s → %i', async (path, status, parameter) => {
    const { body, headers, status: given, text } = await site.get(path)
    expect(given, text.slice(0, 200)).toBe(status)
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ detail: expect.any(String), status, title: expect.any(String) })
    expect(body.type).toMatch(/^http:\/\/folkhalsa\.test\/problems\/[a-z-]+$/)
    if (parameter) {
      expect(body.errors.map((each: { parameter: string }) => each.parameter)).toContain(parameter)
    }
    expect(text).not.toMatch(/ at .*\.ts|select |published\.|node_modules/)
  })

  test('a 1 MB query string', async () => {
    const { status, text } = await site.get(`/api/v1/insatser?q=${long}`)
    expect(status).toBe(431)
    expect(JSON.parse(text).status).toBe(431)
  })

  test('what is not HTTP', async () => {
    const { hostname, port } = new URL(site.url)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('HALLÅ\r\n\r\n'))
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    '%s is told what is allowed',
    async (method) => {
      const body = method === 'PROPFIND' ? undefined : '{"a":'
      const response = await fetch(`${site.url}/api/v1/insatser`, {
        body,
        headers: body ? { 'Content-Type': 'application/xml' } : {},
        method,
      })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect(await response.json()).toMatchObject({ status: 405 })
    },
  )

  test('every type of problem has a page that explains it', async () => {
    const { body } = await api('/insatser?limit=0')
    const { status, headers, text } = await site.get(new URL(body.type).pathname)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/html')
    expect(text).toContain('<html lang="sv">')
  })
})

describe('HTTP', () => {
  test('an answer that is known need not be sent again', async () => {
    const first = await api('/insatser')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    expect(first.headers.get('cache-control')).toContain('public')
    const again = await api('/insatser', { 'If-None-Match': `"other", ${etag}` })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    expect((await api('/insatser', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('%s, cold and hot, is the same text', async (encoding, unpack) => {
    const plain = (await api('/insatser?limit=100')).text
    await database.sql('update actors set slug = slug')
    for (let round = 0; round < 2; round += 1) {
      const { bytes, headers } = await raw('/api/v1/insatser?limit=100', {
        'Accept-Encoding': encoding,
      })
      expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      expect(unpack(bytes).toString()).toBe(plain)
    }
  })

  test('gzip;q=0 is a no', async () => {
    const { headers } = await raw('/api/v1/insatser', { 'Accept-Encoding': 'gzip;q=0, br;q=0' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('HEAD has the headers of GET and no body', async () => {
    const head = await fetch(`${site.url}/api/v1/insatser`, { method: 'HEAD' })
    const get = await api('/insatser')
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  })

  test('OPTIONS and CORS: everybody may read', async () => {
    const options = await fetch(`${site.url}/api/v1/insatser`, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect((await api('/insatser')).headers.get('access-control-allow-origin')).toBe('*')
  })

  test('traceparent comes back, hot, cold and on errors', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
    for (const path of ['/insatser?limit=3', '/insatser?limit=3', '/insatser?limit=0']) {
      expect((await api(path, { traceparent })).headers.get('traceparent')).toBe(traceparent)
    }
  })

  test('the Host header is nowhere in an answer', async () => {
    const { bytes } = await raw('/api/v1/insatser?limit=1', { Host: 'evil.example' })
    expect(bytes.toString()).not.toContain('evil.example')
  })

  test.each(['/api/v1/insatser', '/api/v1/insatser?limit=0', '/', '/health/live', '/nothing'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await site.get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBeTruthy()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    },
  )

  test('the first page says in Swedish what this is, and leads on', async () => {
    const { status, text } = await site.get('/')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="sv">')
    expect(text).toContain('href="/api/v1"')
    expect(text).toContain('href="http://localhost:3001/admin"')
  })
})

/** Without fetch, which unpacks by itself and sets Host. */
const raw = async (path: string, headers: Record<string, string>) => {
  const { request } = await import('node:http')
  return new Promise<{ bytes: Buffer; headers: Record<string, unknown> }>((resolve, reject) => {
    const { hostname, port } = new URL(site.url)
    request({ headers, hostname, path, port }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ bytes: Buffer.concat(chunks), headers: response.headers }))
    })
      .on('error', reject)
      .end()
  })
}
