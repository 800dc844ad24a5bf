import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'
import { isInsatsNumber, orderOfNumber, tidyNumber } from '../number.ts'

/** Stores the number in its one form, with the key that lists are sorted by. */
export const fillNumberOrder: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data || typeof data.number !== 'string' || data.number === '') return data
  const number = tidyNumber(data.number)
  if (!isInsatsNumber(number)) {
    throw refusalAt('number', 'bad-insats-number', { collection: collection.slug, req })
  }
  return { ...data, number, numberOrder: orderOfNumber(number) }
}
