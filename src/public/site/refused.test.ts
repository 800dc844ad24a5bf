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
  await site?.stop()
  await database?.drop()
})

const long = (length: number) => 'x'.repeat(length)
const deep = (levels: number, name = 'a') => `/${Array(levels).fill(name).join('/')}`

describe('an address that leads nowhere gets a page that helps', () => {
  test.each([
    // Unknown names.
    ['/finns-inte', 404],
    ['/planer/finns-inte', 404],
    ['/delmal/finns-inte', 404],
    ['/insatser/99Z', 404],
    ['/insatser/5B?plan=finns-inte', 404],
    ['/insatser/00000000-0000-0000-0000-000000000000', 404],
    ["/insatser/5B'%20or%20'1'='1", 404],
    ['/problems/finns-inte', 404],
    ['/problems/__proto__', 404],
    ['/problems/constructor', 404],
    ['/__proto__', 404],
    ['/wp-login.php', 404],
    ['/.env', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/%3Cscript%3Ealert(1)%3C/script%3E', 404],
    // Deep and long.
    [deep(200), 404],
    [deep(200, 'om'), 400],
    [`/${long(499)}`, 404],
    [deep(1000), 400],
    [`/${long(600)}`, 400],
    [`/insatser/${long(600)}`, 400],
    [`/planer/${long(600)}`, 400],
    [`/${long(5000)}`, 414],
    [`/insatser?q=${long(5000)}`, 414],
    // Broken questions.
    ['/insatser?status=lila', 400],
    ['/insatser?status=rod,lila', 400],
    ['/insatser?delmal=finns-inte', 400],
    ['/insatser?actor=x', 400],
    ['/insatser?plan=x', 400],
    ['/insatser?page=0', 400],
    ['/insatser?page=-1', 400],
    ['/insatser?page=abc', 400],
    ['/insatser?page=999', 400],
    ['/insatser?page=99999999999999999999', 400],
    ['/insatser?sort=colour', 400],
    ['/insatser?view=lila', 400],
    [`/insatser?q=${long(300)}`, 400],
    ['/insatser?changed-since=igar', 400],
    ['/insatser?changed-since=2020-02-31', 400],
    ['/insatser?q=%ff', 400],
    ['/insatser?q=%c3%28', 400],
    ['/insatser?q=%00', 400],
    ['/%00', 400],
  ])('%s → %i', async (path, status) => {
    const { headers, status: given, text } = await site.get(path)
    expect(given, text.slice(0, 300)).toBe(status)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).toMatch(/^<!doctype html>\s*<html lang="sv">/i)
    expect(text).toMatch(/<h1[^>]*>[^<]{5,}<\/h1>/)
    expect(text).toContain('href="/"')
    expect(text).not.toMatch(/<script|\bat \S+\.ts:\d|node_modules|undefined|\[object/)
    expect(text).not.toContain('rel="canonical"')
    expect(text.length).toBeLessThan(20_000)
  })

  test.each(['/%ff', '/%E0%A4%A', '/insatser/%c3%28'])(
    'what is no address at all is told in short: %s → 400',
    async (path) => {
      const { body, headers, status } = await site.get(path)
      expect(status).toBe(400)
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(body.title).toBeTruthy()
    },
  )

  test.each([
    ['/insatser?utm_source=brev&fbclid=1', 200],
    ['/?utm_source=brev', 200],
    ['/insatser?status=rod&status=gron', 200],
    ['/insatser?q=', 200],
    ['/insatser?status=&delmal=&page=', 200],
    ['/insatser?q=%25_%5C%27%22%3Cscript%3E', 200],
    ['/insatser?__proto__=1&constructor=2', 200],
    ['/insatser/5b', 200],
    ['/insatser/5B?utm_source=brev', 200],
    ['/insatser/', 200],
    ['/strategi/', 200],
  ])('what does no harm is answered: %s → %i', async (path, status) => {
    const { status: given, text } = await site.get(path)
    expect(given, text.slice(0, 300)).toBe(status)
    expect(text).not.toContain('<script')
  })

  test('the words that were searched for come back as text', async () => {
    const { text } = await site.get(
      `/insatser?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    )
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    expect(text).not.toContain('<script')
  })

  test('no page leads to another host because of how it was asked for', async () => {
    for (const path of [
      '//evil.example/',
      '//evil.example/..',
      '/\\evil.example/',
      '/%2f%2fevil.example',
    ]) {
      const { status, text } = await site.get(path, { Host: 'evil.example' })
      expect([200, 400, 404]).toContain(status)
      expect(text).not.toMatch(/(href|action|src)="[^"]*evil/)
    }
  })

  test('what belongs to programs says no in their words, also to who wants to write', async () => {
    for (const path of ['/api/v1/finns-inte', '/assets/x', '/health/x']) {
      for (const [method, status] of [
        ['GET', 404],
        ['POST', 405],
      ] as const) {
        const answer = await fetch(site.url + path, { method })
        expect(answer.status, path).toBe(status)
        expect(answer.headers.get('content-type')).toContain('problem+json')
      }
    }
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is not for readers', async (method) => {
    for (const path of ['/', '/insatser', '/insatser/5B', '/strategi', '/finns-inte']) {
      const answer = await fetch(site.url + path, { body: 'x=1', method })
      expect(answer.status, path).toBe(405)
      expect(answer.headers.get('allow')).toContain('GET')
    }
  })
})
