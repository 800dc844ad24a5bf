import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#kernel/sign-in/sessions.ts'
import { createActor, openCms, type RestBody, signIn, type TestCms } from '#testing/payload.ts'

const password = 'ett-langt-losenord'
const another = 'ett-annat-losenord'

let cms: TestCms
let actor: string
let administrator: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  cms = await openCms()
  actor = (await createActor(cms.payload)).id
  administrator = await signIn(cms)
})
afterAll(() => cms.close())

const enter = (email: string, tried = password) =>
  cms.rest('POST', '/users/login', { body: { email, password: tried } })
const whoIs = async (token: unknown) =>
  (await cms.rest('GET', '/users/me', { token: String(token) })).body.user
const change = (id: string, token: string, body: unknown) =>
  cms.rest('PATCH', `/users/${id}`, { body, token })
const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]
const newEmail = () => `${crypto.randomUUID()}@example.org`

/** Everything that is stored of an account but its sessions. */
const stored = async (id: string) =>
  (
    await cms.database.sql<Record<string, unknown>>(
      'select name, email, hash, salt, reset_password_token from users where id = $1',
      [id],
    )
  )[0]

const notConfirmed = { code: 'password-not-confirmed', path: 'currentPassword' }

describe('a change of password or address', () => {
  test.each([
    ['nothing', {}],
    ['a wrong one', { currentPassword: 'ett-felaktigt-losenord' }],
    ['no text', { currentPassword: [password] }],
  ])('is refused whole with %s for the current password', async (_, given) => {
    const { token, user } = await signIn(cms, actor)
    const before = await stored(user.id)
    for (const wish of [{ password: another }, { email: newEmail() }]) {
      const { body, status } = await change(user.id, token, { ...wish, ...given, name: 'Kapad' })
      expect(status).toBe(400)
      expect(firstError(body)).toMatchObject(notConfirmed)
      expect(await stored(user.id)).toEqual(before)
    }
  })

  test('is made by who knows it, and the current password is kept nowhere', async () => {
    const { token, user } = await signIn(cms, actor)
    const email = newEmail()
    const moved = await change(user.id, token, { currentPassword: password, email })
    expect([moved.status, moved.body.doc?.email]).toEqual([200, email])
    const changed = await change(user.id, token, { currentPassword: password, password: another })
    expect(changed.status).toBe(200)
    expect(JSON.stringify(changed.body)).not.toMatch(/losenord|hash|salt/)
    expect((await enter(email)).status).toBe(401)
    expect((await enter(email, another)).status).toBe(200)
  })

  test('needs none when the address that is sent is the one that is there', async () => {
    const { token, user } = await signIn(cms, actor)
    const same = { email: user.email.toUpperCase(), name: 'Nytt namn' }
    expect((await change(user.id, token, same)).status).toBe(200)
    expect(await stored(user.id)).toMatchObject({ email: user.email, name: 'Nytt namn' })
  })

  test('of somebody else needs the administrator’s own password', async () => {
    const { user } = await signIn(cms, actor)
    const chief = await signIn(cms)
    const { user: other } = await signIn(cms, actor)
    await cms.payload.update({ collection: 'users', data: { password: another }, id: other.id })
    const wish = { password: 'ett-tredje-losenord' }
    const theirs = await change(other.id, chief.token, { ...wish, currentPassword: another })
    expect(firstError(theirs.body)).toMatchObject(notConfirmed)
    const own = await change(other.id, chief.token, { ...wish, currentPassword: password })
    expect(own.status).toBe(200)
    expect((await enter(other.email, 'ett-tredje-losenord')).status).toBe(200)
    expect((await enter(user.email)).status).toBe(200)
  })

  test('of somebody else is made in the form, which says what it builds on', async () => {
    const chief = await signIn(cms)
    const other = await signIn(cms, actor)
    const { body } = await cms.rest('GET', `/users/${other.user.id}`, { token: chief.token })
    const answer = await cms.rest('PATCH', `/users/${other.user.id}`, {
      body: { currentPassword: password, password: another },
      headers: { 'If-Match': `"${body.updatedAt}"` },
      token: chief.token,
    })
    expect(answer.status).toBe(200)
    expect((await enter(other.user.email, another)).status).toBe(200)
  })

  test('cannot be made of many at once, nor by a form with files', async () => {
    const { token, user } = await signIn(cms, actor)
    const before = await stored(user.id)
    for (const wish of [{ password: another }, { email: newEmail() }]) {
      const body = { ...wish, currentPassword: password }
      const place = `/users?where[id][equals]=${user.id}`
      for (const by of [token, administrator.token]) {
        await cms.rest('PATCH', place, { body, token: by })
        expect(await stored(user.id)).toEqual(before)
      }
    }
    const form = new FormData()
    form.set('_payload', JSON.stringify({ password: another }))
    const sent = await cms.rest('PATCH', `/users/${user.id}`, { body: form, token })
    expect(sent.status).toBe(400)
    expect(await stored(user.id)).toEqual(before)
  })

  test('is tried five times and then no more, whoever holds the session', async () => {
    const { token, user } = await signIn(cms, actor)
    const guess = { currentPassword: 'ett-felaktigt-losenord', password: another }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => change(user.id, token, guess)),
    )
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
    const right = await change(user.id, token, { currentPassword: password, password: another })
    expect(right.status).toBe(429)
  })

  test('ends every other session, and the link that was mailed before', async () => {
    const { token, user } = await signIn(cms, actor)
    const elsewhere = (await enter(user.email)).body.token
    const link = await cms.payload.forgotPassword({
      collection: 'users',
      data: { email: user.email },
      disableEmail: true,
    })
    await change(user.id, token, { currentPassword: password, password: another })
    expect(await whoIs(elsewhere)).toBeNull()
    expect(await whoIs(token)).toMatchObject({ id: user.id })
    const { status } = await cms.rest('POST', '/users/reset-password', {
      body: { password: 'ett-tredje-losenord', token: link },
    })
    expect(status).toBe(403)
  })
})

describe('at the same moment', () => {
  const rounds = Array.from({ length: 3 }, (_, round) => round)

  test('a sign-in undoes no change of the account', async () => {
    const { user } = await signIn(cms, actor)
    let current = password
    for (const round of rounds) {
      const { token = '' } = (await enter(user.email, current)).body
      const next = `nummer-${round}-losenord`
      const name = `Namn ${round}`
      const [, , changed] = await Promise.all([
        enter(user.email, current),
        enter(user.email, current),
        change(user.id, token, { currentPassword: current, name, password: next }),
      ])
      expect(changed.status).toBe(200)
      expect((await enter(user.email, current)).status, `round ${round}`).toBe(401)
      expect((await stored(user.id))?.name).toBe(name)
      await cms.rest('POST', '/users/unlock', { body: user, token: administrator.token })
      current = next
      expect((await enter(user.email, current)).status).toBe(200)
    }
  })

  test('no session of the old password outlives a change of it', async () => {
    for (const round of rounds) {
      const { token, user } = await signIn(cms, actor)
      const next = `nummer-${round}-losenord`
      const [one, other, changed, third] = await Promise.all([
        enter(user.email),
        enter(user.email),
        change(user.id, token, { currentPassword: password, password: next }),
        cms.payload
          .update({ collection: 'users', data: { name: 'Samtidigt' }, id: user.id })
          .then(() => enter(user.email)),
      ])
      expect(changed.status).toBe(200)
      for (const { body } of [one, other, third]) {
        if (body.token) expect(await whoIs(body.token)).toBeNull()
      }
      expect(await whoIs(token)).toMatchObject({ id: user.id })
    }
  })

  test('an ended session stays ended, and a new one stays open, whatever else is done', async () => {
    const { user } = await signIn(cms, actor)
    for (const round of rounds) {
      const leaving = (await enter(user.email)).body.token
      const staying = (await enter(user.email)).body.token
      const [left, entered, again, kept, renamed] = await Promise.all([
        cms.rest('POST', '/users/logout', { token: String(leaving) }),
        enter(user.email),
        enter(user.email),
        cms.rest('POST', '/users/refresh-token', { token: String(staying) }),
        change(user.id, String(staying), { name: `Namn ${round}` }),
      ])
      expect([left, entered, again, kept, renamed].map(({ status }) => status)).toEqual(
        Array(5).fill(200),
      )
      expect(await whoIs(leaving)).toBeNull()
      for (const open of [entered.body.token, again.body.token, kept.body.refreshedToken]) {
        expect(await whoIs(open)).toMatchObject({ name: `Namn ${round}` })
      }
    }
  })

  test('a session that is being ended is not prolonged', async () => {
    for (const _ of rounds) {
      const { token } = await signIn(cms, actor)
      const [, { body }] = await Promise.all([
        cms.rest('POST', '/users/logout', { token }),
        cms.rest('POST', '/users/refresh-token', { token }),
      ])
      expect(await whoIs(token)).toBeNull()
      if (body.refreshedToken) expect(await whoIs(body.refreshedToken)).toBeNull()
    }
  })

  test('a session that ends between the reading and the writing of the account stays ended', async () => {
    const { token, user } = await signIn(cms, actor)
    const elsewhere = String((await enter(user.email)).body.token)
    const { db } = cms.payload
    const { updateOne } = db
    db.updateOne = async (args) => {
      await cms.rest('POST', '/users/logout', { token: elsewhere })
      return updateOne.call(db, args)
    }
    const { status } = await change(user.id, token, { name: 'Sparad' })
    db.updateOne = updateOne
    expect(status).toBe(200)
    expect(await whoIs(elsewhere)).toBeNull()
    expect(await whoIs(token)).toMatchObject({ name: 'Sparad' })
  })

  test('a password that was judged before it was changed opens no session', async () => {
    const { token, user } = await signIn(cms, actor)
    const judged = { hash: String((await stored(user.id))?.hash), id: user.id }
    const req = await createLocalReq({}, cms.payload)
    expect(await openSession(req, judged, 60)).toBeTypeOf('string')
    await change(user.id, token, { currentPassword: password, password: another })
    expect(await openSession(req, judged, 60)).toBeUndefined()
  })

  test('who leaves everywhere is out everywhere', async () => {
    const { token, user } = await signIn(cms, actor)
    const elsewhere = (await enter(user.email)).body.token
    await cms.rest('POST', '/users/logout?allSessions=true', { token })
    for (const ended of [token, elsewhere]) expect(await whoIs(ended)).toBeNull()
    const { body, status } = await cms.rest('POST', '/users/logout', { token })
    expect([status, body.errors?.[0]?.data?.code]).toEqual([401, 'not-signed-in'])
  })
})
