import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createActor,
  createInsats,
  createPlan,
  openCms,
  signIn,
  type TestCms,
} from '#testing/payload.ts'

let cms: TestCms
let insats: string
let writer: Awaited<ReturnType<typeof signIn>>
let colleague: Awaited<ReturnType<typeof signIn>>
let guest: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  cms = await openCms()
  const mine = (await createActor(cms.payload, 'Min')).id
  const theirs = (await createActor(cms.payload, 'Deras')).id
  insats = (await createInsats(cms.payload, (await createPlan(cms.payload)).id, mine)).id
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
