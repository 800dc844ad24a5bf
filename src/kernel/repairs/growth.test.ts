import type { Field } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActor, openCms, signIn, type TestCms } from '#testing/payload.ts'
import { isSlug, slugOf } from '../slug.ts'
import { everyField } from './bounds.ts'

let actor: string
let cms: TestCms
let token: string

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
  actor = (await createActor(cms.payload)).id
})
afterAll(() => cms.close())

/** Runs that an expression which steps back takes again and again from every sign of. */
const runs: [name: string, text: (signs: number) => string][] = [
  ['slashes', (signs) => `a${'/'.repeat(signs)}b`],
  ['blanks', (signs) => `a${' '.repeat(signs)}b`],
  ['hyphens', (signs) => `a${'-'.repeat(signs)}!`],
  ['words and hyphens', (signs) => `${'a-'.repeat(signs / 2)}!`],
  ['dots', (signs) => `a@${'a.'.repeat(signs / 2)}`],
  ['letters', (signs) => `${'a'.repeat(signs)}!`],
  ['an address', (signs) => `https://${'a'.repeat(signs)} `],
  ['figures', (signs) => `${'1'.repeat(signs)}!`],
]

/** The best of several, so that what else the machine does is not counted. */
const timeOf = async (act: () => unknown): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    await act()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

/** How many times longer ten times the text takes; what is too quick to be measured counts as `floor`. */
const growthOf = async (act: (signs: number) => unknown, signs: number, floor: number) =>
  ((await timeOf(() => act(10 * signs))) + floor) / ((await timeOf(() => act(signs))) + floor)

// The square would be a hundred.
const most = 30

const isText = (field: Field) => ['text', 'textarea', 'email', 'code'].includes(field.type)

describe('ten times the text takes about ten times as long', () => {
  test.each(runs)('in the rule of every field: %s', async (_, text) => {
    const req = { i18n: { language: 'sv' }, payload: cms.payload, t: (key: string) => key }
    const grown: string[] = []
    let asked = 0
    for (const { fields, slug } of [
      ...cms.payload.config.collections,
      ...cms.payload.config.globals,
    ]) {
      for (const field of everyField(fields).filter(isText)) {
        if (!('validate' in field) || !field.validate || !('name' in field)) continue
        const validate = field.validate as (value: unknown, options: object) => unknown
        const options = { ...field, collectionSlug: undefined, data: {}, req, siblingData: {} }
        const growth = await growthOf((signs) => validate(text(signs), options), 3000, 0.5)
        asked++
        if (growth > most) grown.push(`${slug} ${field.name} ${growth}`)
      }
    }
    expect(grown).toEqual([])
    expect(asked).toBeGreaterThan(40)
  })

  test.each(runs)('in what makes a name in an address: %s', async (_, text) => {
    expect(await growthOf((signs) => slugOf(text(signs)), 20_000, 1)).toBeLessThan(most)
    expect(await growthOf((signs) => isSlug(text(signs)), 20_000, 1)).toBeLessThan(most)
  })

  test.each(runs)('in a save, which is refused by its length: %s', async (_, text) => {
    const grown: string[] = []
    for (const [slug, field, rest] of [
      ['pages', 'path', { ownerActor: actor, title: 'Sida' }],
      ['insatser', 'number', { ownerActor: actor }],
      ['actors', 'slug', { kind: 'other', name: 'Aktör' }],
      ['actors', 'website', { kind: 'other', name: 'Aktör' }],
      ['rounds', 'key', {}],
      ['users', 'email', { name: 'Person', password: 'ett-langt-losenord' }],
    ] as const) {
      const save = async (signs: number) => {
        const body = { ...rest, [field]: text(signs) }
        const answer = await cms.rest('POST', `/${slug}?draft=true`, { body, token })
        expect(answer.status, `${slug} ${field}`).toBe(400)
        expect(answer.body.errors?.[0]?.data?.errors?.map(({ path }) => path)).toContain(field)
      }
      const growth = await growthOf(save, 15_000, 20)
      if (growth > most) grown.push(`${slug} ${field} ${growth}`)
    }
    expect(grown).toEqual([])
  })
})
