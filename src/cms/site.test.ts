import { describe, expect, test } from 'vitest'
import { insatserAddress, placeOf } from './site.ts'

const plan = { _status: 'published', slug: 'listan-2018' }
const insats = { _status: 'published', number: '5B', plan, publishedAt: '2026-01-01T08:00:00Z' }
const now = new Date('2026-06-01T08:00:00Z')

describe('the way to the site', () => {
  test.each([
    ['insatser', insats, '/insatser/5B?plan=listan-2018'],
    ['pages', { ...insats, path: 'om/strategin' }, '/om/strategin'],
    ['plans', plan, '/planer/listan-2018'],
    ['delmal', { plan, slug: 'levnadsvanor' }, '/delmal/levnadsvanor'],
  ])('from %s leads to its page', (collection, doc, address) => {
    expect(placeOf(collection, doc, now)).toEqual({ address })
  })

  test.each([
    ['a draft', 'insatser', { ...insats, _status: 'draft' }, 'draft'],
    ['what lies in the trash', 'pages', { ...insats, deletedAt: '2026-05-01' }, 'trash'],
    ['what opens later', 'insatser', { ...insats, publishedAt: '2026-07-01T08:00:00Z' }, 'future'],
    ['an insats of a hidden plan', 'insatser', { ...insats, plan: { _status: 'draft' } }, 'plan'],
    ['a delmål of a hidden strategy', 'delmal', { plan: { _status: 'draft' } }, 'strategy'],
  ])('from %s is not offered, and it says why', (_, collection, doc, hidden) => {
    expect(placeOf(collection, doc, now)).toMatchObject({ hidden })
  })

  test('from a list carries over what was chosen', () => {
    expect(insatserAddress({})).toBe('/insatser')
    expect(insatserAddress({ actor: 'lansstyrelsen', unit: 'hr' })).toBe(
      '/insatser?actor=lansstyrelsen&unit=hr',
    )
  })
})
