import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { upload } from '#testing/browser/showcase.ts'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'
import { openPublic, type PublicServer } from '#testing/publicServer.ts'
import {
  content,
  heading,
  linkTo,
  linkToDocument,
  list,
  nestedLists,
  paragraph,
  quote,
  type TextNode,
  text,
} from '#testing/richText.ts'

let actor: string
let cms: TestCms
let site: PublicServer
let token: string

beforeAll(async () => {
  cms = await openCms('demo')
  site = await openPublic(cms.database.readerUrl, cms.mediaDir)
  token = (await signIn(cms)).token
  const { docs } = await cms.payload.find({ collection: 'actors', limit: 1 })
  actor = String(docs[0]?.id)
})
afterAll(async () => {
  await site?.stop()
  await cms?.close()
})

type Data = Record<string, unknown>
const pageData = (data: Data): Data & { path: string } => ({
  _status: 'published',
  ownerActor: actor,
  path: `prov/${crypto.randomUUID()}`,
  title: 'Prov',
  ...data,
})
const create = async (data: Data): Promise<{ id: string; path: string }> => {
  const { body, status } = await cms.rest('POST', '/pages', { body: pageData(data), token })
  expect(status, JSON.stringify(body.errors)).toBe(201)
  return body.doc as { id: string; path: string }
}
const change = async (id: string, data: Data) => {
  const { status } = await cms.rest('PATCH', `/pages/${id}`, { body: data, token })
  expect(status).toBe(200)
}
/** Puts blocks in the database: what lies there need not have come through the editor. */
const store = (id: string, blocks: string) =>
  cms.database.sql('update pages_locales set blocks = $1 where _parent_id = $2', [blocks, id])

const textBlock = (...children: TextNode[]) => ({
  blockType: 'text',
  content: content(...children),
})
const api = (at: string) => site.get(`/api/v1/pages/${at}`)
/** The page itself, as the site shows it. */
const onSite = async (at: string): Promise<string> => {
  const { status, text: html } = await site.get(`/${at}`)
  expect(status).toBe(200)
  return html
}
const htmlInApi = async (at: string): Promise<string> => (await api(at)).body.blocks[0]?.html

describe('headings', () => {
  test('have no gaps and no empty ones, whatever levels were chosen', async () => {
    const { path: at } = await create({
      blocks: [
        textBlock(heading('h4', 'Ett'), heading('h4', 'Två'), heading('h3', ' ')),
        { blockType: 'links', heading: 'Länkar', items: [{ label: 'Alla', url: '/insatser' }] },
        textBlock(heading('h4', 'Tre'), heading('h2', 'Fyra')),
      ],
    })
    const page = (await site.get(`/${at}`)).text
    const found = page
      .slice(page.indexOf('<article'), page.indexOf('</article'))
      .matchAll(/<(h\d)[^>]*>([^<]*)/g)
    expect([...found].map(([, level, words]) => `${level} ${words}`)).toEqual([
      ...['h1 Prov', 'h2 Ett', 'h3 Två', 'h2 Länkar', 'h3 Tre', 'h2 Fyra'],
    ])
  })
})

describe('text that an editor has written', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
  const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'

  test.each([
    ['a paragraph', paragraph(text(evil))],
    ['bold text', paragraph(text(evil, 1))],
    ['a heading', heading('h2', evil)],
    ['a quotation', quote(evil)],
    ['a list', list('ul', [text(evil)])],
    ['the words of a link', paragraph(linkTo('https://www.example.org', evil))],
  ])('is text and never HTML, in %s', async (_, node) => {
    const { path: at } = await create({ blocks: [textBlock(node)] })
    for (const made of [await htmlInApi(at), await onSite(at)]) {
      expect(made).toContain(escaped)
      expect(made).not.toMatch(/<(script|img)/)
    }
  })

  test('is text and never HTML, in every field of a page', async () => {
    const media = await upload(cms, actor, evil)
    const { path: at } = await create({
      blocks: [
        { blockType: 'image', caption: evil, image: media.id },
        { blockType: 'links', heading: evil, items: [{ label: evil, url: '/insatser' }] },
      ],
      ingress: evil,
      title: evil,
    })
    const html = await onSite(at)
    expect(html.split('alert(1)').length).toBeGreaterThan(10)
    expect(html.split('&lt;script&gt;').length - 1).toBe(html.split('script&gt;alert').length - 1)
    expect(html.match(/<img/g)).toHaveLength(1)
    expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<script|<[^>]*\sonerror=/)
  })

  test('is no HTML either where the kind of heading or list says something else', async () => {
    const { id, path: at } = await create({})
    const nodes = [
      { ...heading('h2', 'Rubrik'), tag: 'script>alert(1)</script' },
      { ...list('ul', [text('Punkt')]), tag: 'img src=x onerror=alert(1)' },
      { ...paragraph(text('Okänt')), type: '<script>' },
      { ...paragraph(text('Bild')), type: 'upload', value: { url: '"><script>alert(1)</script>' } },
    ]
    await store(id, JSON.stringify([textBlock(...nodes, paragraph(text('Sist')))]))
    const made = await htmlInApi(at)
    expect(made).not.toMatch(/<script|onerror/)
    expect(made).toContain('Sist')
  })
})

describe('a link in running text', () => {
  const protocols = /^(https?:|mailto:|tel:)/
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://www.example.org/x',
    '//www.example.org',
    '/\\www.example.org',
    '" onclick="alert(1)',
    '',
  ])('to %j is no link, and its words stay', async (url) => {
    const { id, path: at } = await create({})
    await store(id, JSON.stringify([textBlock(paragraph(linkTo(url, 'Läs mer')))]))
    const made = await htmlInApi(at)
    expect(made).toContain('Läs mer')
    expect(made).not.toMatch(/<a\b|javascript|script:|onclick/i)
  })

  test.each([
    'https://www.example.org/a?b=c&d="e"',
    'http://www.example.org/',
    'mailto:namn@example.org',
    'tel:+46920123456',
    '/insatser?status=rod',
    '#rubrik',
  ])('to %j is one', async (url) => {
    const { id, path: at } = await create({})
    await store(id, JSON.stringify([textBlock(paragraph(linkTo(url, 'Läs mer')))]))
    const [, href = ''] = /^<p><a href="([^"]*)">Läs mer<\/a><\/p>$/.exec(await htmlInApi(at)) ?? []
    expect(href.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toBe(url)
    expect(new URL(url, 'http://folkhalsa.test').protocol).toMatch(protocols)
  })

  test('to a page that is withdrawn is no link until it is published again', async () => {
    const target = await create({ title: 'Målet' })
    const { path: at } = await create({
      blocks: [textBlock(paragraph(linkToDocument('pages', target.id, 'Läs mer')))],
    })
    expect(await htmlInApi(at)).toContain(`/${target.path}">Läs mer</a>`)
    await change(target.id, { _status: 'draft' })
    await expect.poll(() => htmlInApi(at)).toBe('<p>Läs mer</p>')
    expect(await onSite(at)).toContain('<p>Läs mer</p>')
    expect(await onSite(at)).not.toContain(target.path)
    expect((await api(target.path)).status).toBe(404)
    expect((await site.get(`/${target.path}`)).status).toBe(404)
    await change(target.id, { _status: 'published' })
    await expect.poll(() => htmlInApi(at)).toContain(`/${target.path}">Läs mer</a>`)
  })

  test('by its address to a page that is withdrawn is no link, in a text or in a list of links', async () => {
    const target = await create({ title: 'Målet' })
    const { path: at } = await create({
      blocks: [
        textBlock(paragraph(linkTo(`/${target.path}?a=b#c`, 'I texten'))),
        {
          blockType: 'links',
          items: [
            { label: 'Målet', url: `/${target.path}` },
            { label: 'Insatser', url: '/insatser' },
          ],
        },
      ],
    })
    const links = async () =>
      [...(await onSite(at)).matchAll(/<a href="([^"]*)">(I texten|Målet|Insatser)</g)].map(
        ([, , words]) => words,
      )
    expect(await links()).toEqual(['I texten', 'Målet', 'Insatser'])
    await change(target.id, { _status: 'draft' })
    await expect.poll(links).toEqual(['Insatser'])
    expect(await onSite(at)).toContain('I texten')
  })

  test('to a page in the trash, or to one that never was, is no link', async () => {
    const target = await create({})
    const { path: at } = await create({
      blocks: [textBlock(paragraph(linkToDocument('pages', target.id, 'Läs mer')))],
    })
    await change(target.id, { deletedAt: new Date().toISOString() })
    await expect.poll(() => htmlInApi(at)).toBe('<p>Läs mer</p>')
    const { id, path: other } = await create({})
    const never = linkToDocument('pages', crypto.randomUUID(), 'Läs mer')
    const odd = linkToDocument('users', "x'; drop table pages; --", 'Läs mer')
    await store(id, JSON.stringify([textBlock(paragraph(never), paragraph(odd))]))
    expect(await htmlInApi(other)).toBe('<p>Läs mer</p><p>Läs mer</p>')
  })
})

describe('an image under a page', () => {
  const pageWithImage = async () => {
    const media = await upload(cms, actor, 'En skolgård med träd')
    const { path: at } = await create({
      blocks: [
        { blockType: 'image', caption: 'Skolgården', image: media.id },
        textBlock(paragraph(text('Efter bilden'))),
      ],
    })
    return { at, media }
  }
  const types = async (at: string) =>
    (await api(at)).body.blocks.map(({ type }: { type: string }) => type)

  test('that is deleted is gone from the page and from its address; the rest stays', async () => {
    const { at, media } = await pageWithImage()
    expect(await types(at)).toEqual(['image', 'text'])
    expect((await site.get(`/media/${media.filename}`)).status).toBe(200)
    await cms.payload.delete({ collection: 'media', id: media.id, overrideAccess: true })
    await expect.poll(() => types(at)).toEqual(['text'])
    expect(await onSite(at)).toContain('<p>Efter bilden</p>')
    expect(await onSite(at)).not.toMatch(/<img|<figure|Skolgården/)
    expect((await site.get(`/media/${media.filename}`)).status).toBe(404)
  })

  test('whose file is lost leaves the page as it is, and its address says 404', async () => {
    const { at, media } = await pageWithImage()
    await rm(path.join(cms.mediaDir, String(media.filename)))
    expect(await types(at)).toEqual(['image', 'text'])
    expect((await site.get(`/media/${media.filename}`)).status).toBe(404)
  })
})

test('a page that is written in English alone shows all of it, marked as English', async () => {
  const { id, path: at } = await create({
    blocks: [textBlock(paragraph(text('What we do together')))],
    title: 'About',
  })
  await cms.database.sql(`update pages_locales set _locale = 'en' where _parent_id = $1`, [id])
  await expect.poll(() => onSite(at)).toMatch(/<div lang="en">\s*<h1>About<\/h1>[\s\S]*What we do/)
  expect(await onSite(at)).toMatch(/<\/div>[\s\S]*Senast uppdaterad|<\/div>[\s\S]*Ansvarig/)
})

describe('blocks that are nothing the site knows', () => {
  test.each([
    ['no list', '{"blockType":"text"}'],
    ['no objects', '[null, 1, "text", [], {"blockType":7}]'],
    ['an unknown kind', '[{"blockType":"<script>","content":1}]'],
    ['text without content', '[{"blockType":"text"},{"blockType":"text","content":null}]'],
    [
      'text of another shape',
      '[{"blockType":"text","content":"<script>"},{"blockType":"text","content":{"root":{}}},{"blockType":"text","content":{"root":{"children":[null,7,{"type":"list"}]}}}]',
    ],
    [
      'links without addresses',
      '[{"blockType":"links","items":[null,{"url":7},{"label":"x"}]},{"blockType":"links","items":7}]',
    ],
    ['an image that is none', '[{"blockType":"image","image":{"id":7}},{"blockType":"image"}]'],
  ])('%s: the page answers without them', async (_, blocks) => {
    const { id, path: at } = await create({})
    await store(id, blocks)
    const { body, status, text: said } = await api(at)
    expect(status, said).toBe(200)
    expect(body.title).toBe('Prov')
    expect(said).not.toContain('<script')
    const html = await onSite(at)
    expect(html).toContain('<h1>Prov</h1>')
    expect(html).not.toMatch(/<script|undefined|\[object/)
  })
})

describe('lists in lists', () => {
  const nested = (levels: number) =>
    `[${JSON.stringify(textBlock({ here: true }))}]`.replace(
      '{"here":true}',
      [nestedLists(levels, 'Innerst'), JSON.stringify(paragraph(text('Efter')))].join(),
    )

  test('are shown whole where people can still read them', async () => {
    const { id, path: at } = await create({})
    await store(id, nested(40))
    expect(await htmlInApi(at)).toContain('Innerst')
  })

  test.each([200, 1000, 3500])(
    '%i deep: the page answers, with what comes after',
    async (levels) => {
      const { id, path: at } = await create({})
      await store(id, nested(levels))
      const made = await htmlInApi(at)
      expect(made).toMatch(/^<ul><li><ul>/)
      expect(made).not.toContain('Innerst')
      expect(made).toContain('</ul><p>Efter</p>')
      expect(await onSite(at)).toContain(made)
      expect(made.split('<ul>').length).toBe(made.split('</ul>').length)
    },
  )

  test('deeper than the CMS can walk are refused with a reason, and nothing is saved', async () => {
    const place = `prov/${crypto.randomUUID()}`
    const data = JSON.stringify(pageData({ path: place })).replace(
      '"title"',
      `"blocks":${nested(3000)},"title"`,
    )
    const { body, status } = await cms.rest('POST', '/pages', { body: data, token })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toMatch(/går inte att spara/)
    expect(await cms.database.sql('select from pages where path = $1', [place])).toEqual([])
  })

  test('deeper than the database bears are not taken', async () => {
    const { id } = await create({})
    await expect(store(id, nested(20_000))).rejects.toThrow(/stack depth/)
  })
})
