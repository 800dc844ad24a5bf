import { handleEndpoints, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cmsUrl, createActor, openCms, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let config: SanitizedConfig
let mine: string
let theirs: string
let token: string
let roleless: string
let image: string

const form = (bytes: Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ alt: 'En vägg' }))
  body.set('file', new File([bytes], 'vagg.png', { type: 'image/png' }))
  return body
}
const upload = (bytes: Uint8Array<ArrayBuffer>, who = token, method = 'POST', place = '/media') =>
  cms.rest(method, place, { body: form(bytes), token: who })

/** Forty megapixels of three colours: small to send, 120 MB to look at. */
const huge = async () =>
  new Uint8Array(
    await sharp({ create: { background: '#369', channels: 3, height: 5000, width: 8000 } })
      .png({ compressionLevel: 1 })
      .toBuffer(),
  )
const broken = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3])

beforeAll(async () => {
  cms = await openCms()
  config = cms.payload.config
  mine = (await createActor(cms.payload, 'Min')).id
  theirs = (await createActor(cms.payload, 'Deras')).id
  token = (await signIn(cms, mine)).token
  const person = await signIn(cms, theirs)
  const small = await sharp({ create: { background: '#369', channels: 3, height: 40, width: 60 } })
    .png()
    .toBuffer()
  image = String((await upload(new Uint8Array(small), person.token)).body.doc?.id)
  await cms.payload.delete({
    collection: 'memberships',
    overrideAccess: true,
    where: { user: { equals: person.user.id } },
  })
  roleless = person.token
})
afterAll(() => cms.close())

type Attempt = { method: string; place: string; who: string }

const withoutRight: [name: string, attempt: () => Attempt][] = [
  ['without a role', () => ({ method: 'POST', place: '/media', who: roleless })],
  [
    'without a role, in the place of an image',
    () => ({ method: 'PATCH', place: `/media/${image}`, who: roleless }),
  ],
  [
    'of another actor, in the place of an image',
    () => ({ method: 'PATCH', place: `/media/${image}`, who: token }),
  ],
]

describe('somebody without the right to it', () => {
  test.each(withoutRight)('%s leaves a file that nobody reads', async (_, attempt) => {
    const { method, place, who } = attempt()
    const answer = await upload(broken, who, method, place)
    // Who had looked at it would have said that it is no image.
    expect(answer.status).toBe(403)
    let read = 0
    const body = new ReadableStream({
      pull: (controller) => {
        read++
        controller.enqueue(new Uint8Array(64_000))
        if (read > 200) controller.close()
      },
    })
    const headers = {
      Authorization: `JWT ${who}`,
      'Content-Type': 'multipart/form-data; boundary=x',
    }
    const sent = { body, duplex: 'half', headers, method } as RequestInit
    const request = new Request(`${cmsUrl}/api${place}`, sent)
    const { status } = await handleEndpoints({ config, request })
    expect(status).toBe(403)
    expect(read).toBeLessThan(5)
  })

  test('cannot leave a file where none is kept', async () => {
    for (const place of ['/users/login', '/pages', '/globals/site']) {
      const { status } = await upload(broken, token, 'POST', place)
      expect(status, place).toBeGreaterThanOrEqual(400)
      expect(status, place).toBeLessThan(500)
    }
  })
})

describe('an editor', { timeout: 240_000 }, () => {
  test('uploads eight images of forty megapixels at once: they are decoded in turn, in bounded memory', async () => {
    const bytes = await huge()
    await upload(bytes)
    const before = process.memoryUsage().rss
    let most = { decoding: 0, rss: before }
    const watch = setInterval(() => {
      most = {
        decoding: Math.max(most.decoding, sharp.counters().process),
        rss: Math.max(most.rss, process.memoryUsage().rss),
      }
    }, 20)
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(bytes)))
    clearInterval(watch)
    expect(answers.map(({ body, status }) => [status, body.errors])).toEqual(
      answers.map(() => [201, undefined]),
    )
    // The sizes of one image are made beside each other.
    expect(most.decoding).toBeGreaterThan(0)
    expect(most.decoding).toBeLessThanOrEqual(3)
    const grown = Math.round((most.rss - before) / 1e6)
    console.log(`8 × 40 megapixels: +${grown} MB, ${most.decoding} at a time`)
    expect(grown).toBeLessThan(330)
  })

  test('cannot put one file in the place of many images', async () => {
    const { body, status } = await upload(broken, token, 'PATCH', '/media?where[alt][exists]=true')
    expect(status).toBe(400)
    expect(body.errors?.[0]?.data?.code).toBe('no-file-here')
  })

  test.each([
    'uploadEdits[focalPoint][x]=1e12&uploadEdits[focalPoint][y]=1',
    'uploadEdits[focalPoint]=x',
    'uploadEdits=x',
    'uploadEdits[crop][x]=-1&uploadEdits[crop][y]=0&uploadEdits[crop][width]=1&uploadEdits[crop][height]=1&uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1',
    'uploadEdits[widthInPixels]=1e9&uploadEdits[heightInPixels]=1e9',
    'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=NaN',
  ])('cannot crop outside the image: %s', async (edits) => {
    const { body, status } = await cms.rest('PATCH', `/media/${image}?${edits}`, {
      body: {},
      token: (await signIn(cms)).token,
    })
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body.errors?.[0]?.data?.code).toBe('bad-crop')
  })

  test('sees that the file of an image is gone, and nothing of where it was', async () => {
    const { token: administrator } = await signIn(cms)
    const { body } = await cms.rest('GET', `/media/${image}`, { token: administrator })
    await cms.database.sql('update media set filename = $1 where id = $2', ['borta.webp', image])
    const gone = await cms.rest('GET', '/media/file/borta.webp', { token: administrator })
    expect(gone.status).toBe(404)
    expect(gone.body.errors?.[0]?.data?.code).toBe('file-gone')
    expect(JSON.stringify(gone.body)).not.toContain(cms.mediaDir)
    const edits = await cms.rest('PATCH', `/media/${image}`, {
      body: { focalX: 10, focalY: 10 },
      token: administrator,
    })
    expect(edits.status).toBeLessThan(500)
    expect(body.filename).toBeDefined()
  })
})
