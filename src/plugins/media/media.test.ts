import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
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

const described = { alt: 'En skidskola vid Ormberget' }

const upload = (
  bytes: Buffer,
  name: string,
  type: string,
  {
    data = described,
    method = 'POST',
    place = '/media',
    who = token,
  }: { data?: object; method?: string; place?: string; who?: string } = {},
) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  body.set('file', new File([new Uint8Array(bytes)], name, { type }))
  return cms.rest(method, place, { body, token: who })
}

const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]

/** Everything that is stored: rows and files. */
const stored = async () => {
  const rows = await cms.database.sql<{ id: string }>('select id from media order by id')
  const files = (await readdir(cms.mediaDir)).filter((name) => name !== 'outbox')
  return { files: files.sort(), rows: rows.length }
}

const picture = sharp({ create: { background: '#369', channels: 3, height: 400, width: 600 } })
const png = () => picture.clone().png().toBuffer()

/** The files of one document, by name. */
const filesOf = (body: RestBody) => {
  const sizes = body.doc?.sizes as Record<string, { filename?: string | null }>
  const names = [body.doc?.filename, ...Object.values(sizes).map(({ filename }) => filename)]
  const given = names.filter((name): name is string => typeof name === 'string')
  return Promise.all(
    given.map(async (name) => [name, await readFile(path.join(cms.mediaDir, name))] as const),
  )
}

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A real PNG of one bit per pixel: huge to decode, small to send. */
const wall = (width: number, height: number) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const pixels = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('an editor', () => {
  test.each([
    ['JPEG', 'foto.jpg', 'image/jpeg', () => picture.clone().jpeg().toBuffer()],
    ['PNG', 'foto.png', 'image/png', png],
    ['WebP', 'foto.webp', 'image/webp', () => picture.clone().webp().toBuffer()],
    ['PNG that says it is a JPEG', 'foto.jpg', 'image/jpeg', png],
  ])('uploads a %s, which is kept as WebP in every size', async (_, name, type, bytes) => {
    const { body, status } = await upload(await bytes(), name, type)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({
      ...described,
      height: 400,
      mimeType: 'image/webp',
      ownerActor: { id: mine },
      width: 600,
    })
    const files = await filesOf(body)
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const [file, kept] of files) {
      expect(file).toMatch(/^foto-[0-9a-f]{12}(-\d+x\d+)?\.webp$/)
      expect((await sharp(kept).metadata()).format).toBe('webp')
    }
  })

  test('does not tell where and by whom a photo was taken', async () => {
    const photo = await picture
      .clone()
      .withExif({
        IFD0: { Artist: 'KANARIE', Copyright: 'KANARIE' },
        IFD3: { GPSLatitude: '65/1 35/1 4/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">KANARIE</x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    expect(photo.includes('KANARIE')).toBe(true)
    const { body } = await upload(photo, 'foto.jpg', 'image/jpeg')
    for (const [file, kept] of await filesOf(body)) {
      const { exif, xmp } = await sharp(kept).metadata()
      expect([exif, xmp], file).toEqual([undefined, undefined])
      expect(kept.includes('KANARIE'), file).toBe(false)
    }
  })

  test('uploads an image with a script hidden behind it, and the script stays out', async () => {
    const hidden = Buffer.concat([await png(), Buffer.from('<script>KANARIE</script>')])
    const { body, status } = await upload(hidden, 'bild.png', 'image/png')
    expect(status).toBe(201)
    for (const [file, kept] of await filesOf(body)) {
      expect(kept.includes('KANARIE'), file).toBe(false)
    }
  })

  test('uploads a large image, which is kept in a size for screens', async () => {
    const { body, status } = await upload(wall(5000, 4000), 'stor.png', 'image/png')
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ height: 1920, width: 2400 })
  })

  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')

  test.each<[string, string, string, () => Buffer | Promise<Buffer>]>([
    ['HTML that is named PNG', 'bild.png', 'image/png', () => html],
    ['SVG', 'bild.svg', 'image/svg+xml', () => svg],
    ['SVG that is named PNG', 'bild.png', 'image/png', () => svg],
    ['GIF that is named PNG', 'bild.png', 'image/png', () => picture.clone().gif().toBuffer()],
    ['TIFF that is named JPEG', 'bild.jpg', 'image/jpeg', () => picture.clone().tiff().toBuffer()],
    ['PDF', 'blad.pdf', 'application/pdf', () => pdf],
    ['PDF that is named WebP', 'blad.webp', 'image/webp', () => pdf],
    ['PNG that was cut off', 'bild.png', 'image/png', async () => (await png()).subarray(0, -40)],
    [
      'PNG header and nothing more',
      'bild.png',
      'image/png',
      async () => (await png()).subarray(0, 60),
    ],
    ['wall of 20 000 × 20 000 pixels', 'bild.png', 'image/png', () => wall(20_000, 20_000)],
    ['file without content', 'bild.png', 'image/png', () => Buffer.alloc(0)],
  ])('cannot upload a %s, and nothing of it is stored', async (_, name, type, bytes) => {
    const before = await stored()
    const { body, status } = await upload(await bytes(), name, type)
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'bad-type-of-file', path: 'file' })
    expect(await stored()).toEqual(before)
  })

  test('cannot put another file in the place of an image either', async () => {
    const { body } = await upload(await png(), 'bild.png', 'image/png')
    const before = await stored()
    const changed = await upload(html, 'bild.png', 'image/png', {
      method: 'PATCH',
      place: `/media/${body.doc?.id}`,
    })
    expect(changed.status).toBe(400)
    expect(firstError(changed.body)?.code).toBe('bad-type-of-file')
    expect(await stored()).toEqual(before)
  })

  test.each([
    ['nothing', {}],
    ['blanks', { alt: '  ' }],
    ['nothing, and says it is not decorative', { decorative: false }],
  ])('cannot describe an image with %s', async (_, data) => {
    const before = await stored()
    const { body, status } = await upload(await png(), 'bild.png', 'image/png', { data })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'alt-text-missing', path: 'alt' })
    expect(await stored()).toEqual(before)
  })

  test('may leave an image undescribed when it is decorative', async () => {
    const data = { decorative: true }
    const { body, status } = await upload(await png(), 'bild.png', 'image/png', { data })
    expect(status).toBe(201)
    const undone = await cms.rest('PATCH', `/media/${body.doc?.id}`, {
      body: { decorative: false },
      token,
    })
    expect(firstError(undone.body)?.code).toBe('alt-text-missing')
  })

  test('cannot take a description away, but may leave another language without', async () => {
    const { body } = await upload(await png(), 'bild.png', 'image/png')
    const change = (query: string) =>
      cms.rest('PATCH', `/media/${body.doc?.id}${query}`, { body: { alt: '' }, token })
    expect((await change('')).status).toBe(400)
    expect((await change('?locale=en')).status).toBe(200)
  })

  test.each([
    ['a way out of the folder', '../../../etc/passwd.png'],
    ['a way out, the other way round', '..\\..\\bild.png'],
    ['an absolute path', '/tmp/bild.png'],
    ['letters that turn the reading around', 'bild\u202Egnp.exe.png'],
    ['a leading dot', '.htaccess.png'],
    ['two endings', 'bild.php.png'],
    ['an ending of a program', 'bild.html'],
    ['no ending', 'bild'],
    ['signs of markup', '"><img src=x>;.png'],
    ['nothing but signs', '???.png'],
    ['three hundred letters', `${'å'.repeat(300)}.png`],
    ['the name of a device', 'CON.png'],
  ])('may give a file a name with %s: it gets ours', async (_, name) => {
    const { body, status } = await upload(await png(), name, 'image/png')
    expect(status, JSON.stringify(body)).toBe(201)
    const files = await filesOf(body)
    for (const [file] of files) {
      expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.webp$/)
      expect(file).toMatch(/-[0-9a-f]{12}(-\d+x\d+)?\.webp$/)
      expect(file.length).toBeLessThanOrEqual(100)
    }
  })

  test('cannot say by themselves what is stored and where', async () => {
    const claim = { filename: 'bild.png', mimeType: 'text/html', url: '/ond' }
    const { body } = await upload(await png(), 'bild.png', 'image/png', {
      data: { ...described, ...claim },
    })
    expect(body.doc?.mimeType).toBe('image/webp')
    expect(body.doc?.filename).toMatch(/^bild-[0-9a-f]{12}\.webp$/)
    const before = await stored()
    const { status } = await upload(await png(), 'bild.png', 'image/png', {
      data: { ...described, filename: '../../ond.png' },
    })
    expect(status).toBe(400)
    expect(await stored()).toEqual(before)
  })

  test.each([
    ['nothing', {}],
    ['an address of this machine', { filename: 'x.png', url: 'http://127.0.0.1:1/x.png' }],
    ['an address in the world', { filename: 'x.png', url: 'https://www.example.org/x.png' }],
    ['a path of this server', { filename: 'x.png', url: '/api/media/file/x.png' }],
  ])('cannot give %s in the place of a file: the server fetches nothing', async (_, data) => {
    const before = await stored()
    const { body, status } = await cms.rest('POST', '/media', {
      body: { ...described, mimeType: 'image/png', ...data },
      token,
    })
    expect(status).toBe(400)
    expect(body.doc).toBeUndefined()
    expect(await stored()).toEqual(before)
  })

  test('cannot have the server fetch a file', async () => {
    const { status } = await cms.rest('GET', '/media/paste-url?src=http://127.0.0.1:1/x.png', {
      token,
    })
    expect(status).toBe(400)
  })
})

describe('a stranger', () => {
  test('cannot upload, and what they send is not even looked at', async () => {
    const before = await stored()
    for (const bytes of [await png(), Buffer.from('inte en bild')]) {
      const { status } = await upload(bytes, 'bild.png', 'image/png', { who: '' })
      expect(status).toBe(403)
    }
    expect(await stored()).toEqual(before)
  })
})

test('with the document go its files', async () => {
  const before = await stored()
  const { body } = await upload(await png(), 'bild.png', 'image/png')
  expect((await stored()).files.length).toBeGreaterThan(before.files.length)
  expect((await cms.rest('DELETE', `/media/${body.doc?.id}`, { token })).status).toBe(200)
  expect(await stored()).toEqual(before)
})

test('nothing is left on disk of an image that is refused when it has been written', async () => {
  const theirs = (await createActor(cms.payload, 'Deras')).id
  const before = await stored()
  const data = { ...described, ownerActor: theirs }
  const { status } = await upload(await png(), 'bild.png', 'image/png', { data })
  expect(status).toBe(400)
  expect(await stored()).toEqual(before)
})
