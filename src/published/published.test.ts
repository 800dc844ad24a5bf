import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connection } from '#testing/database.ts'
import {
  createActor,
  createInsats,
  createPlan,
  openCms,
  type TestCms,
  wholeInsats,
} from '#testing/payload.ts'
import { listNews } from './queries/news.ts'
import { openReader } from './reader.ts'

let cms: TestCms
let plan: string
let actor: string
let number = 0

beforeAll(async () => {
  cms = await openCms()
  plan = (await createPlan(cms.payload)).id
  actor = (await createActor(cms.payload)).id
})
afterAll(() => cms.close())

const nextNumber = () => `${++number}A`
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()

/** Every value of every view, as the role that serves the world sees it. */
const everythingShown = async (): Promise<string> => {
  const reader = await connection(cms.database.readerUrl)
  const { rows: views } = await reader.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'published' and c.relkind = 'v'`,
  )
  const texts: string[] = []
  for (const { name } of views) {
    const { rows } = await reader.query(`select * from published.${pg.escapeIdentifier(name)}`)
    texts.push(JSON.stringify(rows))
  }
  return texts.join('\n')
}

describe('the reader', () => {
  test('can read no table of schema public', async () => {
    const tables = await cms.database.sql<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'public'`,
    )
    expect(tables.length).toBeGreaterThan(30)
    const reader = await connection(cms.database.readerUrl)
    for (const { tablename } of tables) {
      await expect(
        reader.query(`select * from public.${pg.escapeIdentifier(tablename)} limit 1`),
        tablename,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test.each([
    `insert into published.insatser (id) values ('00000000-0000-0000-0000-000000000000')`,
    'update published.terms set code = code',
    'delete from published.contacts',
    'update published.moved set value = 0',
    'select * from published.moving',
    'create table published.mine (id int)',
    'create table public.mine (id int)',
    'create temporary table mine (id int)',
    'create schema mine',
    'select published.note_change()',
    `copy published.terms to program 'cat'`,
    `select pg_read_file('/etc/hostname')`,
    'alter role reader superuser',
    'set role pagang',
    'select * from pg_authid',
  ])('cannot: %s', async (statement) => {
    const reader = await connection(cms.database.readerUrl)
    await expect(reader.query(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|55000|0A000|42883)$/),
    })
  })

  test('reads every view there is', async () => {
    await expect(everythingShown()).resolves.toContain('token')
  })
})

describe('no view shows', () => {
  let canary: string
  beforeEach(() => {
    canary = `kanarie-${crypto.randomUUID()}`
  })
  const shown = async () => (await everythingShown()).includes(canary)

  test('… but a published insats is shown (the canary sings)', async () => {
    const data = { ...wholeInsats(plan, actor, nextNumber()), title: canary }
    await cms.payload.create({ collection: 'insatser', data, overrideAccess: true })
    expect(await shown()).toBe(true)
  })

  test('a draft', async () => {
    await cms.payload.create({
      collection: 'insatser',
      data: { ...wholeInsats(plan, actor, nextNumber()), _status: 'draft', title: canary },
      draft: true,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
  })

  test('a newer draft of a published insats', async () => {
    const { id } = await createInsats(cms.payload, plan, actor, nextNumber())
    await cms.payload.update({
      collection: 'insatser',
      data: { _status: 'draft', summary: canary, title: canary, what: canary },
      draft: true,
      id,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
    const [row] = await cms.database.sql(`select id from published.insatser where id = $1`, [id])
    expect(row).toBeDefined()
  })

  test('a withdrawn insats', async () => {
    const data = { ...wholeInsats(plan, actor, nextNumber()), title: canary }
    const { id } = await cms.payload.create({ collection: 'insatser', data, overrideAccess: true })
    await cms.payload.update({
      collection: 'insatser',
      data: { _status: 'draft' },
      id,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
  })

  test('a trashed row', async () => {
    const data = { ...wholeInsats(plan, actor, nextNumber()), title: canary }
    const { id } = await cms.payload.create({ collection: 'insatser', data, overrideAccess: true })
    await cms.payload.update({
      collection: 'insatser',
      data: { deletedAt: new Date().toISOString() },
      id,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
  })

  test('a row scheduled for later', async () => {
    const data = { ...wholeInsats(plan, actor, nextNumber()), publishedAt: day(1), title: canary }
    await cms.payload.create({ collection: 'insatser', data, overrideAccess: true })
    expect(await shown()).toBe(false)
  })

  test.each<[string, Record<string, unknown>]>([
    ['a draft', { _status: 'draft' }],
    ['in the trash', { deletedAt: day(0) }],
    ['scheduled for later', { publishedAt: day(1) }],
  ])('the names, the choices or the results of an insats that is %s', async (_, hidden) => {
    const { payload } = cms
    const list = (await createPlan(payload)).id
    const unit = await payload.create({
      collection: 'units',
      data: { name: 'Enhet', ownerActor: actor, slug: canary.slice(0, 30) },
      overrideAccess: true,
    })
    const delmal = await payload.create({
      collection: 'delmal',
      data: { number: 1, plan: list, shortTitle: 'D', slug: canary, title: 'D' },
      overrideAccess: true,
    })
    const term = await payload.create({
      collection: 'terms',
      data: { code: canary, label: 'Arena', order: 1, taxonomy: 'arenas' },
      overrideAccess: true,
    })
    const { id } = await payload.create({
      collection: 'insatser',
      data: {
        ...wholeInsats(list, actor),
        arenas: [term.id],
        delmal: [delmal.id],
        units: [unit.id],
      },
      overrideAccess: true,
    })
    await presentYellow(list, id, unit.id)
    const counts = async () => {
      const views = ['insats_names', 'insats_choices', 'results', 'insats_relations']
      const found = await Promise.all(
        views.map((view) =>
          cms.database.sql(`select from published.${view} where insats_id = $1`, [id]),
        ),
      )
      return found.map(({ length }) => length)
    }
    expect(await counts()).toEqual([1, 3, 1, 3])
    await payload.update({ collection: 'insatser', data: hidden, id, overrideAccess: true })
    expect(await counts()).toEqual([0, 0, 0, 0])
    expect(await everythingShown()).not.toContain(id)
  })

  test('a colour of a round of another plan', async () => {
    const insats = await createInsats(cms.payload, plan, actor, nextNumber())
    const unit = await cms.payload.create({
      collection: 'units',
      data: { name: 'Enhet', ownerActor: actor, slug: canary.slice(0, 30) },
      overrideAccess: true,
    })
    await presentYellow((await createPlan(cms.payload)).id, insats.id, unit.id)
    const results = await cms.database.sql('select from published.results where insats_id = $1', [
      insats.id,
    ])
    expect(results).toEqual([])
  })

  test('an insats of a plan that is a draft, nor that plan, nor its delmål', async () => {
    const { id } = await createPlan(cms.payload)
    await createInsats(cms.payload, id, actor)
    await cms.payload.create({
      collection: 'delmal',
      data: { number: 1, plan: id, shortTitle: canary, slug: canary, title: canary },
      overrideAccess: true,
    })
    await cms.payload.create({
      collection: 'insatser',
      data: { ...wholeInsats(id, actor, '8B'), title: canary },
      overrideAccess: true,
    })
    expect(await shown()).toBe(true)
    await cms.payload.update({
      collection: 'plans',
      data: { _status: 'draft', title: canary },
      id,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
  })

  test.each([
    ['past its end date', { shownPublicly: true, validTo: day(-2) }],
    ['not yet valid', { shownPublicly: true, validFrom: day(2) }],
    ['that is not to be shown', { shownPublicly: false }],
  ])('a contact %s, nor that an insats has it', async (_, limits) => {
    const contact = await cms.payload.create({
      collection: 'contacts',
      data: {
        ...limits,
        email: `${canary}@example.org`,
        kind: 'person',
        name: canary,
        ownerActor: actor,
      },
      overrideAccess: true,
    })
    await cms.payload.create({
      collection: 'insatser',
      data: { ...wholeInsats(plan, actor, nextNumber()), contacts: [contact.id] },
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
    expect(await everythingShown()).not.toContain(contact.id)
  })

  test('a contact that is valid today is shown', async () => {
    await cms.payload.create({
      collection: 'contacts',
      data: {
        kind: 'function',
        name: canary,
        ownerActor: actor,
        shownPublicly: true,
        validFrom: day(0),
        validTo: day(0),
      },
      overrideAccess: true,
    })
    expect(await shown()).toBe(true)
  })

  test('a colour of a round that is open, closed or under embargo', async () => {
    const unit = await cms.payload.create({
      collection: 'units',
      data: { name: 'Enhet', ownerActor: actor, slug: canary.slice(0, 30) },
      overrideAccess: true,
    })
    const insats = await createInsats(cms.payload, plan, actor, nextNumber())
    const round = await cms.payload.create({
      collection: 'rounds',
      data: {
        disagreement: 'worst',
        endDate: day(0),
        key: crypto.randomUUID(),
        legend: [{ colour: 'gul', description: 'Förklaring', label: 'Ord' }],
        plan,
        startDate: day(-300),
        state: 'open',
      },
      overrideAccess: true,
    })
    await cms.payload.create({
      collection: 'assessments',
      data: {
        colour: 'gul',
        insats: insats.id,
        note: canary,
        ownerActor: actor,
        reportedOn: day(0),
        round: round.id,
        unit: unit.id,
      },
      overrideAccess: true,
    })
    const set = (data: { state: 'closed' | 'open' | 'presented'; presentedAt?: string | null }) =>
      cms.payload.update({ collection: 'rounds', data, id: round.id, overrideAccess: true })
    const results = () =>
      cms.database.sql('select from published.results where round_id = $1', [round.id])

    for (const data of [
      { state: 'open' as const },
      { state: 'closed' as const },
      { presentedAt: null, state: 'presented' as const },
      { presentedAt: day(1), state: 'presented' as const },
    ]) {
      await set(data)
      expect(await shown(), JSON.stringify(data)).toBe(false)
      expect(await results()).toHaveLength(0)
    }
    await set({ presentedAt: day(-1), state: 'presented' })
    expect(await shown()).toBe(true)
    expect(await results()).toHaveLength(1)
  })

  test('an image that no published page uses', async () => {
    const { id } = await createMedia(canary)
    const page = await cms.payload.create({
      collection: 'pages',
      data: {
        _status: 'draft',
        blocks: [{ blockType: 'image', image: id }],
        ownerActor: actor,
        path: canary,
        title: 'Sida',
      },
      draft: true,
      overrideAccess: true,
    })
    expect(await shown()).toBe(false)
    await cms.payload.update({
      collection: 'pages',
      data: { _status: 'published' },
      id: page.id,
      overrideAccess: true,
    })
    const media = await cms.database.sql('select from published.media where id = $1', [id])
    expect(media).toHaveLength(1)
  })
})

/** One unit's colour in a round that has been presented. */
const presentYellow = async (ofPlan: string, insats: string, unit: string) => {
  const round = await cms.payload.create({
    collection: 'rounds',
    data: {
      disagreement: 'worst',
      endDate: day(0),
      key: crypto.randomUUID(),
      legend: [{ colour: 'gul', description: 'Förklaring', label: 'Ord' }],
      plan: ofPlan,
      startDate: day(-300),
      state: 'open',
    },
    overrideAccess: true,
  })
  await cms.payload.create({
    collection: 'assessments',
    data: { colour: 'gul', insats, ownerActor: actor, reportedOn: day(0), round: round.id, unit },
    overrideAccess: true,
  })
  await cms.payload.update({
    collection: 'rounds',
    data: { presentedAt: day(-1), state: 'presented' },
    id: round.id,
    overrideAccess: true,
  })
}

const createMedia = async (alt: string) => {
  const { default: sharp } = await import('sharp')
  const data = await sharp({ create: { background: '#888', channels: 3, height: 40, width: 60 } })
    .png()
    .toBuffer()
  return cms.payload.create({
    collection: 'media',
    data: { alt, ownerActor: actor },
    file: { data, mimetype: 'image/png', name: 'bild.png', size: data.length },
    overrideAccess: true,
  })
}

describe('the revision', () => {
  const token = async () =>
    (await cms.database.sql<{ token: string }>('select token from published.revision'))[0]?.token

  test('has a trigger on every table that a view reads', async () => {
    const behind = await cms.database.sql<{ table: string; trigger: string | null }>(`
      with recursive reads (view, oid) as (
        select v.oid, d.refobjid from pg_class v
        join pg_namespace n on n.oid = v.relnamespace and n.nspname = 'published'
        join pg_rewrite r on r.ev_class = v.oid
        join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
          and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
        where v.relkind = 'v')
      select distinct c.relname as "table",
        (select t.tgname from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'published_revision'
         and t.tgenabled = 'O' and (t.tgtype & 1) = 0 and (t.tgtype & 60) = 60) as trigger
      from reads join pg_class c on c.oid = reads.oid
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = 'public'`)
    expect(behind.length).toBeGreaterThan(20)
    expect(behind.filter(({ trigger }) => !trigger)).toEqual([])
  })

  test('moves with a publication, and not with a draft of what is published', async () => {
    const { id } = await createInsats(cms.payload, plan, actor, nextNumber())
    const before = await token()
    await cms.payload.update({
      collection: 'insatser',
      data: { _status: 'draft', title: 'Utkast' },
      draft: true,
      id,
      overrideAccess: true,
    })
    expect(await token()).toBe(before)
    await cms.payload.update({
      collection: 'insatser',
      data: { _status: 'published', title: 'Publicerad' },
      id,
      overrideAccess: true,
    })
    expect(await token()).not.toBe(before)
  })

  test('moves with plain SQL, once per transaction, and not with one that is rolled back', async () => {
    const value = async () =>
      Number(
        (await cms.database.sql<{ value: string }>('select value from published.moved'))[0]?.value,
      )
    const owner = await connection(cms.database.ownerUrl)
    const before = await value()
    await owner.query('begin; update actors set slug = slug; update units set slug = slug; commit')
    expect(await value()).toBe(before + 1)
    await owner.query('begin; update actors set slug = slug; rollback')
    expect(await value()).toBe(before + 1)
    const [left] = await cms.database.sql<{ count: string }>(
      'select count(*) from published.moving',
    )
    expect(left?.count).toBe('0')
  })

  test('does not make one editor wait for another', async () => {
    const [one, other] = [
      await connection(cms.database.ownerUrl),
      await connection(cms.database.ownerUrl),
    ]
    await one.query('begin; update actors set slug = slug')
    await other.query("set lock_timeout = '500ms'; begin; update units set slug = slug; commit")
    await one.query('commit')
  })

  test('moves by itself when the hour of a scheduled row has come', async () => {
    const soon = new Date(Date.now() + 1200)
    const data = { ...wholeInsats(plan, actor, nextNumber()), publishedAt: soon.toISOString() }
    const { id } = await cms.payload.create({ collection: 'insatser', data, overrideAccess: true })
    const seen = () => cms.database.sql('select from published.insatser where id = $1', [id])
    const before = await token()
    expect(await seen()).toHaveLength(0)
    await expect.poll(token, { timeout: 4000 }).not.toBe(before)
    expect(await seen()).toHaveLength(1)
  })
})

test('units that disagree: the round’s rule makes one result', async () => {
  const insats = await createInsats(cms.payload, plan, actor, nextNumber())
  const resultOf = async (disagreement: 'best' | 'worst') => {
    const round = await cms.payload.create({
      collection: 'rounds',
      data: {
        disagreement,
        endDate: day(0),
        key: crypto.randomUUID(),
        legend: [{ colour: 'gul', description: 'Förklaring', label: 'Ord' }],
        plan,
        startDate: day(-300),
        state: 'open',
      },
      overrideAccess: true,
    })
    for (const colour of ['gron', 'orange', 'gul'] as const) {
      const unit = await cms.payload.create({
        collection: 'units',
        data: { name: colour, ownerActor: actor, slug: crypto.randomUUID() },
        overrideAccess: true,
      })
      await cms.payload.create({
        collection: 'assessments',
        data: {
          colour,
          insats: insats.id,
          ownerActor: actor,
          reportedOn: day(0),
          round: round.id,
          unit: unit.id,
        },
        overrideAccess: true,
      })
    }
    await cms.payload.update({
      collection: 'rounds',
      data: { presentedAt: day(-1), state: 'presented' },
      id: round.id,
      overrideAccess: true,
    })
    const rows = await cms.database.sql<{ colour: string }>(
      'select colour from published.results where round_id = $1',
      [round.id],
    )
    return rows.map(({ colour }) => colour)
  }
  expect(await resultOf('worst')).toEqual(['orange'])
  expect(await resultOf('best')).toEqual(['gron'])
})

test('what was written long ago and opens now is news now', async () => {
  const written = await createInsats(cms.payload, plan, actor, nextNumber())
  await cms.database.sql(
    `update insatser set updated_at = now() - interval '10 days', published_at = now() - interval '1 minute'
     where id = $1`,
    [written.id],
  )
  const reader = openReader(cms.database.readerUrl)
  const [latest] = (await listNews(reader, 20)).filter(({ name }) => name === written.number)
  await reader.close()
  expect(Date.now() - Number(latest?.at)).toBeLessThan(3_600_000)
})
