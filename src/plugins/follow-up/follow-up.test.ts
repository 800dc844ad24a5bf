import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createActor,
  createInsats,
  createPlan,
  openCms,
  type RestBody,
  signIn,
  type TestCms,
} from '#testing/payload.ts'
import { colours } from './colours.ts'

let cms: TestCms
let plan: string
let mine: string
let theirs: string
let myUnit: string
let theirUnit: string
let editor: string
let administrator: string

beforeAll(async () => {
  cms = await openCms()
  plan = (await createPlan(cms.payload)).id
  mine = (await createActor(cms.payload, 'Min')).id
  theirs = (await createActor(cms.payload, 'Deras')).id
  myUnit = await unitOf(mine)
  theirUnit = await unitOf(theirs)
  editor = (await signIn(cms, mine)).token
  administrator = (await signIn(cms)).token
})
afterAll(() => cms.close())

const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]
const codeOf = (body: RestBody) => body.errors?.[0]?.data?.code

const unitOf = async (ownerActor: string) => {
  const slug = `enhet-${crypto.randomUUID()}`
  const data = { name: 'Enhet', ownerActor, slug }
  return (await cms.payload.create({ collection: 'units', data })).id
}

const wholeRound = () => ({
  disagreement: 'worst' as const,
  endDate: '2020-12-31T12:00:00.000Z',
  key: `r-${crypto.randomUUID()}`,
  legend: colours.map((colour) => ({ colour, description: 'Betydelse', label: 'Namn' })),
  plan,
  startDate: '2020-01-01T12:00:00.000Z',
  state: 'open' as const,
})

const createRound = async () =>
  (await cms.payload.create({ collection: 'rounds', data: wholeRound() })).id

let numbers = 100
const newInsats = async () => (await createInsats(cms.payload, plan, mine, `${++numbers}`)).id

const setState = (id: string, state: 'open' | 'closed' | 'presented') =>
  cms.payload.update({ collection: 'rounds', data: { state }, id })

const wholeAssessment = async (unit = myUnit) => ({
  colour: 'gul',
  insats: await newInsats(),
  reportedOn: '2021-01-15T12:00:00.000Z',
  round: await createRound(),
  unit,
})

const assess = (body: object, token = editor) => cms.rest('POST', '/assessments', { body, token })

/** An assessment that stands, as an administrator set it. */
const assessed = async (unit = myUnit) => {
  const whole = await wholeAssessment(unit)
  const { body, status } = await assess(whole, administrator)
  expect(status, JSON.stringify(body)).toBe(201)
  return { id: String(body.doc?.id), ...whole }
}

const standing = async (id: string) =>
  (await cms.rest('GET', `/assessments/${id}?depth=0`, { token: administrator })).body

describe('a colour', () => {
  test('stands once per unit, insats and round', async () => {
    const whole = await wholeAssessment()
    expect((await assess(whole)).status).toBe(201)
    const { body, status } = await assess({ ...whole, colour: 'rod' })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'unit-already-assessed', path: 'unit' })
    for (const other of [
      { insats: await newInsats() },
      { round: await createRound() },
      { unit: await unitOf(mine) },
    ]) {
      expect((await assess({ ...whole, ...other })).status).toBe(201)
    }
  })

  test('cannot be moved onto another of the same unit', async () => {
    const first = await assessed()
    const { id } = await assessed()
    const { body } = await cms.rest('PATCH', `/assessments/${id}`, {
      body: { insats: first.insats, round: first.round },
      token: editor,
    })
    expect(firstError(body)?.code).toBe('unit-already-assessed')
  })

  test('of six that are set in the same instant is one', async () => {
    const whole = await wholeAssessment()
    const answers = await Promise.all(Array.from({ length: 6 }, () => assess(whole)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400])
  })

  test.each([
    ['a colour that does not exist', { colour: 'lila' }],
    ['no colour', { colour: null }],
    ['no day', { reportedOn: null }],
    ['an insats that does not exist', { insats: crypto.randomUUID() }],
    ['a round that does not exist', { round: crypto.randomUUID() }],
    ['a unit that does not exist', { unit: crypto.randomUUID() }],
  ])('is not stored with %s', async (_, gap) => {
    const { totalDocs } = await cms.payload.count({ collection: 'assessments' })
    const { status } = await assess({ ...(await wholeAssessment()), ...gap })
    expect([400, 404]).toContain(status)
    expect((await cms.payload.count({ collection: 'assessments' })).totalDocs).toBe(totalDocs)
  })
})

describe.each(['closed', 'presented'] as const)('a %s round', (state) => {
  test.each(['an editor', 'an administrator'])('takes no colour from %s', async (who) => {
    const token = who === 'an editor' ? editor : administrator
    const whole = await wholeAssessment()
    await setState(whole.round, state)
    const { body, status } = await assess(whole, token)
    expect(status).toBe(409)
    expect(codeOf(body)).toBe('round-closed')
    const { totalDocs } = await cms.payload.count({
      collection: 'assessments',
      where: { round: { equals: whole.round } },
    })
    expect(totalDocs).toBe(0)
  })

  test.each(['an editor', 'an administrator'])('lets %s change nothing', async (who) => {
    const token = who === 'an editor' ? editor : administrator
    const { id, round } = await assessed()
    await setState(round, state)
    const before = await standing(id)
    for (const body of [
      { colour: 'gron' },
      { note: 'I efterhand' },
      { round: await createRound() },
      { unit: await unitOf(mine) },
    ]) {
      const answer = await cms.rest('PATCH', `/assessments/${id}`, { body, token })
      expect(answer.status).toBe(409)
      expect(codeOf(answer.body)).toBe('round-closed')
    }
    await cms.rest('PATCH', `/assessments?where[round][equals]=${round}`, {
      body: { colour: 'gron' },
      token,
    })
    expect(await standing(id)).toEqual(before)
  })

  test('takes no colour that is moved from an open one', async () => {
    const { id } = await assessed()
    const round = await createRound()
    await setState(round, state)
    const { body, status } = await cms.rest('PATCH', `/assessments/${id}`, {
      body: { round },
      token: administrator,
    })
    expect(status).toBe(409)
    expect(codeOf(body)).toBe('round-closed')
  })

  test.each(['an editor', 'an administrator'])('lets %s delete nothing', async (who) => {
    const token = who === 'an editor' ? editor : administrator
    const { id, round } = await assessed()
    await setState(round, state)
    const { body, status } = await cms.rest('DELETE', `/assessments/${id}`, { token })
    expect(status).toBe(409)
    expect(codeOf(body)).toBe('round-closed')
    await cms.rest('DELETE', `/assessments?where[round][equals]=${round}`, { token })
    expect((await standing(id)).id).toBe(id)
  })

  test('can be opened again by an administrator alone', async () => {
    const { id, round } = await assessed()
    await setState(round, state)
    const open = (token: string) =>
      cms.rest('PATCH', `/rounds/${round}`, { body: { state: 'open' }, token })
    expect((await open(editor)).status).toBe(403)
    expect((await open(administrator)).status).toBe(200)
    const { status } = await cms.rest('PATCH', `/assessments/${id}`, {
      body: { colour: 'gron' },
      token: editor,
    })
    expect(status).toBe(200)
  })
})

describe('an assessment', () => {
  test.each(['an editor', 'an administrator'])(
    'belongs to the actor of its unit, whatever %s says',
    async (who) => {
      const token = who === 'an editor' ? editor : administrator
      const { body, status } = await assess(
        { ...(await wholeAssessment()), ownerActor: theirs },
        token,
      )
      expect(status).toBe(201)
      const id = String(body.doc?.id)
      expect((await standing(id)).ownerActor).toBe(mine)
      await cms.rest('PATCH', `/assessments/${id}`, { body: { ownerActor: theirs }, token })
      expect((await standing(id)).ownerActor).toBe(mine)
    },
  )

  test('moved to the unit of another actor becomes theirs', async () => {
    const { id } = await assessed()
    const { status } = await cms.rest('PATCH', `/assessments/${id}`, {
      body: { unit: theirUnit },
      token: administrator,
    })
    expect(status).toBe(200)
    expect((await standing(id)).ownerActor).toBe(theirs)
  })
})

describe('an editor of another actor', () => {
  const notMine = { code: 'not-your-actor', path: 'ownerActor' }

  test('cannot set a colour for this unit, also not by naming their own actor', async () => {
    const whole = await wholeAssessment(theirUnit)
    for (const body of [whole, { ...whole, ownerActor: mine }]) {
      const answer = await assess(body)
      expect(answer.status).toBe(400)
      expect(firstError(answer.body)).toMatchObject(notMine)
    }
  })

  test('cannot move their colour onto this unit', async () => {
    const { id } = await assessed()
    const { body, status } = await cms.rest('PATCH', `/assessments/${id}`, {
      body: { ownerActor: mine, unit: theirUnit },
      token: editor,
    })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject(notMine)
    expect((await standing(id)).unit).toBe(myUnit)
  })

  test('cannot change or delete the colour of this unit, nor take it over', async () => {
    const { id } = await assessed(theirUnit)
    const before = await standing(id)
    for (const body of [{ colour: 'rod' }, { unit: myUnit }, { ownerActor: mine }]) {
      const { status } = await cms.rest('PATCH', `/assessments/${id}`, { body, token: editor })
      expect([403, 404]).toContain(status)
    }
    const { status } = await cms.rest('DELETE', `/assessments/${id}`, { token: editor })
    expect([403, 404]).toContain(status)
    expect(await standing(id)).toEqual(before)
  })
})

describe('a round', () => {
  const create = (gap: object) =>
    cms.rest('POST', '/rounds', { body: { ...wholeRound(), ...gap }, token: administrator })

  test('is created whole', async () => {
    expect((await create({})).status).toBe(201)
  })

  test('cannot explain a colour twice', async () => {
    const [red] = wholeRound().legend
    const { body, status } = await create({ legend: [red, { ...red, label: 'Igen' }] })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'colour-needs-legend', path: 'legend' })
  })

  test.each([
    ['no legend', { legend: [] }, 'legend'],
    [
      'a colour without a name',
      { legend: [{ colour: 'rod', description: 'Betydelse' }] },
      'legend.0.label',
    ],
    [
      'a colour without an explanation',
      { legend: [{ colour: 'rod', label: 'Namn' }] },
      'legend.0.description',
    ],
    ['no plan', { plan: null }, 'plan'],
    ['a key that does not fit in an address', { key: '2025 / vår' }, 'key'],
  ])('cannot have %s', async (_, gap, path) => {
    const { body, status } = await create(gap)
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe(path)
  })

  test('cannot end before it starts, nor be changed to', async () => {
    const { body } = await create({ endDate: '2019-12-31T12:00:00.000Z' })
    const refused = { code: 'end-before-start', path: 'endDate' }
    expect(firstError(body)).toMatchObject(refused)
    const changed = await cms.rest('PATCH', `/rounds/${await createRound()}`, {
      body: { startDate: '2021-01-01T12:00:00.000Z' },
      token: administrator,
    })
    expect(firstError(changed.body)).toMatchObject(refused)
  })

  test('has a key of its own', async () => {
    const { key } = wholeRound()
    expect((await create({ key })).status).toBe(201)
    const { body, status } = await create({ key })
    expect(status).toBe(400)
    expect(firstError(body)?.path).toBe('key')
  })

  test('cannot be deleted by anybody', async () => {
    const id = await createRound()
    for (const token of [editor, administrator]) {
      expect((await cms.rest('DELETE', `/rounds/${id}`, { token })).status).toBe(403)
    }
  })
})

test('the database sorts colours as people do: from least to most done', async () => {
  const rows = await cms.database.sql<{ colour: string }>(
    'select unnest(enum_range(null::enum_assessments_colour))::text as colour',
  )
  expect(rows.map(({ colour }) => colour)).toEqual([...colours])
})
