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

let cms: TestCms
let actor: string
let plan: string
let mine: Awaited<ReturnType<typeof signIn>>
let colleague: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  cms = await openCms()
  actor = (await createActor(cms.payload)).id
  plan = (await createPlan(cms.payload)).id
  mine = await signIn(cms, actor)
  colleague = await signIn(cms)
  await cms.payload.update({
    collection: 'users',
    data: { name: 'Kim Kollega' },
    id: colleague.user.id,
    overrideAccess: true,
  })
})
afterAll(() => cms.close())

let counter = 0
const newInsats = () => createInsats(cms.payload, plan, actor, `${500 + ++counter}`)

const save = (id: string, body: object, stamp?: string, query = '', who = mine) =>
  cms.rest('PATCH', `/insatser/${id}${query}`, {
    body,
    headers: stamp === undefined ? {} : { 'If-Match': stamp },
    token: who.token,
  })

describe('who saves a form that a colleague has saved since', () => {
  test('is told who and when, and overwrites nothing', async () => {
    const { id, updatedAt } = await newInsats()
    const theirs = await save(id, { title: 'Kollegans titel' }, undefined, '', colleague)
    expect(theirs.status).toBe(200)
    const answer = await save(id, { title: 'Min titel' }, `"${updatedAt}"`)
    expect(answer.status).toBe(409)
    expect(answer.body.errors?.[0]?.data).toEqual({
      at: theirs.body.doc?.updatedAt,
      by: 'Kim Kollega',
      code: 'changed-since',
    })
    const { body } = await cms.rest('GET', `/insatser/${id}`, { token: mine.token })
    expect(body.title).toBe('Kollegans titel')
    // Having seen it, one may decide that one's own is to stand.
    const at = String(theirs.body.doc?.updatedAt)
    expect((await save(id, { title: 'Min titel' }, at)).status).toBe(200)
  })

  test('is told so of a draft that nobody has published', async () => {
    const { id, updatedAt } = await newInsats()
    const draft = await save(id, { title: 'Utkast' }, updatedAt, '?draft=true', colleague)
    expect(draft.status).toBe(200)
    const body = { _status: 'published', title: 'Min titel' }
    expect((await save(id, body, updatedAt)).status).toBe(409)
    const seen = String(draft.body.doc?.updatedAt)
    expect((await save(id, body, seen)).status).toBe(200)
  })

  test('is told so of what there is one of', async () => {
    const site = (body: object, headers: Record<string, string> = {}) =>
      cms.rest('POST', '/globals/site', { body, headers, token: colleague.token })
    await site({ headline: 'Först', name: 'På gång' })
    const { body } = await cms.rest('GET', '/globals/site', { token: colleague.token })
    const stamp = { 'If-Match': `"${body.updatedAt}"` }
    expect((await site({ headline: 'Sedan' }, stamp)).status).toBe(200)
    const late = await site({ headline: 'Sist' }, stamp)
    expect(late.status).toBe(409)
    expect(late.body.errors?.[0]?.data).toMatchObject({ by: 'Kim Kollega', code: 'changed-since' })
  })

  test('is told so before the document goes to the trash or is withdrawn', async () => {
    const { id, updatedAt } = await newInsats()
    await save(id, { title: 'Kollegans titel' }, undefined, '', colleague)
    const trash = { deletedAt: new Date().toISOString() }
    expect((await save(id, trash, updatedAt)).status).toBe(409)
    expect((await save(id, { _status: 'draft' }, updatedAt)).status).toBe(409)
  })

  test('cannot hold many documents to the state of one', async () => {
    const { id, updatedAt } = await newInsats()
    const { body, status } = await cms.rest('PATCH', `/insatser?where[id][equals]=${id}`, {
      body: { title: 'Min titel' },
      headers: { 'If-Match': updatedAt },
      token: mine.token,
    })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.data?.code).toBe('condition-on-many')
  })

  test('of two with the same form at the same moment one is told so, each time', async () => {
    const { id, ...created } = await newInsats()
    let stamp = created.updatedAt
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(
        [mine, colleague].map((who) => save(id, { title: `Omgång ${round}` }, stamp, '', who)),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      stamp = String(answers.find(({ status }) => status === 200)?.body.doc?.updatedAt)
    }
  })
})

describe('a date of one’s own making', () => {
  const invented = { createdAt: '1999-01-01T12:00:00.000Z', updatedAt: '2099-01-01T12:00:00.000Z' }
  const yearsIn = (doc: Record<string, unknown> | undefined) =>
    ['createdAt', 'updatedAt', 'deletedAt'].map((field) => String(doc?.[field] ?? '').slice(0, 4))
  const thisYear = String(new Date().getUTCFullYear())

  test('is not taken for when a document was made or changed, in anything there is', async () => {
    const number = `${900 + ++counter}`
    const { body, status } = await cms.rest('POST', '/insatser', {
      body: { ...wholeInsats(plan, actor, number), ...invented, deletedAt: invented.createdAt },
      token: mine.token,
    })
    expect(status).toBe(201)
    expect(yearsIn(body.doc)).toEqual([thisYear, thisYear, ''])
    const changed = await save(String(body.doc?.id), { ...invented, title: 'Ändrad' })
    expect(yearsIn(changed.body.doc)).toEqual([thisYear, thisYear, ''])
    const many = await cms.rest('PATCH', `/insatser?where[number][equals]=${number}`, {
      body: { ...invented, title: 'Ändrad igen' },
      token: mine.token,
    })
    expect(yearsIn(many.body.docs?.[0])).toEqual([thisYear, thisYear, ''])
    const contact = await cms.rest('POST', '/contacts', {
      body: { ...invented, kind: 'function', name: 'Kontakt', ownerActor: actor },
      token: mine.token,
    })
    expect(yearsIn(contact.body.doc)).toEqual([thisYear, thisYear, ''])
    const { body: site } = await cms.rest('POST', '/globals/site', {
      body: { ...invented, name: 'På gång' },
      token: colleague.token,
    })
    expect(yearsIn(site.result as Record<string, unknown>)).toEqual([thisYear, thisYear, ''])
  })

  test('is not taken for when a document went to the trash', async () => {
    const { id } = await newInsats()
    const { body } = await save(id, { deletedAt: '1999-01-01T12:00:00.000Z' })
    expect(yearsIn(body.doc)[2]).toBe(thisYear)
    const back = await save(id, { deletedAt: null }, undefined, '?trash=true')
    expect(back.body.doc?.deletedAt ?? null).toBeNull()
  })
})

describe('who saved last', () => {
  test('is an id, also where a person is read past all access: no account comes with it', async () => {
    await cms.rest('PATCH', `/users/${mine.user.id}`, {
      body: { name: 'Nytt namn' },
      token: colleague.token,
    })
    const headers = new Headers({ Authorization: `JWT ${mine.token}` })
    const { user } = await cms.payload.auth({ headers })
    expect(user).toMatchObject({ name: 'Nytt namn', savedBy: colleague.user.id })
  })

  test.each(['sort=savedBy.email', 'sort=-savedBy.hash', 'where[savedBy.email][like]=a'])(
    'is not found out by asking for it (%s)',
    async (question) => {
      const { status } = await cms.rest('GET', `/insatser?${question}`, { token: mine.token })
      expect(status).toBe(400)
    },
  )
})
