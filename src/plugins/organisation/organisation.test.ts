import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cmsUrl,
  createActor,
  createInsats,
  createPlan,
  openCms,
  type RestBody,
  signIn,
  type TestCms,
  wholeInsats,
} from '#testing/payload.ts'

type Answer = Awaited<ReturnType<TestCms['rest']>>
type Role = 'anonymous' | 'guest' | 'neighbour' | 'owner' | 'administrator'
type Operation = 'create' | 'read' | 'update' | 'delete' | 'trash' | 'versions' | 'restore'
type State = 'saved' | 'draft' | 'published'

const password = 'ett-langt-losenord'

let cms: TestCms
let image: File
let mine: string
let theirs: string
let plan: string
let insats: string
let round: string
let unit: string
/** Somebody whose roles come and go. */
let bystander: string
const people: Partial<Record<Role, Awaited<ReturnType<typeof signIn>>>> = {}

beforeAll(async () => {
  cms = await openCms()
  const { payload } = cms
  mine = (await createActor(payload, 'Min')).id
  theirs = (await createActor(payload, 'Deras')).id
  plan = (await createPlan(payload)).id
  insats = (await createInsats(payload, plan, mine)).id
  people.administrator = await signIn(cms)
  people.owner = await signIn(cms, mine)
  people.neighbour = await signIn(cms, theirs)
  people.guest = await signIn(cms, theirs)
  await payload.delete({
    collection: 'memberships',
    where: { user: { equals: people.guest.user.id } },
  })
  const pixels = sharp({ create: { background: '#369', channels: 3, height: 8, width: 8 } })
  image = new File([new Uint8Array(await pixels.png().toBuffer())], 'bild.png', {
    type: 'image/png',
  })
  bystander = await made('users')
  unit = await made('units', 'egen enhet')
  round = await made('rounds', 'omgang')
})
afterAll(() => cms.close())

const as = (role: Role) => ({ token: people[role]?.token })
const userOf = (role: Role) => String(people[role]?.user.id)
const firstError = (body: RestBody) => body.errors?.[0]?.data?.errors?.[0]

// Collections as they are used: who may do what, and a whole document of each.

const nobody: Role[] = []
const administrators: Role[] = ['administrator']
const owners: Role[] = ['owner', 'administrator']
const whoeverHasARole: Role[] = ['neighbour', 'owner', 'administrator']

type Policy = Record<'create' | 'read' | 'update' | 'delete', Role[]> &
  Partial<Record<Operation, Role[]>>

const common: Policy = {
  create: administrators,
  read: whoeverHasARole,
  update: administrators,
  delete: nobody,
}
const owned: Policy = { create: owners, read: whoeverHasARole, update: owners, delete: owners }
const system: Policy = {
  create: administrators,
  read: administrators,
  update: administrators,
  delete: administrators,
}
const publishable: Policy = {
  ...owned,
  delete: nobody,
  restore: owners,
  trash: owners,
  versions: whoeverHasARole,
}

const policies: Record<string, Policy> = {
  actors: common,
  assessments: owned,
  contacts: owned,
  delmal: common,
  insatser: publishable,
  media: owned,
  memberships: system,
  pages: publishable,
  plans: { ...common, restore: administrators, versions: whoeverHasARole },
  rounds: common,
  terms: common,
  units: { ...owned, delete: nobody },
  users: system,
}

let counter = 0
const next = () => ++counter
const slug = () => `s-${randomUUID()}`
const period = { startDate: '2020-01-01T12:00:00.000Z', endDate: '2020-12-31T12:00:00.000Z' }

type Recipe = {
  /** A whole document of the actor `mine`, with the word somewhere in its text. */
  whole: (word: string) => object | Promise<object>
  /** A change, to something that no document says from the start. */
  change: [field: string, value: string | boolean]
}

const recipes: Record<string, Recipe> = {
  actors: {
    whole: (word) => ({ kind: 'other', name: word, slug: slug() }),
    change: ['name', 'Ändrad'],
  },
  assessments: {
    whole: async (word) => ({
      colour: 'gul',
      insats,
      note: word,
      reportedOn: period.startDate,
      round,
      unit: await made('units', 'enhet'),
    }),
    change: ['note', 'Ändrad'],
  },
  contacts: {
    whole: (word) => ({ kind: 'function', name: word, ownerActor: mine }),
    change: ['name', 'Ändrad'],
  },
  delmal: {
    whole: (word) => ({ number: next(), plan, shortTitle: word, slug: slug(), title: word }),
    change: ['title', 'Ändrad'],
  },
  insatser: {
    whole: (word) => ({ ...wholeInsats(plan, mine, `${1000 + next()}`), title: word }),
    change: ['title', 'Ändrad'],
  },
  media: {
    whole: (word) => ({ alt: word, ownerActor: mine }),
    change: ['alt', 'Ändrad'],
  },
  memberships: {
    whole: async (word) => ({
      actor: await made('actors', word),
      role: 'editor',
      user: bystander,
    }),
    change: ['role', 'administrator'],
  },
  pages: {
    whole: (word) => ({ ownerActor: mine, path: slug(), title: word, _status: 'published' }),
    change: ['title', 'Ändrad'],
  },
  plans: {
    whole: (word) => ({
      ...period,
      _status: 'published',
      kind: 'handlingsplan',
      slug: slug(),
      title: word,
    }),
    change: ['title', 'Ändrad'],
  },
  rounds: {
    whole: (word) => ({
      ...period,
      disagreement: 'worst',
      key: slug(),
      legend: [{ colour: 'gul', description: word, label: word }],
      plan,
      state: 'open',
    }),
    change: ['example', true],
  },
  terms: {
    whole: (word) => ({ code: slug(), label: word, order: 1, taxonomy: 'arenas' }),
    change: ['label', 'Ändrad'],
  },
  units: {
    whole: (word) => ({ name: word, ownerActor: mine, slug: slug() }),
    change: ['name', 'Ändrad'],
  },
  users: {
    whole: (word) => ({ email: `${slug()}@example.org`, name: word, password }),
    change: ['name', 'Ändrad'],
  },
}

const recipeOf = (collection: string): Recipe => {
  const recipe = recipes[collection]
  if (!recipe) throw new Error(`No recipe for ${collection}.`)
  return recipe
}

const post = async (collection: string, role: Role, data: object, query = ''): Promise<Answer> => {
  if (collection !== 'media') {
    return cms.rest('POST', `/${collection}${query}`, { ...as(role), body: data })
  }
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', image)
  return cms.rest('POST', '/media', { ...as(role), body: form })
}

/** A document of the actor `mine`, saved by an administrator over REST. Gives its id. */
const made = async (
  collection: string,
  word = 'från början',
  state: State = 'saved',
): Promise<string> => {
  const whole = await recipeOf(collection).whole(word)
  const { body, status } =
    state === 'draft'
      ? await post(collection, 'administrator', { ...whole, _status: 'draft' }, '?draft=true')
      : await post(collection, 'administrator', whole)
  if (status !== 201) throw new Error(`${collection}: ${status} ${JSON.stringify(body)}`)
  return String(body.doc?.id)
}

const countOf = async (collection: string) =>
  (await cms.rest('GET', `/${collection}/count`, as('administrator'))).body.totalDocs

const seenByAdministrator = async (collection: string, id: string) =>
  cms.rest('GET', `/${collection}/${id}?depth=0&draft=true&trash=true`, as('administrator'))

const versionsOf = async (collection: string, id: string, role: Role) =>
  cms.rest('GET', `/${collection}/versions?where[parent][equals]=${id}`, as(role))

/** Tries one operation in every way REST offers, and says what came of it, not what was answered. */
const attempt: Record<
  Operation,
  (collection: string, id: string, role: Role) => Promise<boolean[]>
> = {
  create: async (collection, _, role) => {
    const data = await recipeOf(collection).whole('ny')
    const before = Number(await countOf(collection))
    const { body, status } = await post(collection, role, data)
    const inTheDoor = role !== 'anonymous' && role !== 'guest'
    if (status !== 201)
      expect(inTheDoor ? [400, 403] : [403], JSON.stringify(body)).toContain(status)
    const after = Number(await countOf(collection))
    return [status === 201, after === before + 1]
  },
  read: async (collection, id, role) => {
    const one = await cms.rest('GET', `/${collection}/${id}?draft=true`, as(role))
    const listed = await cms.rest('GET', `/${collection}?where[id][equals]=${id}`, as(role))
    const counted = await cms.rest('GET', `/${collection}/count?where[id][equals]=${id}`, as(role))
    return [one.body.id === id, listed.body.docs?.length === 1, counted.body.totalDocs === 1]
  },
  update: async (collection, id, role) => {
    const [field, value] = recipeOf(collection).change
    const outcome: boolean[] = []
    for (const place of [`/${collection}/${id}`, `/${collection}?where[id][equals]=${id}`]) {
      const { status } = await cms.rest('PATCH', place, { ...as(role), body: { [field]: value } })
      expect(status).toBeLessThan(500)
      outcome.push((await seenByAdministrator(collection, id)).body[field] === value)
    }
    return outcome
  },
  delete: async (collection, id, role) => {
    const ways = [`/${collection}?where[id][equals]=${id}&trash=true`, `/${collection}/${id}`]
    const outcome: boolean[] = []
    for (const place of ways) {
      expect((await cms.rest('DELETE', place, as(role))).status).toBeLessThan(500)
      outcome.push((await seenByAdministrator(collection, id)).status === 404)
    }
    return outcome
  },
  trash: async (collection, id, role) => {
    const { status } = await cms.rest('PATCH', `/${collection}/${id}`, {
      ...as(role),
      body: { deletedAt: new Date().toISOString() },
    })
    const trashed = Boolean((await seenByAdministrator(collection, id)).body.deletedAt)
    return [status === 200, trashed]
  },
  versions: async (collection, id, role) => {
    const { body } = await versionsOf(collection, id, role)
    const version = (await versionsOf(collection, id, 'administrator')).body.docs?.[0]?.id
    const one = await cms.rest('GET', `/${collection}/versions/${version}`, as(role))
    return [(body.docs?.length ?? 0) > 0, one.body.parent !== undefined]
  },
  restore: async (collection, id, role) => {
    const before = (await versionsOf(collection, id, 'administrator')).body
    const version = before.docs?.[0]?.id
    const { status } = await cms.rest('POST', `/${collection}/versions/${version}`, as(role))
    const after = (await versionsOf(collection, id, 'administrator')).body
    return [status === 200, Number(after.totalDocs) === Number(before.totalDocs) + 1]
  },
}

const who: Record<Role, string> = {
  anonymous: 'a stranger',
  guest: 'a person without a role',
  neighbour: 'an editor of another actor',
  owner: 'an editor of the owner',
  administrator: 'an administrator',
}
const does: Record<Operation, string> = {
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  trash: 'put in the trash',
  versions: 'read the versions of',
  restore: 'bring back a version of',
}
const roles = Object.keys(who) as Role[]
const publishables = ['insatser', 'pages', 'plans']

const operationsOn = (collection: string) =>
  (Object.keys(attempt) as Operation[]).filter(
    (operation) =>
      (operation !== 'trash' && operation !== 'restore') || policies[collection]?.[operation],
  )

const statesOf = (collection: string): State[] =>
  publishables.includes(collection) ? ['draft', 'published'] : ['saved']

const cells = Object.entries(policies).flatMap(([collection, policy]) =>
  operationsOn(collection).flatMap((operation) =>
    (operation === 'create' ? (['saved'] as const) : statesOf(collection)).flatMap((state) =>
      roles.map((role) => {
        const may = policy[operation]?.includes(role) ?? false
        const sentence = `${who[role]} ${may ? 'may' : 'may not'} ${does[operation]} ${collection} (${state})`
        return [sentence, { collection, may, operation, role, state }] as const
      }),
    ),
  ),
)

const untouchedOnes = new Map<string, Promise<string>>()

/** A document that the tests share as long as nobody may change it. */
const untouched = (collection: string, state: State): Promise<string> => {
  const key = `${collection} ${state}`
  const known = untouchedOnes.get(key) ?? made(collection, 'från början', state)
  untouchedOnes.set(key, known)
  return known
}

describe('who may do what', () => {
  test('every collection of the content model stands in the table', () => {
    const ours = cms.payload.config.collections
      .map((collection) => collection.slug)
      .filter((name) => !name.startsWith('payload-'))
    expect(Object.keys(policies).sort()).toEqual(ours.sort())
  })

  test.each(cells)('%s', async (_, { collection, may, operation, role, state }) => {
    const changes = may && operation !== 'read' && operation !== 'versions'
    const id = changes
      ? await made(collection, 'från början', state)
      : await untouched(collection, state)
    const outcome = await attempt[operation](collection, id, role)
    // What a first way deletes, a second cannot bring back: every way has to say the same.
    expect(outcome).toEqual(outcome.map(() => may))
  })

  test.each(Object.keys(policies).filter((collection) => collection !== 'users'))(
    'an editor of another actor cannot double a document of %s',
    async (collection) => {
      const id = await made(collection)
      const before = await countOf(collection)
      const { status } = await cms.rest('POST', `/${collection}/${id}/duplicate`, {
        ...as('neighbour'),
        body: {},
      })
      expect([400, 403, 404]).toContain(status)
      expect(await countOf(collection)).toBe(before)
    },
  )
})

describe('what Payload keeps for itself', () => {
  const internal = () =>
    cms.payload.config.collections.map(({ slug }) => slug).filter((slug) => !(slug in policies))

  test('is known by name, each of them', () => {
    expect(internal().sort()).toEqual([
      'payload-kv',
      'payload-locked-documents',
      'payload-migrations',
      'payload-preferences',
    ])
  })

  test.each(
    ['payload-jobs', 'payload-kv', 'payload-migrations'].flatMap((slug) =>
      (['guest', 'owner', 'administrator'] as const).map((role) => [slug, role] as const),
    ),
  )('is not there over REST: %s, for %s', async (slug, role) => {
    const ways: [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/1'],
      ['GET', '/count'],
      ['GET', '/versions/1'],
      ['GET', '/run'],
      ['POST', '', { data: {}, key: 'x' }],
      ['PATCH', '/1', { key: 'x' }],
      ['DELETE', '/1'],
    ]
    for (const [method, place, body] of ways) {
      const { status } = await cms.rest(method, `/${slug}${place}`, { ...as(role), body })
      expect(status, `${method} ${place}`).toBe(404)
    }
  })

  test('is a person’s own when it is their preferences', async () => {
    const key = slug()
    await cms.rest('POST', `/payload-preferences/${key}`, {
      ...as('owner'),
      body: { value: 'min' },
    })
    const [row] = await cms.database.sql<{ id: string }>(
      'select id from payload_preferences where key = $1',
      [key],
    )
    const at = `where[key][equals]=${key}`
    for (const role of ['guest', 'neighbour', 'administrator'] as const) {
      const own = await cms.rest('GET', `/payload-preferences/${key}`, as(role))
      expect(own.body.value).toBeNull()
      const listed = await cms.rest('GET', `/payload-preferences?${at}`, as(role))
      expect(listed.status).toBe(404)
      for (const place of [`/${row?.id}`, `?${at}`]) {
        const body = { value: 'tagen' }
        await cms.rest('PATCH', `/payload-preferences${place}`, { ...as(role), body })
        await cms.rest('DELETE', `/payload-preferences${place}`, as(role))
      }
    }
    const still = await cms.rest('GET', `/payload-preferences/${key}`, as('owner'))
    expect(still.body.value).toBe('min')
    const another = { ...as('owner'), body: { key: slug(), value: 1 } }
    expect((await cms.rest('POST', '/payload-preferences', another)).status).toBe(404)
  })

  test('is given a hundred at a time', async () => {
    await cms.database.sql(
      `insert into payload_locked_documents (id, global_slug)
       select gen_random_uuid(), 'site' from generate_series(1, 101)`,
    )
    for (const query of ['limit=0', 'limit=-1', 'pagination=false&limit=0', 'limit=1000']) {
      const { body } = await cms.rest('GET', `/payload-locked-documents?${query}`, as('owner'))
      expect(body.docs, query).toHaveLength(100)
    }
    const versions = await cms.rest('GET', '/payload-locked-documents/versions', as('owner'))
    expect(versions.status).toBe(404)
  })
})

describe('a person without a role', () => {
  test('reads their own account, and nothing else that is kept', async () => {
    const { body } = await cms.rest('GET', '/users', as('guest'))
    expect(body.docs?.map(({ id }) => id)).toEqual([userOf('guest')])
    const file = (await seenByAdministrator('media', await made('media'))).body.filename
    const closed = [
      '/globals/site',
      '/globals/site?draft=true',
      `/media/file/${file}`,
      `/actors/${mine}?depth=2`,
      '/insatser?trash=true&draft=true',
      '/insatser/count?where[title][like]=a',
      '/plans?joins[successors][limit]=1',
      '/payload-locked-documents',
      '/payload-locked-documents/count',
    ]
    for (const place of closed) {
      expect((await cms.rest('GET', place, as('guest'))).status, place).toBe(403)
    }
  })

  test('sees in the map of access their own account alone', async () => {
    const { body } = await cms.rest('GET', '/access', as('guest'))
    const { collections = {}, globals = {} } = body as Record<string, Record<string, object>>
    const readable = Object.entries({ ...collections, ...globals }).flatMap(([slug, may]) =>
      'read' in may && may.read ? [slug] : [],
    )
    expect(readable.filter((slug) => !slug.startsWith('payload-pref'))).toEqual(['users'])
  })

  test('may leave, and change their own name', async () => {
    const { token, user } = await signIn(cms, mine)
    await cms.rest('DELETE', `/memberships?where[user][equals]=${user.id}`, as('administrator'))
    const renamed = await cms.rest('PATCH', `/users/${user.id}`, { body: { name: 'Ny' }, token })
    expect(renamed.status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { token })).body.user).toMatchObject({ name: 'Ny' })
    expect((await cms.rest('POST', '/users/logout', { token })).status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { token })).body.user).toBeNull()
  })

  test('is one from the very next request after the role was taken away', async () => {
    const { token, user } = await signIn(cms, mine)
    const read = async () => [
      (await cms.rest('GET', `/insatser/${insats}?draft=true`, { token })).status,
      (await cms.rest('GET', '/insatser/versions', { token })).status,
      (await cms.rest('GET', '/globals/site', { token })).status,
      (await cms.rest('GET', '/users/me', { token })).status,
    ]
    expect(await read()).toEqual([200, 200, 200, 200])
    await cms.rest('DELETE', `/memberships?where[user][equals]=${user.id}`, as('administrator'))
    expect(await read()).toEqual([403, 403, 403, 200])
  })
})

describe('an editor who asks about what cannot be read', () => {
  test.each(['hash', 'salt', 'resetPasswordToken', 'sessions.id'])(
    'is not told by a filter or an order (%s)',
    async (field) => {
      for (const query of [`where[${field}][like]=a`, `where[${field}][exists]=true`]) {
        const { body } = await cms.rest('GET', `/users?${query}`, as('administrator'))
        expect(body.docs, query).toBeUndefined()
      }
      const places = [`/memberships?where[user.${field}][exists]=true`]
      for (const place of places) {
        expect((await cms.rest('GET', place, as('administrator'))).body.docs, place).toBeUndefined()
      }
    },
  )
})

describe('a stranger', () => {
  const refusals = [400, 401, 403, 404]

  /** Documents of every collection there is, each with a word nobody outside may see. */
  const planted = async () => {
    const { payload } = cms
    const ids: Record<string, { id: string; word: string }> = {}
    for (const collection of Object.keys(policies)) {
      const word = `kanarie-${randomUUID()}`
      ids[collection] = { id: await made(collection, word), word }
    }
    const word = `kanarie-${randomUUID()}`
    const { body } = await cms.rest('POST', `/payload-preferences/${word}`, {
      ...as('owner'),
      body: { value: { word } },
    })
    ids['payload-preferences'] = { id: String(body.doc?.id), word }
    await payload.kv.set(word, { word })
    const [pair] = await cms.database.sql<{ id: string }>('select id from payload_kv')
    ids['payload-kv'] = { id: String(pair?.id), word }
    const lock = await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'insatser', value: insats },
        user: { relationTo: 'users', value: userOf('owner') },
      },
    })
    ids['payload-locked-documents'] = { id: lock.id, word: userOf('owner') }
    const [migration] = await cms.database.sql<{ id: string; name: string }>(
      'select id, name from payload_migrations',
    )
    ids['payload-migrations'] = { id: String(migration?.id), word: String(migration?.name) }
    return ids
  }

  test('gets nothing from any collection, by any way of REST', async () => {
    const ids = await planted()
    expect(Object.keys(ids).sort()).toEqual(
      cms.payload.config.collections.map((collection) => collection.slug).sort(),
    )
    const words = Object.values(ids).map(({ word }) => word)
    for (const [collection, { id }] of Object.entries(ids)) {
      const isInternal = collection.startsWith('payload-')
      const [field = 'id', value] = recipes[collection]?.change ?? []
      const body = { [field]: value }
      const [version] = publishables.includes(collection)
        ? ((await versionsOf(collection, id, 'administrator')).body.docs ?? [])
        : []
      const attempts: [string, string, unknown?][] = [
        ['GET', ''],
        ['GET', '?draft=true&depth=2&trash=true&limit=0&locale=all'],
        ['GET', `?where[id][equals]=${id}`],
        ['GET', `/${id}`],
        ['GET', `/${id}?draft=true&depth=2&trash=true`],
        ['GET', '/count'],
        ['GET', '/versions'],
        ['GET', `/versions/${version?.id ?? id}`],
        ['POST', `/versions/${version?.id ?? id}`, {}],
        ['POST', '', { ...(await recipes[collection]?.whole('kanarie')) }],
        ['POST', '?draft=true', { ...(await recipes[collection]?.whole('kanarie')) }],
        ['POST', `/${id}/duplicate`, {}],
        ['PATCH', `/${id}`, body],
        ['PATCH', `?where[id][equals]=${id}`, body],
        ['DELETE', `/${id}`],
        ['DELETE', `?where[id][equals]=${id}`],
      ]
      const counts = `select count(*)::int as rows from ${collection.replaceAll('-', '_')}`
      const before = await cms.database.sql(counts)
      for (const [method, place, sent] of attempts) {
        const answer = await cms.rest(method, `/${collection}${place}`, { body: sent })
        const what = `${method} /${collection}${place}`
        const text = JSON.stringify(answer.body)
        for (const word of words) expect(text, what).not.toContain(word)
        // Preferences are asked for by key: a missing one, and somebody else's, are both null.
        const byKey =
          collection === 'payload-preferences' && method === 'GET' && /^\/[^?]/.test(place)
        if (byKey && answer.status === 200) expect(answer.body.value, what).toBeNull()
        else expect(refusals, what).toContain(answer.status)
      }
      expect(await cms.database.sql(counts), collection).toEqual(before)
      if (!isInternal) {
        const { body: still } = await seenByAdministrator(collection, id)
        expect(still[field]).not.toBe(value)
      }
    }
    for (const { word } of Object.values(ids)) {
      const { body } = await cms.rest('GET', `/payload-preferences/${word}`)
      expect(body.value).toBeNull()
    }
  })

  test('cannot fetch the file of an image', async () => {
    const { body } = await seenByAdministrator('media', await made('media'))
    const place = `/media/file/${body.filename}`
    expect((await cms.rest('GET', place, as('owner'))).status).toBe(200)
    expect((await cms.rest('GET', place)).status).toBe(403)
  })

  test('cannot make themselves the first administrator', async () => {
    const before = await countOf('users')
    const { status } = await cms.rest('POST', '/users/first-register', {
      body: { email: 'forst@example.org', name: 'Först', password },
    })
    expect(status).toBe(404)
    expect(await countOf('users')).toBe(before)
  })

  test.each([
    ['GET', '/graphql'],
    ['POST', '/graphql'],
    ['GET', '/graphql-playground'],
  ])('finds no GraphQL (%s %s)', async (method, place) => {
    const body = method === 'POST' ? { query: '{ __schema { types { name } } }' } : undefined
    expect((await cms.rest(method, place, { body })).status).toBe(404)
  })

  test('learns of no collection from the map of access', async () => {
    const { body, status } = await cms.rest('GET', '/access')
    expect(status).toBe(200)
    // All it shows: that Payload's own list of sessions has an id and two times.
    expect(body).toEqual({
      collections: {
        users: {
          fields: {
            sessions: {
              fields: {
                createdAt: { read: true },
                expiresAt: { read: true },
                id: { read: true },
              },
              read: true,
            },
          },
        },
      },
    })
  })

  test('is nobody, also with a broken token', async () => {
    for (const token of ['x', `${people.owner?.token}x`, 'eyJhbGciOiJub25lIn0.e30.']) {
      expect((await cms.rest('GET', '/users/me', { token })).body.user).toBeNull()
      expect((await cms.rest('GET', '/insatser', { token })).status).toBe(403)
    }
  })
})

describe('an editor', () => {
  const foreignActor = { code: 'not-your-actor', path: 'ownerActor' }

  test.each(['contacts', 'insatser', 'media', 'pages', 'units'])(
    'cannot create %s for another actor',
    async (collection) => {
      const before = await countOf(collection)
      const whole = await recipeOf(collection).whole('åt någon annan')
      const { body, status } = await post(collection, 'neighbour', whole)
      expect(status).toBe(400)
      expect(firstError(body)).toMatchObject(foreignActor)
      expect(await countOf(collection)).toBe(before)
    },
  )

  test.each(['contacts', 'insatser', 'media', 'pages', 'units'])(
    'cannot hand %s over to another actor',
    async (collection) => {
      const id = await made(collection)
      const { body, status } = await cms.rest('PATCH', `/${collection}/${id}`, {
        ...as('owner'),
        body: { ownerActor: theirs },
      })
      expect(status).toBe(400)
      expect(firstError(body)).toMatchObject(foreignActor)
      expect((await seenByAdministrator(collection, id)).body.ownerActor).toBe(mine)
    },
  )

  test('cannot hand over in a draft, nor leave it without an owner', async () => {
    const id = await made('insatser')
    for (const ownerActor of [theirs, null, '']) {
      const { body, status } = await cms.rest('PATCH', `/insatser/${id}?draft=true`, {
        ...as('owner'),
        body: { _status: 'draft', ownerActor },
      })
      expect(status).toBe(400)
      expect(firstError(body)).toMatchObject(foreignActor)
      expect((await seenByAdministrator('insatser', id)).body.ownerActor).toBe(mine)
    }
  })

  test('need not say whose a new document is', async () => {
    const { ownerActor: _, ...rest } = wholeInsats(plan, mine, '7A')
    const { body } = await post('insatser', 'owner', rest)
    expect(body.doc?.ownerActor).toMatchObject({ id: mine })
  })

  test('cannot bring back a version from when another actor owned it', async () => {
    const id = await made('pages')
    await cms.payload.update({ collection: 'pages', data: { ownerActor: theirs }, id })
    const { docs = [] } = (await versionsOf('pages', id, 'administrator')).body
    const { body, status } = await cms.rest(
      'POST',
      `/pages/versions/${docs.at(-1)?.id}`,
      as('neighbour'),
    )
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject(foreignActor)
    expect((await seenByAdministrator('pages', id)).body.ownerActor).toBe(theirs)
  })

  test('cannot publish a foreign document by bringing back one of its versions', async () => {
    const id = await made('insatser', 'publicerad en gång')
    const [published] = (await versionsOf('insatser', id, 'administrator')).body.docs ?? []
    await cms.rest('PATCH', `/insatser/${id}`, {
      ...as('administrator'),
      body: { _status: 'draft', title: 'Avpublicerad' },
    })
    const { status } = await cms.rest(
      'POST',
      `/insatser/versions/${published?.id}`,
      as('neighbour'),
    )
    expect(status).toBe(403)
    expect((await seenByAdministrator('insatser', id)).body._status).toBe('draft')
  })

  test('of two actors says whose it is, and may move it between them', async () => {
    const { token } = await signIn(cms, mine).then(async (person) => {
      await cms.payload.create({
        collection: 'memberships',
        data: { actor: theirs, role: 'editor', user: person.user.id },
      })
      return person
    })
    const whole = { name: 'Delad', slug: slug() }
    const silent = await cms.rest('POST', '/units', { body: whole, token })
    expect(firstError(silent.body)?.path).toBe('ownerActor')
    const { body } = await cms.rest('POST', '/units', {
      body: { ...whole, ownerActor: mine },
      token,
    })
    const moved = await cms.rest('PATCH', `/units/${body.doc?.id}`, {
      body: { ownerActor: theirs },
      token,
    })
    expect(moved.status).toBe(200)
  })

  test.each(['owner', 'neighbour'] as const)('cannot give a role to %s', async (role) => {
    const { status } = await cms.rest('POST', '/memberships', {
      ...as('owner'),
      body: { role: 'administrator', user: userOf(role) },
    })
    expect(status).toBe(403)
  })

  test('cannot raise their own role, nor write a role into the account', async () => {
    const { docs } = await cms.payload.find({
      collection: 'memberships',
      where: { user: { equals: userOf('owner') } },
    })
    const direct = await cms.rest('PATCH', `/memberships/${docs[0]?.id}`, {
      ...as('owner'),
      body: { role: 'administrator' },
    })
    expect(direct.status).toBe(403)
    await cms.rest('PATCH', `/users/${userOf('owner')}`, {
      ...as('owner'),
      body: {
        collection: 'users',
        memberships: { docs: [{ role: 'administrator' }] },
        role: 'administrator',
        roles: ['administrator'],
      },
    })
    expect((await cms.rest('GET', '/memberships', as('owner'))).status).toBe(403)
  })

  test('changes their own name, and nothing that guards the account', async () => {
    const { token, user } = await signIn(cms, mine)
    const secrets =
      'select hash, salt, login_attempts, lock_until, reset_password_token from users where id = $1'
    const before = await cms.database.sql(secrets, [user.id])
    const { status } = await cms.rest('PATCH', `/users/${user.id}`, {
      body: {
        hash: 'x',
        lockUntil: '2099-01-01T00:00:00.000Z',
        loginAttempts: 99,
        name: 'Nytt namn',
        resetPasswordToken: 'x',
        salt: 'x',
      },
      token,
    })
    expect(status).toBe(200)
    expect((await seenByAdministrator('users', user.id)).body.name).toBe('Nytt namn')
    expect(await cms.database.sql(secrets, [user.id])).toEqual(before)
  })

  test('cannot set the password of another', async () => {
    const { user } = await signIn(cms, theirs)
    const other = 'ett-annat-losenord'
    const { status } = await cms.rest('PATCH', `/users/${user.id}`, {
      ...as('owner'),
      body: { password: other },
    })
    expect([403, 404]).toContain(status)
    const login = (tried: string) =>
      cms.rest('POST', '/users/login', { body: { email: user.email, password: tried } })
    expect((await login(other)).status).toBe(401)
    expect((await login(password)).status).toBe(200)
  })

  test('cannot delete an account, also not their own', async () => {
    const { token, user } = await signIn(cms, mine)
    for (const id of [user.id, userOf('neighbour')]) {
      expect((await cms.rest('DELETE', `/users/${id}`, { token })).status).toBe(403)
    }
    expect((await seenByAdministrator('users', user.id)).status).toBe(200)
  })

  test('sees no account but their own', async () => {
    const { body } = await cms.rest('GET', '/users?limit=100', as('owner'))
    expect(body.docs?.map(({ id }) => id)).toEqual([userOf('owner')])
  })
})

describe('a role', () => {
  test('stands once per person and actor', async () => {
    const { user } = await signIn(cms, mine)
    const { body, status } = await cms.rest('POST', '/memberships', {
      ...as('administrator'),
      body: { actor: mine, role: 'editor', user: user.id },
    })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'membership-exists', path: 'role' })
  })

  test('of administrator stands once, though it has no actor', async () => {
    const { user } = await signIn(cms)
    const { body } = await cms.rest('POST', '/memberships', {
      ...as('administrator'),
      body: { role: 'administrator', user: user.id },
    })
    expect(firstError(body)?.code).toBe('membership-exists')
  })

  test('cannot become a double by being changed', async () => {
    const { user } = await signIn(cms, mine)
    const { body } = await cms.rest('POST', '/memberships', {
      ...as('administrator'),
      body: { actor: theirs, role: 'editor', user: user.id },
    })
    const changed = await cms.rest('PATCH', `/memberships/${body.doc?.id}`, {
      ...as('administrator'),
      body: { actor: mine },
    })
    expect(firstError(changed.body)?.code).toBe('membership-exists')
  })

  test('of editor needs an actor', async () => {
    const { body, status } = await cms.rest('POST', '/memberships', {
      ...as('administrator'),
      body: { role: 'editor', user: userOf('guest') },
    })
    expect(status).toBe(400)
    expect(firstError(body)).toMatchObject({ code: 'membership-needs-actor', path: 'actor' })
  })

  test('goes with the person, however many they have', async () => {
    const { user } = await signIn(cms, mine)
    for (let each = 0; each < 11; each++) {
      const actor = (await createActor(cms.payload)).id
      await cms.payload.create({
        collection: 'memberships',
        data: { actor, role: 'editor', user: user.id },
      })
    }
    const { status } = await cms.rest('DELETE', `/users/${user.id}`, as('administrator'))
    expect(status).toBe(200)
    const left = await cms.database.sql(
      'select id from memberships where user_id = $1 or user_id is null',
      [user.id],
    )
    expect(left).toEqual([])
  })

  test('that is taken away is gone at the next request', async () => {
    const { token, user } = await signIn(cms, mine)
    const rename = () => cms.rest('PATCH', `/units/${unit}`, { body: { name: 'Omdöpt' }, token })
    expect((await rename()).status).toBe(200)
    await cms.rest('DELETE', `/memberships?where[user][equals]=${user.id}`, as('administrator'))
    expect((await rename()).status).toBe(403)
  })

  test('that is taken away while the person signs in stays away', async () => {
    const { token, user } = await signIn(cms, mine)
    const [, ...logins] = await Promise.all([
      cms.rest('DELETE', `/memberships?where[user][equals]=${user.id}`, as('administrator')),
      ...Array.from({ length: 4 }, () =>
        cms.rest('POST', '/users/login', { body: { email: user.email, password } }),
      ),
    ])
    for (const each of [token, ...logins.map(({ body }) => body.token)]) {
      const { status } = await cms.rest('PATCH', `/units/${unit}`, {
        body: { name: 'Omdöpt' },
        token: each,
      })
      expect(status).toBe(403)
    }
    const { totalDocs } = await cms.payload.count({
      collection: 'memberships',
      where: { user: { equals: user.id } },
    })
    expect(totalDocs).toBe(0)
  })

  test('is not needed to sign in, but to enter the admin', async () => {
    const admin = async (role: Role) =>
      (await cms.rest('GET', '/access', as(role))).body.canAccessAdmin
    expect(await admin('owner')).toBe(true)
    expect(await admin('guest')).not.toBe(true)
  })
})

describe('a password', () => {
  const tooShort = { code: 'password-too-short', path: 'password' }

  test.each([
    ['eleven characters', 'elva-tecken'],
    ['eleven characters of two units each', '😀'.repeat(11)],
    ['a number', 1234567890123],
    ['a list', ['ett-langt-losenord']],
  ])('cannot be %s', async (_, weak) => {
    const { token, user } = await signIn(cms, mine)
    const changed = await cms.rest('PATCH', `/users/${user.id}`, {
      body: { password: weak },
      token,
    })
    expect(changed.status).toBe(400)
    expect(firstError(changed.body)).toMatchObject(tooShort)
    const created = await cms.rest('POST', '/users', {
      ...as('administrator'),
      body: { email: `${slug()}@example.org`, name: 'Ny', password: weak },
    })
    expect(firstError(created.body)).toMatchObject(tooShort)
  })

  test('may be of twelve characters', async () => {
    const { token, user } = await signIn(cms, mine)
    const { status } = await cms.rest('PATCH', `/users/${user.id}`, {
      body: { currentPassword: password, password: 'tolv-tecken!' },
      token,
    })
    expect(status).toBe(200)
  })

  test('set through a mailed link is held to the same', async () => {
    const { user } = await signIn(cms, mine)
    const token = await cms.payload.forgotPassword({
      collection: 'users',
      data: { email: user.email },
      disableEmail: true,
    })
    const reset = (chosen: string) =>
      cms.rest('POST', '/users/reset-password', { body: { password: chosen, token } })
    const weak = await reset('elva-tecken')
    expect(weak.status).toBe(400)
    expect(firstError(weak.body)).toMatchObject(tooShort)
    expect((await reset('tolv-tecken!')).status).toBe(200)
  })

  test('that is forgotten leads to a letter on disk and nowhere else', async () => {
    const { user } = await signIn(cms, mine)
    const outbox = path.join(cms.mediaDir, 'outbox')
    const letters = async () => (await readdir(outbox).catch(() => [])).length
    const before = await letters()
    const ask = (email: string) => cms.rest('POST', '/users/forgot-password', { body: { email } })
    const known = await ask(user.email)
    const unknown = await ask('ingen@example.org')
    expect(await letters()).toBe(before + 1)
    expect(unknown).toMatchObject({ body: known.body, status: known.status })
  })
})

describe('a reader who asks for everything', () => {
  beforeAll(async () => {
    for (let order = 1; order <= 101; order++) {
      await cms.payload.create({
        collection: 'terms',
        data: { code: `c${order}`, label: `Ord ${order}`, order, taxonomy: 'habits' },
      })
    }
  })

  test.each([
    'limit=0',
    'limit=-1',
    'limit=1000000',
    'limit=abc',
    'limit=1e9',
    'pagination=false',
    'pagination=false&limit=0',
  ])('gets a hundred at most (%s)', async (query) => {
    const { body, status } = await cms.rest('GET', `/terms?${query}`, as('owner'))
    expect(status).toBe(200)
    expect(body.docs?.length).toBeGreaterThan(0)
    expect(body.docs?.length).toBeLessThanOrEqual(100)
  })

  test('gets a hundred at most of versions', async () => {
    const { body } = await cms.rest('GET', '/insatser/versions?limit=0', as('owner'))
    expect(body.limit).toBe(100)
  })

  test.each(['limit=0', 'limit=-1', 'limit=1000000'])(
    'gets a hundred at most of what points at a document (%s)',
    async (query) => {
      const first = await made('plans')
      await cms.database.sql(
        `insert into plans (id, slug, kind, start_date, end_date, predecessor_id, updated_at, created_at)
         select gen_random_uuid(), 'efterfoljare-' || n || '-' || $1::text, 'handlingsplan', now(), now(), $1::uuid, now(), now()
         from generate_series(1, 101) n`,
        [first],
      )
      const place = `/plans/${first}?joins[successors][${query.replace('=', ']=')}`
      const { body } = await cms.rest('GET', place, as('owner'))
      const { docs } = body.successors as { docs: unknown[] }
      expect(docs.length).toBeLessThanOrEqual(100)
    },
  )

  test('still sees every document that one points to', async () => {
    const delmal = []
    for (let each = 0; each < 12; each++) delmal.push(await made('delmal'))
    const id = await made('insatser')
    await cms.payload.update({ collection: 'insatser', data: { delmal }, id })
    const { body } = await cms.rest('GET', `/insatser/${id}?depth=1`, as('owner'))
    expect(body.delmal).toHaveLength(12)
    for (const each of body.delmal as unknown[]) expect(each).toBeTypeOf('object')
  })

  test('gets related documents two steps away at most', async () => {
    let predecessor: string | undefined
    for (let each = 0; each < 4; each++) {
      const id = await made('plans')
      if (predecessor) await cms.payload.update({ collection: 'plans', data: { predecessor }, id })
      predecessor = id
    }
    const { body } = await cms.rest('GET', `/plans/${predecessor}?depth=10`, as('owner'))
    expect(body).toMatchObject({
      predecessor: { predecessor: { predecessor: expect.any(String) } },
    })
  })

  test.each([
    'page=-1',
    'page=0',
    'page=abc',
    'page=99999999999999999999',
    'depth=-1',
    'depth=abc',
  ])('is answered, not failed (%s)', async (query) => {
    expect((await cms.rest('GET', `/terms?${query}`, as('owner'))).status).toBe(200)
  })

  test.each(['locale=xx', "locale=sv'", 'locale[]=sv', 'fallbackLocale=xx', 'locale='])(
    'of an unknown language reads, and changes, the Swedish (%s)',
    async (query) => {
      const id = await made('units', 'Enheten')
      const read = await cms.rest('GET', `/units/${id}?${query}`, as('owner'))
      expect(read).toMatchObject({ body: { name: 'Enheten' }, status: 200 })
      const changed = await cms.rest('PATCH', `/units/${id}?${query}`, {
        ...as('owner'),
        body: { startDate: period.startDate },
      })
      expect(changed.status).toBe(200)
      expect((await seenByAdministrator('units', id)).body.name).toBe('Enheten')
    },
  )
})

describe('a value that the database cannot take', () => {
  test.each([
    ['a sign that ends strings', { name: 'a\u0000b' }],
    ['half a letter', { name: '\ud800' }],
    ['a unit that does not exist', { unit: randomUUID() }],
    ['a day after all days', { validFrom: '+275760-09-13T00:00:00.000Z' }],
  ])('is refused or stored whole, never an error of ours (%s)', async (_, gap) => {
    const before = Number(await countOf('contacts'))
    const whole = { ...(await recipeOf('contacts').whole('Kontakt')), ...gap }
    const { status } = await post('contacts', 'owner', whole)
    expect([201, 400]).toContain(status)
    expect(Number(await countOf('contacts'))).toBe(status === 201 ? before + 1 : before)
  })

  test.each(['where[name][like]=%00', 'where[name][equals]=%00'])(
    'cannot be asked for (%s)',
    async (query) => {
      const { body, status } = await cms.rest('GET', `/contacts?${query}`, as('owner'))
      expect(status).toBe(400)
      expect(body.errors?.[0]?.data?.code).toBe('bad-value')
    },
  )
})

describe('the session cookie', () => {
  let cookie: string

  beforeAll(async () => {
    const { user } = await signIn(cms, mine)
    const { headers } = await cms.rest('POST', '/users/login', {
      body: { email: user.email, password },
    })
    cookie = String(headers.get('set-cookie'))
  })

  const sent = (headers: Record<string, string>) => ({
    headers: { Cookie: String(cookie.split(';')[0]), ...headers },
  })

  test('is out of reach for scripts and other sites', () => {
    expect(cookie).toMatch(/^pagang-token=/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).toMatch(/; Path=\/(;|$)/i)
  })

  test.each([
    ['the admin itself', { Origin: cmsUrl }],
    ['the other name of this machine', { Origin: 'http://127.0.0.1:3001' }],
    ['a page of the admin that sends no Origin', { 'Sec-Fetch-Site': 'same-origin' }],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ])('counts when it comes from %s', async (_, headers) => {
    const { body } = await cms.rest('GET', '/users/me', sent(headers))
    expect(body.user).toMatchObject({ name: 'Testperson' })
  })

  test.each([
    ['another site', { Origin: 'https://www.example.org' }],
    ['a site with a likely name', { Origin: `${cmsUrl}.example.org` }],
    ['another port', { Origin: 'http://localhost:3000' }],
    ['a sandbox', { Origin: 'null' }],
    ['another site that hides its Origin', { 'Sec-Fetch-Site': 'cross-site' }],
    [
      'another site that says two things',
      { Origin: 'https://www.example.org', 'Sec-Fetch-Site': 'same-origin' },
    ],
    ['nowhere', {}],
  ])('is nothing when it comes from %s', async (_, headers: Record<string, string>) => {
    expect((await cms.rest('GET', '/users/me', sent(headers))).body.user).toBeNull()
    const { status } = await cms.rest('PATCH', `/units/${unit}`, {
      ...sent(headers),
      body: { name: 'Kapad' },
    })
    expect(status).toBe(403)
  })
})
