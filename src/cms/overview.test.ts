import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#generated/payload-types.ts'
import {
  createActor,
  createPlan,
  openCms,
  signIn,
  type TestCms,
  wholeInsats,
} from '#testing/payload.ts'
import { type Lines, workFor } from './overview.ts'

let cms: TestCms
let plan: string
let mine: string
let theirs: string
let editor: User
let administrator: User

beforeAll(async () => {
  cms = await openCms()
  plan = (await createPlan(cms.payload)).id
  mine = (await createActor(cms.payload, 'Min')).id
  theirs = (await createActor(cms.payload, 'Deras')).id
  editor = (await signIn(cms, mine)).user
  administrator = (await signIn(cms)).user
})
afterAll(() => cms.close())

const workOf = async (user: User) =>
  workFor(
    await createLocalReq({ locale: 'sv', user: { ...user, collection: 'users' } }, cms.payload),
  )
const titles = ({ lines }: Lines) => lines.map(({ title }) => title)

const create = (number: string, ownerActor: string, changes = {}) =>
  cms.payload.create({
    collection: 'insatser',
    data: { ...wholeInsats(plan, ownerActor, number), ...changes },
    draft: '_status' in changes,
    overrideAccess: true,
  })
const draft = { _status: 'draft' as const }

describe('an editor', () => {
  test('is told that nothing waits when nothing does', async () => {
    const work = await workOf(editor)
    expect([work.drafts, work.changed, work.incomplete].map(({ total }) => total)).toEqual([
      0, 0, 0,
    ])
  })

  test('sees her own drafts, latest touched first, and nobody else’s', async () => {
    await create('1A', mine, draft)
    await create('1B', theirs, draft)
    await create('1C', mine, draft)
    const { drafts } = await workOf(editor)
    expect(titles(drafts)).toEqual(['1C Insats 1C', '1A Insats 1A'])
    expect(drafts.total).toBe(2)
    expect(drafts.lines[0]?.actor).toBe('Min')
  })

  test('sees a change to something published as a change, not as a draft', async () => {
    const { id } = await create('2A', mine)
    await cms.payload.update({
      collection: 'insatser',
      data: { _status: 'draft', title: 'Ny rubrik' },
      draft: true,
      id,
      overrideAccess: true,
    })
    const { changed, drafts } = await workOf(editor)
    expect(titles(changed)).toEqual(['2A Ny rubrik'])
    expect(titles(drafts)).not.toContain('2A Ny rubrik')
  })

  test('is told what each insats lacks, also where a text has been emptied', async () => {
    const { id: delmal } = await cms.payload.create({
      collection: 'delmal',
      data: { number: 1, plan, shortTitle: 'Mål', slug: 'mal', title: 'Hela målet' },
      overrideAccess: true,
    })
    await create('3A', mine, { delmal: [delmal] })
    await create('3B', mine)
    await create('3C', mine, {
      ...draft,
      byWhom: '',
      delmal: [delmal],
      timelineText: '',
      what: '',
    })
    const { incomplete } = await workOf(editor)
    const lacks = Object.fromEntries(incomplete.lines.map((line) => [line.title, line.missing]))
    expect(lacks['3A Insats 3A']).toBeUndefined()
    expect(lacks['3B Insats 3B']).toEqual(['delmal'])
    expect(lacks['3C Insats 3C']).toEqual(['what', 'whom', 'when'])
    expect(incomplete.lines.every(({ actor }) => actor === 'Min')).toBe(true)
  })

  test('sees what was changed lately by anybody, eight lines at most', async () => {
    for (const number of ['4A', '4B', '4C']) await create(number, theirs)
    const { recent } = await workOf(editor)
    expect(recent).toHaveLength(8)
    expect(recent[0]).toMatchObject({ actor: 'Deras', title: '4C Insats 4C' })
  })

  test('does not see what lies in the trash', async () => {
    const { id } = await create('5A', mine, draft)
    await cms.payload.update({
      collection: 'insatser',
      data: { deletedAt: new Date().toISOString() },
      id,
      overrideAccess: true,
    })
    const { drafts, recent } = await workOf(editor)
    expect(titles(drafts)).not.toContain('5A Insats 5A')
    expect(recent.map(({ title }) => title)).not.toContain('5A Insats 5A')
  })

  test('is not asked to present a round', async () => {
    await cms.payload.create({
      collection: 'rounds',
      data: {
        disagreement: 'worst',
        endDate: '2024-12-31T12:00:00.000Z',
        key: '2024',
        legend: [{ colour: 'gron', description: 'Klart', label: 'Införd' }],
        plan,
        startDate: '2024-01-01T12:00:00.000Z',
        state: 'closed',
      },
      overrideAccess: true,
    })
    expect((await workOf(editor)).rounds.total).toBe(0)
  })
})

describe('an administrator', () => {
  test('sees the drafts of every actor, and the rounds that are not presented', async () => {
    const { drafts, rounds } = await workOf(administrator)
    expect(titles(drafts)).toEqual(expect.arrayContaining(['1A Insats 1A', '1B Insats 1B']))
    expect(titles(rounds)).toEqual(['2024'])
  })
})

test('a user whose only role was taken away sees nothing as theirs', async () => {
  const { user } = await signIn(cms, theirs)
  const work = await workOf({ ...user, memberships: { docs: [] } })
  expect([work.drafts, work.changed, work.incomplete].map(({ total }) => total)).toEqual([0, 0, 0])
})
