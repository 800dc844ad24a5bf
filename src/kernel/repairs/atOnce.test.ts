import type { Field } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createActor, openCms, type RestBody, signIn, type TestCms } from '#testing/payload.ts'

// Every collection in turn, more slowly on a machine that does other things too.
vi.setConfig({ testTimeout: 240_000 })

let cms: TestCms
let token: string
let actor: string

beforeAll(async () => {
  cms = await openCms('demo')
  token = (await signIn(cms)).token
  actor = (await createActor(cms.payload)).id
  await cms.database.sql(`update rounds set state = 'open'`)
  const pixels = sharp({ create: { background: '#369', channels: 3, height: 8, width: 8 } })
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'En blå ruta', ownerActor: actor }))
  form.set('file', new File([new Uint8Array(await pixels.png().toBuffer())], 'ruta.png'))
  expect((await cms.rest('POST', '/media', { body: form, token })).status).toBe(201)
})
afterAll(() => cms.close())

/** What stands in addresses, and what Payload fills in of a file. */
const withAForm =
  /^(id|slug|code|number|path|key|website|email|phone|filename|mimeType|thumbnailURL|url)$/

type Words = { localized: boolean; name: string }

/** Fields that take any few words. */
const wordFieldsOf = (fields: Field[]): Words[] =>
  fields.flatMap((field) => {
    const isText = field.type === 'text' || field.type === 'textarea'
    if (!isText || field.hidden || field.virtual || field.admin?.hidden) return []
    if (withAForm.test(field.name)) return []
    return { localized: Boolean(field.localized), name: field.name }
  })

type Place = { address: string; method: 'PATCH' | 'POST'; words: Words[] }

/** A document of every collection, and every global. */
const everyPlace = async (): Promise<Place[]> => {
  const { collections, globals } = cms.payload.config
  const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  return [
    ...(await Promise.all(
      ours.map(async ({ flattenedFields, slug }): Promise<Place> => {
        const { body } = await cms.rest('GET', `/${slug}?limit=1&sort=id`, { token })
        const address = `/${slug}/${body.docs?.[0]?.id}`
        return { address, method: 'PATCH', words: wordFieldsOf(flattenedFields as Field[]) }
      }),
    )),
    ...globals.map(
      ({ flattenedFields, slug }): Place => ({
        address: `/globals/${slug}`,
        method: 'POST',
        words: wordFieldsOf(flattenedFields as Field[]),
      }),
    ),
  ]
}

const bodyOf = (words: Words[], text: string) =>
  Object.fromEntries(words.map(({ name }) => [name, text]))

const textOf = (body: RestBody, name: string, locale: string) => {
  const value = body[name]
  return value && typeof value === 'object' ? (value as Record<string, unknown>)[locale] : value
}

describe('people who change one document at the same moment', () => {
  test.each(['', '&draft=true'])(
    'keep what they were told is saved, whatever it is and in whichever language %s',
    async (draft) => {
      for (const { address, method, words } of await everyPlace()) {
        if (words.length === 0) continue // memberships and rounds hold no free text
        const inEnglish = words.filter(({ localized }) => localized)
        const acts = [
          ...words.map((each) => ({ locale: 'sv', words: [each] })),
          ...(inEnglish.length > 0 ? [{ locale: 'en', words: inEnglish }] : []),
        ]
        for (const round of ['första', 'andra', 'tredje']) {
          const text = (locale: string) => `${round} ${locale}`
          const statuses = await Promise.all(
            acts.map(async (act) => {
              const body = bodyOf(act.words, text(act.locale))
              const place = `${address}?locale=${act.locale}${draft}`
              return (await cms.rest(method, place, { body, token })).status
            }),
          )
          expect(statuses, address).toEqual(acts.map(() => 200))
          const place = `${address}?locale=all&depth=0${draft}`
          const { body } = await cms.rest('GET', place, { token })
          for (const act of acts) {
            for (const { name } of act.words) {
              const told = `${address} ${name} ${act.locale}`
              expect(textOf(body, name, act.locale), told).toBe(text(act.locale))
            }
          }
        }
      }
    },
  )

  test('lose nothing beside somebody who changes many at once', async () => {
    const places = (await everyPlace()).filter(({ address }) => address.startsWith('/insatser/'))
    const [{ address = '' } = {}] = places
    const id = address.split('/')[2]
    for (let round = 0; round < 5; round += 1) {
      const [one, many] = await Promise.all([
        cms.rest('PATCH', address, { body: { summary: `Sammanfattning ${round}` }, token }),
        cms.rest('PATCH', `/insatser?where[id][equals]=${id}`, {
          body: { what: `Vad ${round}` },
          token,
        }),
      ])
      expect([one.status, many.status]).toEqual([200, 200])
      const { body } = await cms.rest('GET', address, { token })
      expect(body).toMatchObject({ summary: `Sammanfattning ${round}`, what: `Vad ${round}` })
    }
  })

  test('are all served when they are a hundred', async () => {
    const [contact] = (await cms.rest('GET', '/contacts?limit=1', { token })).body.docs ?? []
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        at % 2
          ? cms.rest('POST', '/contacts', {
              body: { kind: 'function', name: `Kontakt ${at}`, ownerActor: actor },
              token,
            })
          : cms.rest('PATCH', `/contacts/${contact?.id}`, { body: { role: `Roll ${at}` }, token }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses).toEqual(statuses.map((_, at) => (at % 2 ? 201 : 200)))
    const [stored] = await cms.database.sql<{ count: number }>(
      'select count(*)::int from contacts where owner_actor_id = $1',
      [actor],
    )
    expect(stored?.count).toBe(50)
    const { pool } = cms.payload.db
    expect({ busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }).toEqual({
      busy: 0,
      waiting: 0,
    })
  })
})
