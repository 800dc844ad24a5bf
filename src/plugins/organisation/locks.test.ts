import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mayChange } from '#kernel/repairs/locks.ts'
import {
  createActor,
  createInsats,
  createPlan,
  openCms,
  signIn,
  type TestCms,
} from '#testing/payload.ts'

let cms: TestCms
let administrator: Awaited<ReturnType<typeof signIn>>
let insats: string
let mine: string
let plan: string
let writer: Awaited<ReturnType<typeof signIn>>
let colleague: Awaited<ReturnType<typeof signIn>>
/** Another editor of the same actor as the writer. */
let second: Awaited<ReturnType<typeof signIn>>
let guest: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  cms = await openCms()
  mine = (await createActor(cms.payload, 'Min')).id
  const theirs = (await createActor(cms.payload, 'Deras')).id
  plan = (await createPlan(cms.payload)).id
  insats = (await createInsats(cms.payload, plan, mine)).id
  administrator = await signIn(cms)
  second = await signIn(cms, mine)
  writer = await signIn(cms, mine)
  colleague = await signIn(cms, theirs)
  guest = await signIn(cms, theirs)
  await cms.payload.delete({
    collection: 'memberships',
    overrideAccess: true,
    where: { user: { equals: guest.user.id } },
  })
})
afterAll(() => cms.close())

const usersSeenBy = async ({ token }: { token: string }) => {
  const { body } = await cms.rest('GET', '/users', { token })
  return body.docs?.map(({ email }) => email).sort()
}

test('an editor reads no colleague while nobody writes', async () => {
  expect(await usersSeenBy(colleague)).toEqual([colleague.user.email])
})

test('an editor reads who is writing, without roles, for as long as the lock holds', async () => {
  await cms.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'insatser', value: insats },
      user: { relationTo: 'users', value: writer.user.id },
    },
    overrideAccess: true,
  })
  expect(await usersSeenBy(colleague)).toEqual([colleague.user.email, writer.user.email].sort())
  const { body } = await cms.rest('GET', `/users/${writer.user.id}`, { token: colleague.token })
  expect(body).toMatchObject({ email: writer.user.email })
  expect(JSON.stringify(body.memberships ?? {})).not.toContain('editor')
  const change = await cms.rest('PATCH', `/users/${writer.user.id}`, {
    body: { name: 'Någon annan' },
    token: colleague.token,
  })
  expect(change.status).toBe(403)

  await cms.database.sql(
    `update payload_locked_documents set updated_at = now() - interval '6 min'`,
  )
  expect(await usersSeenBy(colleague)).toEqual([colleague.user.email])
})

test('who has no role reads nobody but themselves, whoever writes', async () => {
  await cms.database.sql('update payload_locked_documents set updated_at = now()')
  expect(await usersSeenBy(guest)).toEqual([guest.user.email])
})

describe('a lock', () => {
  const locksOn = (document: string) =>
    cms.database.sql<{ id: string; name: string; until: Date; user: string }>(
      `select l.id, l.updated_at as until, u.users_id as user
       from payload_locked_documents l
       join payload_locked_documents_rels d on d.parent_id = l.id and d.path = 'document'
       join payload_locked_documents_rels u on u.parent_id = l.id and u.path = 'user'
       where d.insatser_id = $1`,
      [document],
    )
  const on = (value: string) => ({ document: { relationTo: 'insatser', value } })
  const named = ({ user }: typeof writer) => ({ user: { relationTo: 'users', value: user.id } })
  const lock = ({ token }: typeof writer, body: object) =>
    cms.rest('POST', '/payload-locked-documents', { body, token })
  const locks = '/payload-locked-documents'

  beforeEach(() => cms.database.sql('delete from payload_locked_documents'))

  test('is set in one’s own name and by the server’s clock', async () => {
    const far = '2099-01-01T00:00:00.000Z'
    const { body, status } = await lock(writer, { ...on(insats), createdAt: far, updatedAt: far })
    expect(status).toBe(201)
    const [set, ...more] = await locksOn(insats)
    expect([set?.user, more]).toEqual([writer.user.id, []])
    expect(set?.until.getTime()).toBeLessThanOrEqual(Date.now() + 60_000)
    await cms.rest('PATCH', `${locks}/${body.doc?.id}`, {
      body: { createdAt: far, updatedAt: far },
      token: writer.token,
    })
    expect((await locksOn(insats))[0]?.until.getTime()).toBeLessThanOrEqual(Date.now() + 60_000)
  })

  test('is not set in another’s name, which would let one read that account', async () => {
    for (const person of [writer, colleague, guest]) {
      const body = { ...on(insats), ...named(administrator) }
      expect((await lock(person, body)).status).toBe(403)
      expect(await locksOn(insats)).toEqual([])
    }
    expect(await usersSeenBy(colleague)).toEqual([colleague.user.email])
  })

  test('is not set on what one may not change, nor on what is not there', async () => {
    const elsewhere = [
      on(insats),
      on(crypto.randomUUID()),
      { document: { relationTo: 'nothing', value: insats } },
      { document: { relationTo: 'memberships', value: insats } },
      { globalSlug: 'site' },
      { globalSlug: 'constructor' },
      {},
    ]
    for (const body of elsewhere) {
      const { status } = await lock(colleague, body)
      expect([400, 403], JSON.stringify(body)).toContain(status)
    }
    expect((await lock(guest, on(insats))).status).toBe(403)
    const [{ count } = {}] = await cms.database.sql<{ count: number }>(
      'select count(*)::int from payload_locked_documents',
    )
    expect(count).toBe(0)
    expect((await lock(administrator, { globalSlug: 'site' })).status).toBe(201)
  })

  test('of another is neither removed, renewed nor taken over by who may not change the document', async () => {
    const { body } = await lock(writer, on(insats))
    const place = `${locks}/${body.doc?.id}`
    const before = await locksOn(insats)
    for (const { token, user } of [colleague, guest]) {
      const taken = { user: { relationTo: 'users', value: user.id } }
      await cms.rest('PATCH', place, { body: taken, token })
      await cms.rest('PATCH', place, { body: {}, token })
      await cms.rest('PATCH', `${locks}?where[id][exists]=true`, { body: taken, token })
      await cms.rest('DELETE', place, { token })
      await cms.rest('DELETE', `${locks}?where[id][exists]=true`, { token })
      expect(await locksOn(insats)).toEqual(before)
    }
  })

  test('is taken over by who may change the document, in their own name, and moved nowhere', async () => {
    const { body } = await lock(writer, on(insats))
    const place = `${locks}/${body.doc?.id}`
    const { token } = administrator
    const given = await cms.rest('PATCH', place, { body: named(colleague), token })
    expect(given.status).toBe(403)
    const other = await createInsats(cms.payload, plan, mine, '6A')
    const taken = await cms.rest('PATCH', place, {
      body: { ...named(administrator), ...on(other.id) },
      token,
    })
    expect(taken.status).toBe(200)
    expect((await locksOn(insats)).map(({ user }) => user)).toEqual([administrator.user.id])
    expect(await locksOn(other.id)).toEqual([])
  })

  test('keeps the owner’s colleagues out until it is taken over, and is removed by who set it', async () => {
    const { body } = await lock(writer, on(insats))
    const save = () =>
      cms.rest('PATCH', `/insatser/${insats}`, { body: { title: 'Ny' }, token: second.token })
    expect((await save()).status).toBe(423)
    const place = `${locks}/${body.doc?.id}`
    expect((await cms.rest('DELETE', place, { token: second.token })).status).toBe(403)
    expect((await cms.rest('DELETE', place, { token: writer.token })).status).toBe(200)
    expect((await save()).status).toBe(200)
  })

  test('is not set by opening a form that one may only read', async () => {
    const open = async ({ user }: typeof writer) => {
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload)
      const locked = { document: { relationTo: 'insatser', value: insats } }
      return [await mayChange(req, locked), await mayChange(req, { globalSlug: 'site' })]
    }
    expect(await open(writer)).toEqual([true, false])
    expect(await open(colleague)).toEqual([false, false])
    expect(await open(administrator)).toEqual([true, true])
  })
})
