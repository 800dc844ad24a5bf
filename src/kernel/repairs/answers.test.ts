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
let token: string
let actor: string

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
  actor = (await createActor(cms.payload)).id
})
afterAll(() => cms.close())

const failWith = (state: string) =>
  cms.database.sql(`
    create or replace function public.fail() returns trigger language plpgsql as
      $$ begin raise exception 'könnte nicht' using errcode = '${state}'; end $$;
    create or replace trigger fail before insert on public.contacts execute function public.fail()`)
const save = () =>
  cms.rest('POST', '/contacts', {
    body: { kind: 'function', name: 'Kontakt', ownerActor: actor },
    token,
  })

test('an editor is told in words that the disk is full, and nothing is half-saved', async () => {
  await failWith('53100')
  try {
    const { body, status } = await save()
    expect([status, body.errors?.[0]?.data?.code]).toEqual([507, 'disk-full'])
    expect(await cms.database.sql('select from contacts')).toEqual([])
  } finally {
    await cms.database.sql('drop trigger fail on public.contacts')
  }
  expect((await save()).status).toBe(201)
})

test('an editor who writes where a colleague is writing is told so in Swedish', async () => {
  const { id } = await createInsats(cms.payload, (await createPlan(cms.payload)).id, actor)
  const colleague = await signIn(cms)
  await cms.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'insatser', value: id },
      user: { relationTo: 'users', value: colleague.user.id },
    },
    overrideAccess: true,
  })
  const { body, status } = await cms.rest('PATCH', `/insatser/${id}`, {
    body: { title: 'Ändrad' },
    token,
  })
  expect([status, body.errors?.[0]?.data?.code]).toEqual([423, 'locked'])
})
