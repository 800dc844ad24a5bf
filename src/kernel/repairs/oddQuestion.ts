import type {
  Collection,
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  Payload,
} from 'payload'
import { locales } from '../locales.ts'
import { refusal } from '../refusal.ts'

type Collections = Payload['collections']
type Asked = Record<string, unknown>

const most = {
  conditions: 200,
  hops: 6,
  levels: 6,
  path: 200,
  sorts: 10,
  text: 1000,
  values: 20_000,
}

const same = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const order = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const words = ['like', 'not_like', 'contains']

/** What can be asked of a kind of field. PostgreSQL knows no other, and would say so with an error. */
const operators: Record<string, string[]> = {
  array: ['exists'],
  blocks: ['exists'],
  checkbox: same,
  code: [...same, ...words],
  date: [...same, ...order],
  email: [...same, ...order, ...words],
  id: [...same, ...order, 'like'],
  join: same,
  json: ['exists'],
  number: [...same, ...order, 'like'],
  polymorphic: [],
  radio: same,
  relationship: [...same, 'like', 'contains'],
  richText: ['exists'],
  select: same,
  text: [...same, ...order, ...words],
  textarea: [...same, ...order, ...words],
  upload: [...same, 'like', 'contains'],
}
const several = ['in', 'not_in']

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isLocale = (name: string | undefined): boolean => locales.some(({ code }) => code === name)

/** The kind of field that a path leads to; nothing where Payload itself says that there is none. */
const kindAt = (
  fields: FlattenedField[],
  [name, ...after]: string[],
  collections: Collections,
): string | undefined => {
  const field = fields.find((each) => 'name' in each && each.name === name)
  if (!field) return name === 'id' && after.length === 0 ? 'id' : undefined
  const rest = isLocale(after[0]) ? after.slice(1) : after
  const hasSeveral = 'relationTo' in field && Array.isArray(field.relationTo)
  // Which of several collections a document is in stands beside its id, not in it.
  if (rest.length === 0) return hasSeveral ? 'polymorphic' : field.type
  if (hasSeveral) return rest[0] === 'value' ? 'id' : 'select'
  switch (field.type) {
    case 'group':
    case 'tab':
    case 'array':
      return kindAt(field.flattenedFields, rest, collections)
    case 'relationship':
    case 'upload':
      return kindIn(field.relationTo as string, rest, collections)
    case 'join':
      return kindIn(field.collection as string, rest, collections)
    default:
      // Inside running text and JSON nothing is a column.
      return undefined
  }
}

const kindIn = (slug: string, path: string[], collections: Collections): string | undefined =>
  kindAt(collections[slug as CollectionSlug]?.config.flattenedFields ?? [], path, collections)

const isScalar = (value: unknown): boolean =>
  value === null ||
  value instanceof Date ||
  ['boolean', 'number'].includes(typeof value) ||
  (typeof value === 'string' && value.length <= most.text)

const isValue = (value: unknown, operator: string): boolean =>
  Array.isArray(value)
    ? several.includes(operator) && value.length <= most.values && value.every(isScalar)
    : isScalar(value)

const isPath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= most.path && /^[\w.-]*$/.test(path)

/**
 * The first place of a `where` that no column could answer: an operator that does not fit the field, a
 * value that is none, a nesting without end. Of a field that does not exist Payload itself tells.
 * @returns the path, or nothing
 */
const oddCondition = (
  where: unknown,
  fields: FlattenedField[],
  collections: Collections,
  counted = { conditions: 0 },
  level = 0,
): string | undefined => {
  if (!isAsked(where) || level > most.levels) return 'where'
  for (const [path, condition] of Object.entries(where)) {
    if (!isPath(path) || ++counted.conditions > most.conditions) return 'where'
    if (/^(and|or)$/i.test(path)) {
      if (!Array.isArray(condition)) return path
      for (const each of condition) {
        const odd = oddCondition(each, fields, collections, counted, level + 1)
        if (odd) return odd
      }
      continue
    }
    // A double underscore is how GraphQL writes a dot.
    const steps = path.replaceAll('__', '.').split('.')
    if (!isAsked(condition) || steps.length > most.hops) return path
    if (entersAccount(fields, stepsOf(path), collections)) return path
    const kind = kindAt(fields, steps, collections) ?? kindOfVersion(fields, steps, collections)
    for (const [operator, value] of Object.entries(condition)) {
      if (!isValue(value, operator)) return path
      if (kind === undefined ? isInside(fields, steps) : !operators[kind]?.includes(operator)) {
        return path
      }
    }
  }
}

/**
 * True for a path that goes on into an account: what is kept of people is not to be found out by the order
 * or the number of other documents. Payload itself narrows a `where` so, and not a `sort`.
 */
const entersAccount = (
  fields: FlattenedField[],
  [name, ...after]: string[],
  collections: Collections,
): boolean => {
  const field = fields.find((each) => 'name' in each && each.name === name)
  if (!field || after.length === 0) return false
  const rest = isLocale(after[0]) ? after.slice(1) : after
  const target =
    field.type === 'join'
      ? field.collection
      : field.type === 'relationship' || field.type === 'upload'
        ? field.relationTo
        : undefined
  if (typeof target === 'string') {
    const { auth, flattenedFields = [] } = collections[target as CollectionSlug]?.config ?? {}
    const inward = rest.length > 0 && !(rest.length === 1 && rest[0] === 'id')
    return (Boolean(auth) && inward) || entersAccount(flattenedFields, rest, collections)
  }
  return 'flattenedFields' in field && entersAccount(field.flattenedFields, rest, collections)
}

const stepsOf = (path: string): string[] => {
  const steps = path.replace(/^-/, '').replaceAll('__', '.').split('.')
  return steps[0] === 'version' ? steps.slice(1) : steps
}

/** A version holds its document under `version`. */
const kindOfVersion = (
  fields: FlattenedField[],
  [first, ...steps]: string[],
  collections: Collections,
): string | undefined => {
  if (first === 'version') return kindAt(fields, steps, collections)
  return first === 'parent' ? 'id' : undefined
}

/** True for a path into running text, blocks or JSON: Payload would write it into the query itself. */
const isInside = (fields: FlattenedField[], [first, ...steps]: string[]): boolean => {
  const [name, ...rest] = first === 'version' ? steps : [first, ...steps]
  const field = fields.find((each) => 'name' in each && each.name === name)
  return rest.length > 0 && /^(richText|json|blocks)$/.test(field?.type ?? '')
}

const isSort = (sort: unknown, fields: FlattenedField[], collections: Collections): boolean => {
  const paths = Array.isArray(sort) ? sort : String(sort).split(',')
  return (
    paths.length <= most.sorts &&
    paths.every((path) => isPath(path) && !entersAccount(fields, stepsOf(path), collections))
  )
}

/**
 * What of a question makes no sense to a database, by the name of its part.
 * @param asked the arguments of an operation that reads, or the query of an address
 */
export const oddPartOf = (
  { joins, populate, select, sort, where }: Asked,
  { config }: Pick<Collection, 'config'>,
  collections: Collections,
): string | undefined => {
  const odd = where ? oddCondition(where, config.flattenedFields, collections) : undefined
  if (odd) return odd
  if (sort && !isSort(sort, config.flattenedFields, collections)) return 'sort'
  if (select && !isAsked(select)) return 'select'
  if (populate && !isAsked(populate)) return 'populate'
  if (!joins) return
  if (!isAsked(joins)) return 'joins'
  for (const [name, join] of Object.entries(joins)) {
    if (!join) continue
    const field = config.flattenedFields.find((each) => each.type === 'join' && each.name === name)
    const collection =
      field?.type === 'join' && typeof field.collection === 'string'
        ? collections[field.collection]
        : undefined
    if (!collection || !isAsked(join)) return `joins.${name}`
    if (oddPartOf({ sort: join.sort, where: join.where }, collection, collections)) {
      return `joins.${name}`
    }
  }
}

/** Refuses what no column could answer, however it is asked: over REST or by a list of the admin. */
export const refuseOddQuestion: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  if ('overrideAccess' in args && args.overrideAccess === true) return args
  const odd = oddPartOf(args as Asked, { config: collection }, req.payload.collections)
  if (odd) throw refusal('bad-question', req, 400)
  return args
}
