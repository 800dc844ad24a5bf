import { describe, expect, test } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

describe('a title becomes a name in an address', () => {
  test.each([
    ['Folkhälsa på väg', 'folkhalsa-pa-vag'],
    ['ÅÄÖ åäö', 'aao-aao'],
    ['A\u030A A\u0308 O\u0308', 'a-a-o'],
    ['Čáhci, Đávvi ja Ŋ', 'cahci-davvi-ja-n'],
    ['Æ Ø Ŧ', 'a-o-t'],
    ['Café  –  crème & brûlée', 'cafe-creme-brulee'],
    ['5B: Skolan!', '5b-skolan'],
    ['--redan-gjort--', 'redan-gjort'],
    ['İstanbul', 'istanbul'],
    ['日本', ''],
    ['…', ''],
    ['', ''],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  test('that is one, and stays what it is', () => {
    for (const title of ['Folkhälsa på väg', ' Ö ', 'a_b.c/d\\e', 'ﬁn ²', '\u202Eabc']) {
      const slug = slugOf(title)
      expect(isSlug(slug), slug).toBe(true)
      expect(slugOf(slug)).toBe(slug)
    }
  })
})

test.each(['a', 'a-b', '2030', 'a1-b2-c3'])('%s is a name in an address', (value) => {
  expect(isSlug(value)).toBe(true)
})

test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'å', 'a b', 'a/b', '.', '..', 'a\n', 'a%20'])(
  '%j is none',
  (value) => {
    expect(isSlug(value)).toBe(false)
  },
)

test('a hostile text takes no time', () => {
  const started = performance.now()
  isSlug(`${'a-'.repeat(50_000)}!`)
  slugOf('-'.repeat(100_000))
  slugOf(`${' '.repeat(100_000)}a${' '.repeat(100_000)}`)
  expect(performance.now() - started).toBeLessThan(500)
})
