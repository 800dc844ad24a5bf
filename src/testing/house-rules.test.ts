import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CollectionConfig, Config, Field, SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '#kernel/locales.ts'
import { plugins } from '#plugins'
import { refuseForeignActor, thoseOfMyActors } from '#plugins/organisation/index.ts'
import { root } from '#run/root.ts'
import { cmsUrl, openCms, type TestCms } from './payload.ts'

// The source text.

const leftOut = new Set(['.data', '.git', '.next', 'next-env.d.ts', 'node_modules'])

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true })
  const found = entries.map((entry) => {
    const place = path.posix.join(folder, entry.name)
    if (leftOut.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return []
    return entry.isDirectory() ? filesUnder(place) : [place]
  })
  return (await Promise.all(found)).flat()
}

type Source = { place: string; room: string; text: string }

/** The room a file lies in: its folder in src, and inside plugins the plugin. */
const roomOf = (place: string): string => {
  const [top, room = '', plugin = ''] = place.split('/')
  if (top !== 'src') return 'config'
  return room === 'plugins' && !plugin.endsWith('.ts') ? `plugins/${plugin}` : room
}

const isTest = (place: string) =>
  /\.(test|endurance)\.ts$/.test(place) || place.startsWith('src/testing/')
const isCode = (place: string) => /\.(ts|tsx|js)$/.test(place)

const repository: Source[] = await Promise.all(
  (await filesUnder('.'))
    .filter((place) => !place.startsWith('media/') || place.endsWith('.md'))
    .map(async (place) => ({
      place,
      room: roomOf(place),
      text: await readFile(path.join(root, place), 'utf8'),
    })),
)
const code = repository.filter(({ place, room }) => isCode(place) && room !== 'generated')
const product = code.filter(({ place }) => !isTest(place))
const ofPlugins = product.filter(({ room }) => room.startsWith('plugins/'))

type Import = { from: Source; room: string | undefined; specifier: string; target: string }

const importing =
  /(?:^|\n)(?:import|export)\s(?!type\s)[^'"`;]*?from\s+'([^']+)'|import\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g
const importingTypes = /(?:^|\n)(?:import|export)\s+type\s[^'"`;]*?from\s+'([^']+)'/g

const importsOf = (from: Source, pattern: RegExp): Import[] =>
  [...from.text.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    const target = targetOf(from.place, specifier)
    return { from, room: target === specifier ? undefined : roomOf(target), specifier, target }
  })

/** The file that an import names; a package stays as it is. */
const targetOf = (place: string, specifier: string): string => {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(place), specifier)
  if (specifier === '#config') return 'payload.config.ts'
  if (specifier === '#plugins') return 'src/plugins/index.ts'
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : specifier
}

const runtimeImports = (sources: Source[]) =>
  sources.flatMap((source) => importsOf(source, importing))
const allImports = (sources: Source[]) => [
  ...runtimeImports(sources),
  ...sources.flatMap((source) => importsOf(source, importingTypes)),
]
const told = ({ from, specifier }: Import) => `${from.place} imports ${specifier}`

/** Which rooms a room may import besides itself. `run` starts everything and may import all. */
const mayImport: Record<string, string[]> = {
  config: ['kernel', 'plugins'],
  kernel: [],
  'plugins/organisation': ['kernel'],
  'plugins/*': ['kernel', 'plugins/organisation'],
  plugins: ['kernel', 'plugins/*'],
  published: [],
  public: ['kernel', 'published'],
  cms: ['config', 'kernel', 'plugins', 'plugins/*'],
  seed: ['config', 'kernel', 'plugins', 'plugins/*'],
  bench: ['published', 'run'],
}
const rowOf = (room: string) =>
  room in mayImport ? room : room.startsWith('plugins/') ? 'plugins/*' : room

describe('the rooms of the house', () => {
  test('are read whole by these rules', () => {
    const rooms = new Set(product.map(({ room }) => rowOf(room)))
    expect([...rooms].sort()).toEqual([...Object.keys(mayImport), 'run'].sort())
    expect(runtimeImports(product).length).toBeGreaterThan(250)
    expect(ofPlugins.length).toBeGreaterThan(40)
  })

  test('import in one direction: kernel ← organisation ← plugins ← the rest', () => {
    const wrong = allImports(product).filter(({ from, room }) => {
      if (room === undefined || room === from.room || room === 'generated') return false
      if (from.room === 'run') return room === 'testing'
      const allowed = mayImport[rowOf(from.room)] ?? []
      return (
        !allowed.includes(room) && !(room.startsWith('plugins/') && allowed.includes('plugins/*'))
      )
    })
    expect(wrong.map(told)).toEqual([])
  })

  test('are entered through # and never by a way of dots', () => {
    const wrong = allImports(code).filter(
      ({ from, room, specifier }) =>
        specifier.startsWith('.') && room !== from.room && from.place !== 'src/plugins/index.ts',
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('of plugins are entered by their index alone', () => {
    const wrong = allImports(product).filter(
      ({ from, room, target }) =>
        room?.startsWith('plugins/') && room !== from.room && target !== `src/${room}/index.ts`,
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('of the product do not know that there are tests', () => {
    const wrong = allImports(product).filter(({ target }) => isTest(target))
    expect(wrong.map(told)).toEqual([])
  })

  test('have no import of a file that does not say its ending', () => {
    const wrong = allImports(code).filter(
      ({ room, specifier, target }) =>
        room !== undefined &&
        !/^#(config|plugins)$/.test(specifier) &&
        !/\.(ts|tsx|js|json|css)$/.test(target),
    )
    expect(wrong.map(told)).toEqual([])
  })
})

describe('Payload stays on its side', () => {
  const isPayload = (specifier: string) =>
    /^(payload|@payloadcms\/.*|next|react)(\/|$)/.test(specifier)

  test('the door knows nothing of it', () => {
    const published = code.filter(({ room }) => room === 'published')
    const wrong = allImports(published).filter(({ specifier }) => isPayload(specifier))
    expect(wrong.map(told)).toEqual([])
  })

  test('the public side takes its converter of rich text and nothing else, however far one looks', () => {
    const byPlace = new Map(code.map((source) => [source.place, source]))
    const seen = new Set<string>()
    const wrong: string[] = []
    const follow = (source: Source) => {
      if (seen.has(source.place)) return
      seen.add(source.place)
      for (const each of importsOf(source, importing)) {
        if (isPayload(each.specifier) && each.specifier !== '@payloadcms/richtext-lexical/html') {
          wrong.push(told(each))
        }
        const next = byPlace.get(each.target)
        if (next) follow(next)
      }
    }
    for (const source of product) if (source.room === 'public') follow(source)
    expect(seen.size).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  })
})

describe('the text of the repository', () => {
  const found = (pattern: RegExp, sources: Source[]) =>
    sources.flatMap(({ place, text }) =>
      text.split('\n').flatMap((line, row) => (pattern.test(line) ? `${place}:${row + 1}` : [])),
    )
  /** Put together here, so that this file does not name what it looks for. */
  const either = (...words: string[][]) => new RegExp(words.map((word) => word.join('')).join('|'))

  test('names no place of the machine it was written on', () => {
    const machines = either(['/wor', 'k/'], ['/roo', 't/'], ['/hom', 'e/'], ['/User', 's/'])
    expect(found(machines, repository)).toEqual([])
  })

  test('names no registry, also not where each package came from', () => {
    const registries = either(
      ['registry', '\\.'],
      ['npmjs', '\\.'],
      ['npm', '\\.pkg'],
      ['"resol', 'ved"'],
    )
    expect(found(registries, repository)).toEqual([])
  })

  test('has no way around the types, nor in the product around the rules of style', () => {
    const types = either(['@ts-', '(ignore|nocheck|expect-error)'])
    expect(found(types, code)).toEqual([])
    const style = either(
      ['biome', '-ignore'],
      ['(:|<|\\bas|\\||,) ?an', 'y\\b(\\[\\]|[>,;)= |]|$)'],
    )
    expect(found(style, product)).toEqual([])
  })

  test('has no test that is left out', () => {
    const skipped = either(
      ['\\b(test|describe|it)(\\.each)?\\.', '(skip|todo|only|fails|skipIf|runIf)\\b'],
      ['\\bx(it|test|descri', 'be)\\('],
    )
    expect(found(skipped, code)).toEqual([])
  })

  test('keeps a file of a plugin small enough to read in one go', () => {
    const long = ofPlugins.filter(
      ({ place, text }) => !place.includes('/collections/') && text.split('\n').length > 250,
    )
    expect(long.map(({ place }) => place)).toEqual([])
  })

  test('names a file after the one thing it exports', () => {
    const wrong = ofPlugins.filter(({ place, text }) => {
      if (!/\/(hooks|jobs)\//.test(place)) return false
      return !new RegExp(`export const ${path.basename(place, '.ts')}\\b`).test(text)
    })
    expect(wrong.map(({ place }) => place)).toEqual([])
  })
})

/** What stands between a bracket and the one that closes it. */
const argumentsAt = (text: string, open: number): string => {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if ('([{'.includes(text.charAt(at))) depth++
    if (')]}'.includes(text.charAt(at)) && --depth === 0) return text.slice(open, at + 1)
  }
  return text.slice(open)
}

describe('a hook that asks Payload', () => {
  const asking =
    /\bpayload\s*\.\s*(find|findByID|findDistinct|findVersions|findVersionByID|count|countVersions|create|update|delete|restoreVersion|duplicate|login|forgotPassword|resetPassword|unlock|jobs\.queue)\s*\(/g
  const calls = ofPlugins.flatMap(({ place, text }) =>
    [...text.matchAll(asking)].map((match) => {
      const at = match.index + match[0].length - 1
      const line = text.slice(0, match.index).split('\n').length
      return {
        awaited: /(await|return)\s+(req\.)?$/.test(text.slice(0, match.index)),
        given: argumentsAt(text, at),
        place: `${place}:${line}`,
      }
    }),
  )
  const places = (wrong: typeof calls) => wrong.map(({ place }) => place)

  test('is found by these rules', () => {
    expect(calls.length).toBeGreaterThanOrEqual(7)
  })

  test('does so within the request, so that it sees and shares the transaction', () => {
    expect(places(calls.filter(({ given }) => !/[{,]\s*req\s*[,}:]/.test(given)))).toEqual([])
  })

  test('says whose access counts', () => {
    expect(
      places(calls.filter(({ given }) => !/\boverrideAccess: (true|false)/.test(given))),
    ).toEqual([])
  })

  test('waits for the answer', () => {
    expect(places(calls.filter(({ awaited }) => !awaited))).toEqual([])
  })

  test('never goes past the rules, to the adapter', () => {
    const past = ofPlugins.filter(({ text }) => /\bpayload\s*\.\s*db\b/.test(text))
    expect(past.map(({ place }) => place)).toEqual([])
  })
})

// The composed content model, as the plugins write it.

const { collections = [], globals = [] } = plugins({
  mediaDir: root,
  secureCookies: true,
}).reduce<Config>((config, plugin) => plugin(config), { collections: [] } as unknown as Config)
const each = collections.map((collection) => [collection.slug, collection] as const)

describe('a collection', () => {
  test.each(each)('%s states who may do what', (_, { access, auth, versions }) => {
    const stated = ['create', 'delete', 'read', 'update']
    if (auth) stated.push('admin', 'unlock')
    if (versions) stated.push('readVersions')
    expect(Object.keys(access ?? {}).sort()).toEqual(stated.sort())
    for (const rule of Object.values(access ?? {})) expect(rule).toBeTypeOf('function')
  })

  test.each(each)('%s that is written by its owner refuses to change owner', (_, collection) => {
    const { access, fields, hooks } = collection
    const hasOwner = fields.some((field) => 'name' in field && field.name === 'ownerActor')
    expect(access?.update === thoseOfMyActors).toBe(hasOwner)
    expect(hooks?.beforeChange?.includes(refuseForeignActor) ?? false).toBe(hasOwner)
  })

  test.each(each)(
    '%s has no field that PostgreSQL confuses with the state of a draft',
    (_, { fields }) => {
      const named = everyField(fields).flatMap(({ field }) =>
        'name' in field && field.type === 'select' ? field.name : [],
      )
      expect(named).not.toContain('status')
    },
  )

  test.each(each)('%s speaks Swedish and English', (_, collection) => {
    expect(wordless(collection)).toEqual([])
  })
})

describe('what there is one of', () => {
  test.each(globals.map((global) => [global.slug, global] as const))(
    '%s states who may do what, and speaks Swedish and English',
    (_, { access, admin, fields, label, slug }) => {
      expect(Object.keys(access ?? {}).sort()).toEqual(['read', 'update'])
      const labels = { singular: label, plural: label } as CollectionConfig['labels']
      expect(wordless({ admin: { group: admin?.group }, fields, labels, slug })).toEqual([])
    },
  )
})

type Placed = { field: Field; place: string }

/** Every field, also inside tabs, rows, groups, arrays and blocks. */
const everyField = (fields: Field[], above = ''): Placed[] =>
  fields.flatMap((field) => {
    const place = `${above}/${'name' in field && field.name ? field.name : field.type}`
    const inside = (inner: Field[], name = '') => everyField(inner, `${place}${name}`)
    if (field.type === 'tabs') {
      return [
        { field, place },
        ...field.tabs.flatMap((tab, number) => inside(tab.fields, `/${number}`)),
      ]
    }
    if (field.type === 'blocks') {
      return [
        { field, place },
        ...field.blocks.flatMap((block) => inside(block.fields, `/${block.slug}`)),
      ]
    }
    return 'fields' in field ? [{ field, place }, ...inside(field.fields)] : [{ field, place }]
  })

const isSaid = (words: unknown): boolean => {
  const { en, sv } = (words ?? {}) as { en?: unknown; sv?: unknown }
  return [en, sv].every((text) => typeof text === 'string' && text.trim() !== '')
}

/** Where a person would read a name of the code, or nothing. */
const wordless = ({ admin, fields, labels, slug }: CollectionConfig): string[] => {
  const wrong: string[] = []
  const say = (place: string, words: unknown) => {
    if (!isSaid(words)) wrong.push(`${slug}${place}`)
  }
  say(' singular', labels?.singular)
  say(' plural', labels?.plural)
  say(' group', admin?.group)
  if (admin?.description !== undefined) say(' description', admin.description)
  for (const { field, place } of everyField(fields)) {
    if (field.type === 'tabs') {
      field.tabs.forEach((tab, number) => {
        say(`${place}/${number} label`, tab.label)
        if (tab.description !== undefined) say(`${place}/${number} description`, tab.description)
      })
      continue
    }
    if (field.type !== 'row') say(`${place} label`, 'label' in field ? field.label : undefined)
    const help = field.admin && 'description' in field.admin ? field.admin.description : undefined
    if (help !== undefined) say(`${place} description`, help)
    if (field.type === 'select' || field.type === 'radio') {
      for (const option of field.options) {
        say(`${place} option`, typeof option === 'string' ? undefined : option.label)
      }
    }
    if (field.type === 'blocks') {
      for (const block of field.blocks) {
        say(`${place}/${block.slug} singular`, block.labels?.singular)
        say(`${place}/${block.slug} plural`, block.labels?.plural)
      }
    }
  }
  return wrong
}

test('a plugin gives back a new config and leaves the one it got', () => {
  let config: Config = Object.freeze({ collections: Object.freeze([]) }) as unknown as Config
  for (const plugin of plugins({ mediaDir: root, secureCookies: false })) {
    const next = plugin(config)
    expect(next).not.toBe(config)
    config = Object.freeze({ ...next, collections: Object.freeze(next.collections) }) as Config
  }
  const [first] = plugins({ mediaDir: root, secureCookies: false })
  expect(() => first?.(config)).toThrow(/twice/)
})

// What Payload makes of it.

describe('the installation', () => {
  let cms: TestCms
  let config: SanitizedConfig

  beforeAll(async () => {
    cms = await openCms()
    config = cms.payload.config
  })
  afterAll(() => cms.close())

  test('tells nobody outside about itself or its users', () => {
    expect(config.telemetry).toBe(false)
    expect(config.admin.avatar).toBe('default')
    expect(config.email.toString()).not.toContain('nodemailer')
    expect(cms.payload.email.name).toBe('outbox')
  })

  test('has no GraphQL, no upload by address, no open door for other sites', () => {
    expect(config.graphQL.disable).toBe(true)
    expect(config.cors).toEqual([])
    expect(config.serverURL).toBe(cmsUrl)
    expect(new Set(config.csrf)).toEqual(
      new Set(['http://localhost:3001', 'http://127.0.0.1:3001']),
    )
    for (const { upload } of config.collections) {
      if (upload) expect(upload.pasteURL).toBe(false)
    }
  })

  test('bounds what one request can ask for', () => {
    expect(config.maxDepth).toBeLessThanOrEqual(2)
    expect(config.upload).toMatchObject({ abortOnLimit: true, limits: { fileSize: 20_000_000 } })
  })

  test('changes the database by migrations alone', () => {
    const { db } = cms.payload
    expect(db).toMatchObject({ idType: 'uuidv7', push: false })
    expect(db.migrationDir).toBe(path.join(root, 'migrations'))
  })

  test('waits for the database only so long', () => {
    const { poolOptions } = cms.payload.db as unknown as { poolOptions: Record<string, number> }
    for (const [limit, longest] of [
      ['connectionTimeoutMillis', 10_000],
      ['idle_in_transaction_session_timeout', 60_000],
      ['lock_timeout', 10_000],
      ['query_timeout', 10_000],
      ['statement_timeout', 10_000],
    ] as const) {
      expect(poolOptions[limit], limit).toBeGreaterThan(0)
      expect(poolOptions[limit], limit).toBeLessThanOrEqual(longest)
    }
  })

  test('has the seven languages of every installation, and mixes none', () => {
    const { localization } = config
    if (!localization) throw new Error('No languages.')
    expect(localization.localeCodes).toEqual(['sv', 'en', 'fi', 'fit', 'se', 'smj', 'sma'])
    expect(localization.localeCodes).toEqual(locales.map(({ code: language }) => language))
    expect(localization.fallback).toBe(false)
  })

  test('has its generated types up to date', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pagang-types-'))
    const outputFile = path.join(folder, 'payload-types.ts')
    await generateTypes(
      { ...config, typescript: { ...config.typescript, outputFile } },
      { log: false },
    )
    const [written, committed] = await Promise.all(
      [outputFile, config.typescript.outputFile].map((place) => readFile(String(place), 'utf8')),
    )
    await rm(folder, { recursive: true })
    expect(committed === written, 'npm run generate').toBe(true)
  })
})

test('there is nothing left to write a migration for', async () => {
  const folder = path.join(root, 'migrations')
  const before = await readdir(folder)
  const command = code.findLast(({ place }) => /^src\/run\/(.*\/)?migration\.ts$/.test(place))
  const child = spawn(process.execPath, [String(command?.place), '--check'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      PAYLOAD_SECRET: 'only-for-tests-and-known-to-everybody-who-reads-this',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (bytes) => {
    said += bytes
  })
  child.stderr.on('data', (bytes) => {
    said += bytes
  })
  const status = await new Promise((resolve) => child.once('close', resolve))
  expect(status, said).toBe(0)
  // Exit 0 alone would also be what a run says that did nothing.
  expect(said).toContain('Nothing to write.')
  expect(await readdir(folder)).toEqual(before)
})
