import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCms, type RestBody, signIn, type TestCms } from '#testing/payload.ts'

let cms: TestCms
let token: string

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
})
afterAll(() => cms.close())

const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]
const post = (collection: string, body: object) =>
  cms.rest('POST', `/${collection}`, { body, token })

const wholePlan = (rest: object = {}) => ({
  _status: 'published',
  endDate: '2022-12-31T12:00:00.000Z',
  kind: 'handlingsplan',
  startDate: '2018-01-01T12:00:00.000Z',
  title: `Plan ${crypto.randomUUID()}`,
  ...rest,
})

const newPlan = async (rest?: object) => {
  const { body, status } = await post('plans', wholePlan(rest))
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.doc?.id)
}

describe('a plan', () => {
  const early = '2017-12-31T12:00:00.000Z'
  const refused = { code: 'end-before-start', path: 'endDate' }

  test('cannot end before it starts', async () => {
    const { body, status } = await post('plans', wholePlan({ endDate: early }))
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject(refused)
  })

  test('cannot be changed to end before it starts, whichever end is moved', async () => {
    const id = await newPlan()
    for (const change of [{ endDate: early }, { startDate: '2023-01-01T12:00:00.000Z' }]) {
      const { body } = await cms.rest('PATCH', `/plans/${id}`, { body: change, token })
      expect(firstError(body)).toMatchObject(refused)
    }
  })

  test('may last one day', async () => {
    await newPlan({ endDate: '2018-01-01T12:00:00.000Z' })
  })

  test('is named in the address after its Swedish title', async () => {
    const { body } = await post('plans', wholePlan({ title: 'Folkhälsa på väg – så gör vi!' }))
    expect(body.doc?.slug).toBe('folkhalsa-pa-vag-sa-gor-vi')
  })

  test('cannot share its name in the address, nor have one that does not fit', async () => {
    const slug = `plan-${crypto.randomUUID()}`
    await newPlan({ slug })
    expect(firstError((await post('plans', wholePlan({ slug }))).body)?.path).toBe('slug')
    const { body } = await post('plans', wholePlan({ slug: 'Å Ä' }))
    expect(firstError(body)).toMatchObject({ code: 'bad-slug', path: 'slug' })
  })

  test('knows what succeeded it', async () => {
    const predecessor = await newPlan()
    const successor = await newPlan({ predecessor })
    const { body } = await cms.rest('GET', `/plans/${predecessor}?depth=0`, { token })
    expect(body.successors).toMatchObject({ docs: [successor] })
  })

  test('that is published is left alone by a draft of the next wording', async () => {
    const id = await newPlan({ title: 'Gällande' })
    await cms.rest('PATCH', `/plans/${id}?draft=true`, {
      body: { _status: 'draft', title: 'Kommande' },
      token,
    })
    const rows = await cms.database.sql(
      'select title, _status::text as status from plans_locales join plans on plans.id = _parent_id where _parent_id = $1',
      [id],
    )
    expect(rows).toEqual([{ status: 'published', title: 'Gällande' }])
  })
})

describe('a delmål', () => {
  const whole = (plan: string, number: unknown) => ({
    number,
    plan,
    shortTitle: `Delmål ${crypto.randomUUID()}`,
    title: 'Hela delmålet',
  })

  test('has a number of its own in its plan, and may share it with another plan', async () => {
    const plan = await newPlan()
    expect((await post('delmal', whole(plan, 1))).status).toBe(201)
    const { body, status } = await post('delmal', whole(plan, 1))
    expect(status).toBe(400)
    expect(body.doc).toBeUndefined()
    expect((await post('delmal', whole(await newPlan(), 1))).status).toBe(201)
    expect((await post('delmal', whole(plan, 2))).status).toBe(201)
  })

  test('cannot be moved to a number that is taken', async () => {
    const plan = await newPlan()
    await post('delmal', whole(plan, 1))
    const { body } = await post('delmal', whole(plan, 2))
    const { status } = await cms.rest('PATCH', `/delmal/${body.doc?.id}`, {
      body: { number: 1 },
      token,
    })
    expect(status).toBe(400)
  })

  test.each([0, -1, null, 'ett'])('cannot have the number %j', async (number) => {
    const { body, status } = await post('delmal', whole(await newPlan(), number))
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe('number')
  })
})

describe('a term', () => {
  const whole = (rest: object) => ({
    code: `c-${crypto.randomUUID()}`,
    label: 'Skola',
    order: 1,
    taxonomy: 'arenas',
    ...rest,
  })

  test('has a code of its own in its vocabulary, and may share it with another', async () => {
    const { code } = whole({})
    expect((await post('terms', whole({ code }))).status).toBe(201)
    const { body, status } = await post('terms', whole({ code }))
    expect(status).toBe(400)
    expect(body.doc).toBeUndefined()
    expect((await post('terms', whole({ code, taxonomy: 'habits' }))).status).toBe(201)
  })

  test('belongs to one of the vocabularies there are', async () => {
    const { body, status } = await post('terms', whole({ taxonomy: 'farger' }))
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe('taxonomy')
  })

  test('cannot cease to be valid before it is', async () => {
    const { body } = await post(
      'terms',
      whole({ validFrom: '2020-01-02T12:00:00.000Z', validTo: '2020-01-01T12:00:00.000Z' }),
    )
    expect(firstError(body)).toMatchObject({ code: 'end-before-start', path: 'validTo' })
  })
})

test.each(['plans', 'delmal', 'terms'])('nobody deletes %s', async (collection) => {
  const plan = await newPlan()
  const { status } = await cms.rest('DELETE', `/${collection}?where[id][not_equals]=${plan}`, {
    token,
  })
  expect(status).toBe(403)
})
