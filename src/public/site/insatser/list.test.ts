import { afterAll, beforeAll, expect, test } from 'vitest'
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

const numbersShown = (html: string) =>
  [...html.matchAll(/<a href="\/insatser\/[^"]*"><span class="number">([^<]+)</g)].map(
    ([, number]) => number,
  )

test.each([
  '/insatser',
  '/insatser?view=table&sort=-status',
  '/insatser?status=rod&status=gul&delmal=levnadsvanor&sort=-title',
  '/insatser?q=barn&unit=&page=1',
])(
  'the way from a list to its data gives the same insatser in the same order: %s',
  async (path) => {
    const { text } = await site.get(path)
    const [, data = ''] =
      /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(text) ?? []
    const { body } = await site.get(data.replaceAll('&amp;', '&'))
    const given = body.insatser.map(({ number }: { number: string }) => number)
    expect(given.length).toBeGreaterThan(3)
    expect(numbersShown(text)).toEqual(given)
  },
)
