import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createActor,
  createInsats,
  createPlan,
  openCms,
  signIn,
  type TestCms,
  wholeInsats,
} from '#testing/payload.ts'
import { orderOfNumber } from './number.ts'

let cms: TestCms
let plan: string
let mine: string
let token: string

beforeAll(async () => {
  cms = await openCms()
  plan = (await createPlan(cms.payload)).id
  mine = (await createActor(cms.payload, 'Min')).id
  token = (await signIn(cms, mine)).token
})
afterAll(() => cms.close())

const firstError = (body: Awaited<ReturnType<TestCms['rest']>>['body']) =>
  body.errors?.[0]?.data?.errors?.[0]

test('numbers sort as people count', () => {
  const sorted = ['118', '10A', '2B', '5B', '1A', '2A'].sort((a, b) =>
    orderOfNumber(a) < orderOfNumber(b) ? -1 : 1,
  )
  expect(sorted).toEqual(['1A', '2A', '2B', '5B', '10A', '118'])
})

test('a list sorted by number counts 2A before 10A, both ways', async () => {
  const own = (await createPlan(cms.payload)).id
  for (const number of ['10A', '2A', '5B']) await createInsats(cms.payload, own, mine, number)
  const sorted = async (sort: string) => {
    const { body } = await cms.rest('GET', `/insatser?sort=${sort}&where[plan][equals]=${own}`, {
      token,
    })
    return body.docs?.map(({ number }) => number)
  }
  expect(await sorted('number')).toEqual(['2A', '5B', '10A'])
  expect(await sorted('-number')).toEqual(['10A', '5B', '2A'])
})

describe('an editor', () => {
  test('publishes an insats with what, by whom and when', async () => {
    const { status, body } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(plan, mine, '1A'),
      token,
    })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({ _status: 'published', numberOrder: '0001A' })
    expect(body.doc?.publishedAt).toBeTruthy()
  })

  test('writes 5b and gets 5B', async () => {
    const { body } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(plan, mine, ' 7b '),
      token,
    })
    expect(body.doc?.number).toBe('7B')
  })

  test.each([
    ['what', { what: '' }],
    ['byWhom', { byWhom: '' }],
    ['timelineText', { timelineText: '' }],
    ['title', { title: '' }],
  ])('cannot publish without %s, and is told so at the field in Swedish', async (field, gap) => {
    const { status, body } = await cms.rest('POST', '/insatser', {
      body: { ...wholeInsats(plan, mine, '2C'), ...gap },
      token,
    })
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe(field)
    expect(firstError(body)?.message).toMatch(/[åäö]/)
    const { totalDocs } = await cms.payload.count({
      collection: 'insatser',
      where: { number: { equals: '2C' } },
    })
    expect(totalDocs).toBe(0)
  })

  test('is told everything that is missing at once', async () => {
    const { body } = await cms.rest('POST', '/insatser', {
      body: { _status: 'published', ownerActor: mine, slug: 'tom' },
      token,
    })
    const paths = body.errors?.[0]?.data?.errors?.map(({ path }) => path)
    expect(paths).toEqual(['title', 'number', 'plan', 'what', 'byWhom', 'timelineText'])
  })

  test('who empties the hour of publication does not hide the insats', async () => {
    const { id, publishedAt } = await createInsats(cms.payload, plan, mine, '2D')
    const { body } = await cms.rest('PATCH', `/insatser/${id}`, {
      body: { publishedAt: null },
      token,
    })
    expect(body.doc).toMatchObject({ _status: 'published', publishedAt })
  })

  test('may leave a draft unfinished', async () => {
    const { status } = await cms.rest('POST', '/insatser?draft=true', {
      body: { _status: 'draft', ownerActor: mine, title: 'Bara en tanke' },
      token,
    })
    expect(status).toBe(201)
  })

  test('cannot use a number twice in a plan', async () => {
    await createInsats(cms.payload, plan, mine, '3A')
    const { status, body } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(plan, mine, '3A'),
      token,
    })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'number-taken', path: 'number' })
  })

  test('may use the same number in another plan', async () => {
    await createInsats(cms.payload, plan, mine, '3B')
    const other = (await createPlan(cms.payload)).id
    const { status } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(other, mine, '3B'),
      token,
    })
    expect(status).toBe(201)
  })

  test('is told that the number lies in the trash', async () => {
    const { id } = await createInsats(cms.payload, plan, mine, '4A')
    const trashed = await cms.rest('PATCH', `/insatser/${id}`, {
      body: { deletedAt: new Date().toISOString() },
      token,
    })
    expect(trashed.status).toBe(200)
    const { body } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(plan, mine, '4A'),
      token,
    })
    expect(firstError(body)?.code).toBe('number-taken-in-trash')
  })

  test('cannot erase an insats for good', async () => {
    const { id } = await createInsats(cms.payload, plan, mine, '4B')
    expect((await cms.rest('DELETE', `/insatser/${id}`, { token })).status).toBe(403)
  })

  test('cannot let it end before it starts', async () => {
    const { status, body } = await cms.rest('POST', '/insatser', {
      body: {
        ...wholeInsats(plan, mine, '6A'),
        endDate: '2018-01-01T12:00:00.000Z',
        startDate: '2019-01-01T12:00:00.000Z',
      },
      token,
    })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'end-before-start', path: 'endDate' })
  })

  test.each(['B5', '5BB', '5-B', 'fem', '12345A'])('cannot number it %s', async (number) => {
    const { body } = await cms.rest('POST', '/insatser', {
      body: wholeInsats(plan, mine, number),
      token,
    })
    expect(firstError(body)?.code).toBe('bad-insats-number')
  })
})

test('two editors cannot take the same number in the same instant', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      cms.rest('POST', '/insatser', { body: wholeInsats(plan, mine, '9A'), token }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
})

test.each(['draft', 'published'])(
  'an old version that was %s comes back as a draft, and nothing changes in public',
  async (state) => {
    const own = (await createPlan(cms.payload)).id
    const first = { ...wholeInsats(own, mine, '1A'), _status: state, title: 'Först' }
    const { body } = await cms.rest('POST', '/insatser', { body: first, token })
    const id = String(body.doc?.id)
    const published = await cms.rest('PATCH', `/insatser/${id}`, {
      body: { _status: 'published', title: 'Sedan' },
      token,
    })
    expect(published.status, JSON.stringify(published.body)).toBe(200)
    const versions = await cms.rest(
      'GET',
      `/insatser/versions?where[parent][equals]=${id}&sort=createdAt&locale=sv`,
      { token },
    )
    const shown = () =>
      cms.database.sql(
        `select texts #>> '{sv,title}' as title from published.insatser where id = $1`,
        [id],
      )
    expect(await shown()).toEqual([{ title: 'Sedan' }])

    const back = await cms.rest('POST', `/insatser/versions/${versions.body.docs?.[0]?.id}`, {
      token,
    })
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    expect(await shown()).toEqual([{ title: 'Sedan' }])
    const draft = await cms.rest('GET', `/insatser/${id}?draft=true&locale=sv`, { token })
    expect(draft.body).toMatchObject({ _status: 'draft', title: 'Först' })
  },
)
