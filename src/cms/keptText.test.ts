import { expect, test } from 'vitest'
import { forgetOthers, keep, keptAt, keptOf, keyFor } from './keptText.ts'

/** The browser's storage, as far as it is used. */
const storage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size
    },
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => void kept.set(name, value),
  }
}
const text = {
  at: '2026-11-22T14:02:00Z',
  title: 'Halv',
  upon: null,
  values: { title: 'Halvskriven' },
}

test('what a person wrote is theirs, in the language they wrote it', () => {
  const tab = storage()
  const anna = keyFor('anna', { collectionSlug: 'insatser', id: '1' }, 'sv')
  keep(tab, anna, text)
  expect(keptAt(tab, anna)).toEqual(text)
  expect(keptAt(tab, keyFor('bo', { collectionSlug: 'insatser', id: '1' }, 'sv'))).toBeUndefined()
  expect(keptAt(tab, keyFor('anna', { collectionSlug: 'insatser', id: '1' }, 'en'))).toBeUndefined()
})

test('a person finds the way back to what they wrote', () => {
  const tab = storage()
  keep(tab, keyFor('anna', { collectionSlug: 'insatser', id: '7' }, 'sv'), text)
  keep(tab, keyFor('anna', { collectionSlug: 'pages' }, 'en'), text)
  keep(tab, keyFor('anna', { globalSlug: 'site' }, 'sv'), text)
  keep(tab, keyFor('bo', { collectionSlug: 'pages', id: '9' }, 'sv'), text)
  expect(keptOf(tab, 'anna').map(({ address }) => address)).toEqual([
    '/admin/collections/insatser/7?locale=sv',
    '/admin/collections/pages/create?locale=en',
    '/admin/globals/site?locale=sv',
  ])
})

test('whoever signs in next drops what others left; signing out drops all of it', () => {
  const tab = storage()
  for (const person of ['anna', 'bo'])
    keep(tab, keyFor(person, { collectionSlug: 'pages' }, 'sv'), text)
  tab.setItem('something else', 'stays')
  forgetOthers(tab, 'bo')
  expect(keptAt(tab, keyFor('anna', { collectionSlug: 'pages' }, 'sv'))).toBeUndefined()
  expect(keptAt(tab, keyFor('bo', { collectionSlug: 'pages' }, 'sv'))).toEqual(text)
  forgetOthers(tab)
  expect(keptAt(tab, keyFor('bo', { collectionSlug: 'pages' }, 'sv'))).toBeUndefined()
  expect(tab.getItem('something else')).toBe('stays')
})

test('a storage that is full or broken stops nobody from writing', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full')
    },
  }
  expect(() => keep(full, 'x', text)).not.toThrow()
  const broken = { ...storage(), getItem: () => '{"half' }
  expect(keptAt(broken, 'x')).toBeUndefined()
})
