import { expect, test } from 'vitest'
import { addressWith, addressWithAny, conditionsIn, holds, states } from './where.ts'

const list = '/admin/collections/insatser'
const paramsOf = (address: string) =>
  Object.fromEntries(new URL(address, 'http://localhost').searchParams)

test('what one click chooses is read back from the address', () => {
  const mine = { field: 'ownerActor', operator: 'in', values: ['a', 'b'] }
  const conditions = [mine, ...states.changed]
  const read = conditionsIn(paramsOf(addressWith(list, conditions)))
  expect(read).toEqual(conditions)
  expect(holds(read, states.changed)).toBe(true)
  expect(holds(read, states.draft)).toBe(false)
  expect(addressWith(list, [])).toBe(list)
})

test('an either-or of the filter builder is left alone', () => {
  const either = addressWithAny(list, [[...states.published], [...states.draft]])
  expect(conditionsIn(paramsOf(either))).toEqual([])
})

test('what is not a filter is not taken for one', () => {
  expect(conditionsIn({ limit: '25', 'where[or]': 'x', search: undefined })).toEqual([])
})
