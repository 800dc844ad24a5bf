import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn, type Place, TooBusy } from './inTurn.ts'

const stranger = (key: string): Place => ({ key, known: false })
const known = (key: string): Place => ({ key, known: true })

/** Asks for each place in order while the first is at work. @returns in which order they were served */
const served = async (places: Place[]): Promise<string[]> => {
  const order: string[] = []
  let atOnce = 0
  const work = ({ key }: Place) =>
    inTurn({ key, known: places.find((place) => place.key === key)?.known ?? false }, async () => {
      expect(++atOnce).toBe(1)
      order.push(key)
      await soon()
      atOnce--
    })
  await Promise.all(places.map(work))
  return order
}

test('who comes alone is not kept waiting by who comes many times', async () => {
  const order = await served(['a', 'a', 'a', 'a', 'b', 'a', 'c'].map(stranger))
  expect(order).toEqual(['a', 'a', 'b', 'c', 'a', 'a', 'a'])
})

test('who is known goes before all strangers but the one who is being served', async () => {
  const order = await served([...['a', 'b', 'c', 'd'].map(stranger), known('owner')])
  expect(order).toEqual(['a', 'owner', 'b', 'c', 'd'])
})

test('a piece of work that fails is told to who asked for it, and holds nobody up', async () => {
  const fails = inTurn(stranger('a'), () => Promise.reject(new Error('trasig')))
  const next = inTurn(stranger('a'), async () => 'gjort')
  await expect(fails).rejects.toThrow('trasig')
  expect(await next).toBe('gjort')
})

test('hundreds of strangers are told at once that it is full; who is known is not', async () => {
  const places = Array.from({ length: 700 }, (_, each) => stranger(`stranger ${each}`))
  const crowd = Promise.allSettled(places.map((place) => inTurn(place, () => soon())))
  const owner = inTurn(known('owner'), async () => 'inne')
  const refused = (await crowd).flatMap((each) => (each.status === 'rejected' ? each.reason : []))
  expect(refused.length).toBeGreaterThanOrEqual(199)
  for (const reason of refused) expect(reason).toBeInstanceOf(TooBusy)
  expect(await owner).toBe('inne')
})

test('one stranger alone cannot take all the places', async () => {
  const many = Array.from({ length: 150 }, () => inTurn(stranger('a'), () => soon()))
  const other = inTurn(stranger('b'), async () => 'tur')
  const outcome = await Promise.allSettled(many)
  expect(outcome.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(49)
  expect(await other).toBe('tur')
})
