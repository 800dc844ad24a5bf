import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActor, openCms, type RestBody, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let mine: string
let token: string

beforeAll(async () => {
  cms = await openCms()
  mine = (await createActor(cms.payload, 'Min')).id
  token = (await signIn(cms, mine)).token
})
afterAll(() => cms.close())

const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]
const today = () => new Date().toISOString().slice(0, 10)
const newPath = () => `sida-${crypto.randomUUID()}`

const whole = (rest: object = {}) => ({
  _status: 'published',
  ownerActor: mine,
  path: newPath(),
  title: 'Om strategin',
  ...rest,
})

const create = (rest?: object) => cms.rest('POST', '/pages', { body: whole(rest), token })
const change = (id: string, body: object, query = '') =>
  cms.rest('PATCH', `/pages/${id}${query}`, { body, token })

/** A published page. Gives its id. */
const published = async (rest?: object) => {
  const { body, status } = await create(rest)
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.doc?.id)
}

/** What the row says that the door shows, not the newest draft. */
const row = async (id: string) => {
  const [found] = await cms.database.sql<{ status: string; title: string; updated: string }>(
    `select pages._status::text as status, title, to_char(updated_date, 'YYYY-MM-DD') as updated
     from pages join pages_locales on _parent_id = pages.id and _locale = 'sv' where pages.id = $1`,
    [id],
  )
  return found
}

describe('the path of a page', () => {
  test.each(['insatser', 'strategi/mer', '/api'])(
    'may not be %s: the site answers there itself',
    async (path) => {
      const { body, status } = await create({ path })
      expect(status).toBe(400)
      expect(firstError(body)?.message).toMatch(/används redan av webbplatsen/)
    },
  )

  test.each([
    ['om', 'om'],
    ['om/strategin/2030', 'om/strategin/2030'],
    ['/om-natverket/', 'om-natverket'],
    [' //plan/a// ', 'plan/a'],
  ])('may be written %s', async (written, kept) => {
    const { body, status } = await create({ path: written })
    expect(status).toBe(201)
    expect(body.doc?.path).toBe(kept)
  })

  test.each([
    'Om strategin',
    'om/Strategin',
    'om//strategin',
    'om/åtgärder',
    '../om',
    'om/.',
    'om?x=1',
    'om#x',
    'https://www.example.org',
    '%6fm',
    'om-/a',
    '/',
  ])('cannot be %s', async (path) => {
    const { body, status } = await create({ path })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'bad-path', path: 'path' })
  })

  test('is one page’s alone, with or without slashes around it', async () => {
    const path = newPath()
    await published({ path })
    for (const again of [path, `/${path}/`]) {
      const { body, status } = await create({ path: again })
      expect(status).toBe(400)
      expect(firstError(body)?.path).toBe('path')
    }
  })

  test('is missed at the field', async () => {
    const { body, status } = await create({ path: '' })
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe('path')
  })
})

describe('a page says when it was last updated', () => {
  const longAgo = '2019-05-01T12:00:00.000Z'

  test('by itself, when it is published and published again', async () => {
    const id = await published()
    expect((await row(id))?.updated).toBe(today())
    await change(id, { updatedDate: longAgo })
    expect((await row(id))?.updated).toBe('2019-05-01')
    await change(id, { title: 'Ändrad' })
    expect((await row(id))?.updated).toBe(today())
  })

  test('as the editor chose, when they chose a day', async () => {
    const id = await published({ updatedDate: longAgo })
    expect((await row(id))?.updated).toBe('2019-05-01')
  })

  test('not when it goes to the trash and back', async () => {
    const id = await published({ updatedDate: longAgo })
    expect((await change(id, { deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await change(id, { deletedAt: null }, '?trash=true')).status).toBe(200)
    expect(await row(id)).toMatchObject({ status: 'published', updated: '2019-05-01' })
  })

  test('not when a draft is saved', async () => {
    const id = await published({ updatedDate: longAgo })
    await change(id, { _status: 'draft', title: 'Utkast' }, '?draft=true')
    expect((await row(id))?.updated).toBe('2019-05-01')
  })
})

describe('a published page', () => {
  test('is left alone by a draft of the next one', async () => {
    const id = await published({ title: 'Publicerad' })
    const { status } = await change(id, { _status: 'draft', title: 'Utkast' }, '?draft=true')
    expect(status).toBe(200)
    expect(await row(id)).toMatchObject({ status: 'published', title: 'Publicerad' })
    const newest = await cms.rest('GET', `/pages/${id}?draft=true`, { token })
    expect(newest.body).toMatchObject({ _status: 'draft', title: 'Utkast' })
    await change(id, { _status: 'published' })
    expect((await row(id))?.title).toBe('Utkast')
  })

  test('keeps the instant of its first publication', async () => {
    const { body } = await create()
    const first = body.doc?.publishedAt
    expect(Date.parse(String(first))).toBeGreaterThan(Date.now() - 60_000)
    const again = await change(String(body.doc?.id), { title: 'Ändrad' })
    expect(again.body.doc?.publishedAt).toBe(first)
  })

  test('may be written to be seen later', async () => {
    const publishedAt = new Date(Date.now() + 86_400_000).toISOString()
    const { body } = await create({ publishedAt })
    expect(body.doc).toMatchObject({ _status: 'published', publishedAt })
  })

  test('goes to the trash and is never erased', async () => {
    const id = await published()
    expect((await cms.rest('DELETE', `/pages/${id}`, { token })).status).toBe(403)
    await change(id, { deletedAt: new Date().toISOString() })
    const forGood = await cms.rest('DELETE', `/pages/${id}?trash=true`, { token })
    expect(forGood.status).toBe(403)
    expect(await row(id)).toBeDefined()
  })
})

describe('a draft', () => {
  test('has no day of publication and may be unfinished', async () => {
    const { body, status } = await cms.rest('POST', '/pages?draft=true', {
      body: { _status: 'draft', path: newPath() },
      token,
    })
    expect(status).toBe(201)
    expect(body.doc?.publishedAt ?? null).toBeNull()
    expect(body.doc?.updatedDate ?? null).toBeNull()
  })
})

describe('a list of links', () => {
  const withLink = (url: string) => ({
    blocks: [{ blockType: 'links', items: [{ label: 'Läs mer', url }] }],
  })

  test.each(['https://www.example.org/a?b=c', '/om/strategin', '/'])(
    'may lead to %s',
    async (url) => {
      expect((await create(withLink(url))).status).toBe(201)
    },
  )

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://www.example.org',
    '//www.example.org',
    'https://',
    'https://www.example.org/ javascript:',
    'om',
    '',
  ])('cannot lead to %j', async (url) => {
    const before = await cms.payload.count({ collection: 'pages' })
    const { body, status } = await create(withLink(url))
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe('blocks.0.items.0.url')
    expect(await cms.payload.count({ collection: 'pages' })).toEqual(before)
  })

  test('is refused in a change as in a new page', async () => {
    const id = await published(withLink('/om'))
    expect((await change(id, withLink('javascript:alert(1)'))).status).toBe(400)
  })
})

describe('what the site says about itself', () => {
  const say = (headline: string, by: string) =>
    cms.rest('POST', '/globals/site?locale=sv', { body: { headline, name: 'På gång' }, token: by })

  test('is written by an administrator, and by no editor', async () => {
    const administrator = (await signIn(cms)).token
    expect((await say('Vi gör det tillsammans', token)).status).toBe(403)
    expect((await say('Vi gör det tillsammans', administrator)).status).toBe(200)
    const { body } = await cms.rest('GET', '/globals/site?locale=sv', { token })
    expect(body).toMatchObject({ headline: 'Vi gör det tillsammans' })
    expect((await cms.rest('GET', '/globals/site')).status).toBe(403)
  })

  test('is saved without a word on the language, with a new time', async () => {
    const administrator = (await signIn(cms)).token
    const stored = () => cms.payload.findGlobal({ slug: 'site', overrideAccess: true })
    const before = (await stored()).updatedAt
    const { status } = await cms.rest('POST', '/globals/site?locale=xx', {
      body: { headline: 'Utan språk', name: 'På gång' },
      token: administrator,
    })
    expect(status).toBe(200)
    const { body } = await cms.rest('GET', '/globals/site?locale=sv', { token: administrator })
    expect(body.headline).toBe('Utan språk')
    expect((await stored()).updatedAt).not.toBe(before)
  })

  test('has a menu in which only published pages stand', async () => {
    const [shown, withdrawn] = [await published(), await published()]
    await cms.payload.updateGlobal({
      slug: 'site',
      data: { footer: [withdrawn], menu: [shown, withdrawn], name: 'På gång' },
      overrideAccess: true,
    })
    await change(withdrawn, { _status: 'draft' })
    expect(await cms.database.sql('select menu, footer from published.site')).toEqual([
      { footer: null, menu: [shown] },
    ])
  })
})
