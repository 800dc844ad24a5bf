import { describe, expect, test } from 'vitest'
import { slugOf } from '#kernel/slug.ts'
import { isInsatsNumber, orderOfNumber } from '#plugins/insatser/number.ts'
import { colourOf, isReported } from './demo/colours.ts'
import { exampleContacts } from './demo/contacts.ts'
import { example5B } from './demo/insats5B.ts'
import { exampleInsatser } from './demo/insatser/index.ts'
import { legendOf } from './demo/legend.ts'
import { notes } from './demo/notes.ts'
import { years } from './demo/rounds.ts'
import { exampleUnits } from './demo/units.ts'
import { exampleUsers } from './demo/users.ts'
import { actors } from './facts/actors.ts'
import { delmal } from './facts/delmal.ts'
import { contacts } from './facts/folkhalsocentrum.ts'
import { insats5B } from './facts/insats5B.ts'
import { pages } from './facts/pages/index.ts'
import { vocabularies } from './facts/terms.ts'
import type { InsatsContent } from './insatser.ts'
import { richText } from './richText.ts'

const typesOf = (notation: string) => richText(notation).root.children.map(({ type }) => type)

describe('richText', () => {
  test('tells headings, paragraphs and lists apart', () => {
    expect(typesOf('## One\n\nA line\nand its end.\n\n### Two\n\n- a\n- b')).toEqual([
      'heading',
      'paragraph',
      'heading',
      'list',
    ])
  })

  test('joins the lines of a paragraph and drops the indent of the source', () => {
    const [paragraph] = richText('\n    A line\n    and its end.\n  ').root.children
    expect(paragraph).toMatchObject({ children: [{ type: 'text', text: 'A line and its end.' }] })
  })

  test('numbers the items of a list and lets an item go on in the next line', () => {
    const [list] = richText('- a\n  more\n- b').root.children
    expect(list).toMatchObject({
      listType: 'bullet',
      tag: 'ul',
      start: 1,
      children: [
        { type: 'listitem', value: 1, children: [{ text: 'a more' }] },
        { type: 'listitem', value: 2, children: [{ text: 'b' }] },
      ],
    })
  })

  test('makes links with ids of their own between the texts', () => {
    const [paragraph] = richText('Se [alla](/insatser) och [mer](https://example.org/a).').root
      .children
    expect(paragraph?.children).toMatchObject([
      { type: 'text', text: 'Se ' },
      { type: 'link', fields: { linkType: 'custom', url: '/insatser', newTab: false } },
      { type: 'text', text: ' och ' },
      { type: 'link', fields: { url: 'https://example.org/a' } },
      { type: 'text', text: '.' },
    ])
    const children = (paragraph?.children ?? []) as { id?: string }[]
    const ids = children.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(2)
  })

  test.each(['http://example.org', 'javascript:alert(1)', '//example.org', 'insatser'])(
    'refuses the address %s',
    (address) => {
      expect(() => richText(`[x](${address})`)).toThrow('Not an address')
    },
  )
})

const list = [insats5B, ...exampleInsatser]

const refersOnlyToFacts = (insats: InsatsContent) => {
  const codes = (taxonomy: keyof typeof vocabularies) =>
    vocabularies[taxonomy].terms.map(([code]): string => code)
  const slugs = actors.map(({ name }) => slugOf(name))
  const units = exampleUnits.map(({ slug }) => slug)
  const emails = [...contacts, ...exampleContacts].map(({ email }): string => email)
  const numbers = delmal.map(({ number }) => number)
  expect(codes('arenas')).toEqual(expect.arrayContaining(insats.arenas ?? []))
  expect(codes('health-dimensions')).toEqual(expect.arrayContaining(insats.dimensions ?? []))
  expect(codes('habits')).toEqual(expect.arrayContaining(insats.habits ?? []))
  expect(codes('goal-areas')).toEqual(expect.arrayContaining(insats.goalAreas ?? []))
  expect(codes('sdgs')).toEqual(expect.arrayContaining(insats.sdgs ?? []))
  expect(codes('audiences')).toEqual(expect.arrayContaining(insats.audiences ?? []))
  expect(codes('municipalities')).toEqual(expect.arrayContaining(insats.municipalities ?? []))
  expect(codes('steering-documents')).toEqual(
    expect.arrayContaining(insats.steeringDocuments ?? []),
  )
  expect(slugs).toEqual(expect.arrayContaining(insats.collaborators ?? []))
  expect(slugs).toContain(insats.owner ?? 'region-norrbotten')
  expect(units).toEqual(expect.arrayContaining(insats.units ?? []))
  expect(emails).toEqual(expect.arrayContaining(insats.contacts ?? []))
  expect(numbers).toEqual(expect.arrayContaining(insats.delmal ?? []))
}

describe('the made-up insatser', () => {
  test('are 117 beside the one that is known', () => {
    expect(exampleInsatser).toHaveLength(117)
    expect(exampleInsatser.map(({ number }) => number)).not.toContain(insats5B.number)
  })

  test('have numbers of the right shape, in order', () => {
    const numbers = exampleInsatser.map(({ number }) => number)
    expect(numbers.filter((number) => !isInsatsNumber(number))).toEqual([])
    expect(numbers).toEqual(
      numbers.toSorted((a, b) => (orderOfNumber(a) < orderOfNumber(b) ? -1 : 1)),
    )
  })

  test.each(['number', 'title', 'summary', 'what', 'byWhom'] as const)(
    'differ from each other in %s',
    (field) => {
      expect(new Set(list.map((insats) => insats[field])).size).toBe(list.length)
    },
  )

  test('say when, and who colours them', () => {
    const unclear = exampleInsatser.filter(
      ({ timelineText, units, years: period }) => !(timelineText || period) || !units?.length,
    )
    expect(unclear).toEqual([])
  })

  test('are owned by the actor of their units', () => {
    const foreign = exampleInsatser.filter(({ owner = 'region-norrbotten', units }) =>
      units?.some((slug) => exampleUnits.find((unit) => unit.slug === slug)?.owner !== owner),
    )
    expect(foreign).toEqual([])
    expect(exampleInsatser.filter(({ owner }) => owner)).toHaveLength(6)
  })

  test.each([...exampleInsatser, example5B])('$number refers only to what is there', (insats) => {
    refersOnlyToFacts(insats)
  })

  test('have descriptions that can be read', () => {
    for (const { description } of list) if (description) richText(description)
  })
})

test('everything made up says that it is an example', () => {
  const made = [...exampleInsatser, example5B, ...exampleUnits]
  expect(made.filter(({ example }) => !example)).toEqual([])
  expect(exampleUnits.filter(({ name }) => !name.startsWith('Exempel'))).toEqual([])
  expect(exampleUsers.filter(({ name }) => !name.startsWith('Exempel'))).toEqual([])
})

test('nothing about 5B is made up among the facts', () => {
  const { delmal: goals, example, sdgs, units } = insats5B
  expect({ goals, example, sdgs, units }).toEqual({ example: false })
})

test('the pages link only to pages that are there, and have texts that can be read', () => {
  const known = ['/api/v1', '/insatser', '/strategi', ...pages.map(({ path }) => `/${path}`)]
  const addresses = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (typeof block !== 'string') return block.items.map(({ url }) => url)
      expect(richText(block).root.children.length).toBeGreaterThan(0)
      return [...block.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url]) => url ?? '')
    }),
  )
  expect(addresses.filter((address) => !known.includes(address))).toEqual([])
})

describe('the made-up colours', () => {
  const firstYear = years[0] ?? 0
  const scores = { rod: 0, orange: 1, gul: 2, gron: 3 }
  const marks = years.map((year) =>
    list
      .filter(({ number }) => isReported({ number, year }))
      .map(({ number }) => colourOf({ number, year, unit: 'exempel-kvalitet', firstYear })),
  )
  const means = marks.map(
    (colours) => colours.reduce((sum, colour) => sum + scores[colour], 0) / colours.length,
  )

  test('are the same every time', () => {
    const asked = { number: '7C', year: 2020, unit: 'exempel-psykiatri', firstYear }
    expect(colourOf(asked)).toBe(colourOf({ ...asked }))
  })

  test('come further year by year, all four of them in use', () => {
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect(new Set(marks.flat())).toEqual(new Set(['rod', 'orange', 'gul', 'gron']))
  })

  test('go backwards for some, and are missing for a few every year', () => {
    const backwards = list.filter(({ number }) =>
      years.some((year) => {
        const at = (each: number) => scores[colourOf({ number, year: each, unit: 'x', firstYear })]
        return year > firstYear && at(year) < at(year - 1)
      }),
    )
    expect(backwards.length).toBeGreaterThan(5)
    for (const colours of marks) {
      expect(list.length - colours.length).toBeGreaterThan(2)
      expect(list.length - colours.length).toBeLessThan(20)
    }
  })

  test('have a legend that holds every colour once, and the oldest has words of its own', () => {
    for (const year of years) {
      expect(legendOf(year).map(({ colour }) => colour)).toEqual(['rod', 'orange', 'gul', 'gron'])
    }
    expect(legendOf(2018)).not.toEqual(legendOf(2019))
    expect(legendOf(2022)).toEqual(legendOf(2019))
  })

  test('are explained by at least twenty different notes', () => {
    expect(new Set(Object.values(notes).flat()).size).toBeGreaterThanOrEqual(20)
  })
})
