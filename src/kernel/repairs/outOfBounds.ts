import type { FlattenedField } from 'payload'
import type { RefusalCode } from '../refusal.ts'
import { linkable } from '../richText.ts'
import { most, years } from './bounds.ts'

export type Fault = {
  code: RefusalCode
  /** What stands in the words between braces. */
  figures?: Record<string, number>
  field: FlattenedField
  path: string
}

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** PostgreSQL stores neither NUL nor half a sign. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/**
 * What is wrong with the texts, numbers, days and lists of what is to be saved, told before anything
 * else looks at them. What a field means by its value is asked later, by Payload and by our hooks.
 * @param byLocale true where a localized field holds one value for each language
 * @param at the path of `data` itself, with a dot at the end
 */
export function* outOfBounds(
  fields: FlattenedField[],
  data: Data,
  byLocale: boolean,
  at = '',
): Generator<Fault> {
  for (const field of fields) {
    if (!('name' in field) || !field.name || !Object.hasOwn(data, field.name)) continue
    const value = data[field.name]
    const path = `${at}${field.name}`
    const localized = byLocale && 'localized' in field && field.localized && isData(value)
    for (const each of localized ? Object.values(value) : [value]) {
      if (each !== null && each !== undefined && each !== '') {
        yield* outOfField(field, each, byLocale, path)
      }
    }
  }
}

function* outOfField(
  field: FlattenedField,
  value: unknown,
  byLocale: boolean,
  path: string,
): Generator<Fault> {
  const fault = (code: RefusalCode, figures?: Record<string, number>): Fault => ({
    code,
    field,
    path,
    ...(figures && { figures }),
  })
  // A form sends back what it was shown of other documents; nobody saves it.
  if (field.type === 'join') return
  const several = 'hasMany' in field && field.hasMany
  if (several && !Array.isArray(value)) return yield fault('bad-value')
  if (several && Array.isArray(value) && value.length > rowsOf(field)) {
    return yield fault('too-many-rows', { most: rowsOf(field) })
  }
  const values = several ? (value as unknown[]) : [value]

  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
    case 'email': {
      const longest =
        field.type === 'email'
          ? most.email
          : 'maxLength' in field && field.maxLength !== undefined
            ? field.maxLength
            : most.textarea
      for (const text of values) {
        if (typeof text !== 'string') return yield fault('bad-value')
        if (text.length > longest) return yield fault('text-too-long', { most: longest })
        if (!isStorable(text)) return yield fault('bad-characters')
      }
      return
    }
    case 'select':
    case 'radio':
      if (values.some((chosen) => typeof chosen !== 'string')) yield fault('bad-value')
      return
    case 'checkbox':
      if (typeof value !== 'boolean') yield fault('bad-value')
      return
    case 'number': {
      const { max = most.number, min = -most.number } = field
      for (const number of values) {
        const isNumber = typeof number === 'number' || typeof number === 'string'
        if (!isNumber || !(Number(number) >= min && Number(number) <= max)) {
          return yield fault('number-out-of-bounds', { least: min, most: max })
        }
        const whole = !field.admin?.step || Number.isInteger(field.admin.step)
        if (whole && !Number.isInteger(Number(number))) return yield fault('number-not-whole')
      }
      return
    }
    case 'date':
      if (!isDay(value)) yield fault('date-out-of-bounds', years)
      return
    case 'relationship':
    case 'upload':
      for (const reference of values) {
        if (!isReference(reference, field.relationTo)) return yield fault('bad-reference')
      }
      return
    case 'group':
    case 'tab':
      if (!isData(value)) return yield fault('bad-value')
      return yield* outOfBounds(field.flattenedFields, value, byLocale, `${path}.`)
    case 'array':
      // A form with no rows says how many there are.
      if (value === 0) return
      if (!Array.isArray(value) || !value.every(isData)) return yield fault('bad-value')
      if (value.length > rowsOf(field)) return yield fault('too-many-rows', { most: rowsOf(field) })
      for (const [number, row] of value.entries()) {
        yield* outOfBounds(field.flattenedFields, row, byLocale, `${path}.${number}.`)
      }
      return
    case 'blocks': {
      if (value === 0) return
      if (!Array.isArray(value) || !value.every(isData)) return yield fault('bad-value')
      if (value.length > rowsOf(field)) return yield fault('too-many-rows', { most: rowsOf(field) })
      for (const [number, row] of value.entries()) {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        if (!block) return yield fault('bad-value')
        yield* outOfBounds(block.flattenedFields, row, byLocale, `${path}.${number}.`)
      }
      return
    }
    case 'json': {
      const code = unstorable(value, most.json)
      if (code) yield fault(code, { most: most.json })
      return
    }
    case 'richText': {
      const code = unstorable(value, most.runningText) ?? unreadable(value)
      if (code) yield fault(code, { most: most.runningText })
    }
  }
}

const rowsOf = (field: FlattenedField): number =>
  ('maxRows' in field ? field.maxRows : undefined) ?? most.rows

const isDay = (value: unknown): boolean => {
  if (typeof value === 'string' && value.length > 64) return false
  const instant = value instanceof Date ? value : new Date(value as string | number)
  const year = instant.getUTCFullYear()
  return year >= years.first && year <= years.last
}

/** An id, the document itself as a program may send it back, or either beside its collection. */
const isReference = (value: unknown, relationTo: string | string[]): boolean => {
  if (Array.isArray(relationTo)) {
    if (!isData(value)) return false
    const known = value.relationTo === undefined || relationTo.includes(String(value.relationTo))
    return known && isReference(value.value, '')
  }
  const id = isData(value) ? value.id : value
  return id === null || (typeof id === 'string' && /^[\w-]{1,64}$/.test(id))
}

/** Weighs JSON without walking it by calling itself: it may be nested deeper than the stack is. */
const unstorable = (value: unknown, longest: number): RefusalCode | undefined => {
  const left: [value: unknown, level: number][] = [[value, 0]]
  let length = 0
  let nodes = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const [each, level] = next
    if (typeof each === 'string') {
      length += each.length
      if (!isStorable(each)) return 'bad-characters'
    }
    if (typeof each !== 'object' || each === null) continue
    nodes++
    if (level > most.levels) return 'text-too-deep'
    for (const [name, inner] of Object.entries(each)) {
      length += name.length
      if (!isStorable(name)) return 'bad-characters'
      left.push([inner, level + 1])
    }
    if (nodes > most.nodes || length > longest) return 'text-too-large'
  }
  return length > longest ? 'text-too-large' : undefined
}

/** Running text whose nodes no reader could walk, or with a link that leads to no document. */
const unreadable = (value: unknown): RefusalCode | undefined => {
  if (!isData(value) || !isData(value.root)) return 'bad-value'
  const left: unknown[] = [value.root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isData(node) || typeof node.type !== 'string') return 'bad-value'
    if (node.type === 'text' && typeof node.text !== 'string') return 'bad-value'
    if (/link$/.test(node.type) && !isLink(node.fields)) return 'bad-link'
    if (node.children === undefined) continue
    if (!Array.isArray(node.children)) return 'bad-value'
    left.push(...node.children)
  }
}

const longestAddress = 2000

const isLink = (fields: unknown): boolean => {
  if (!isData(fields)) return false
  const { doc, url } = fields
  if (url !== undefined && url !== null) {
    if (typeof url !== 'string' || url.length > longestAddress) return false
  }
  if (doc === undefined || doc === null) return fields.linkType !== 'internal'
  return (
    isData(doc) && linkable.some((slug) => slug === doc.relationTo) && isReference(doc.value, '')
  )
}
