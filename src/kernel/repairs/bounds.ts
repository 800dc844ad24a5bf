import type { Field, FlattenedField, SanitizedConfig } from 'payload'

/**
 * The most that a field holds where it says nothing itself. Texts are counted as JavaScript counts
 * them, in UTF-16 units: three bytes each at most.
 */
export const most = {
  text: 1000,
  /** An index of PostgreSQL takes 2 704 bytes. */
  indexedText: 200,
  textarea: 20_000,
  email: 254,
  /** Of a row, whether it is written by hand or by a program. */
  rows: 200,
  /** Of documents that one document points at. */
  references: 500,
  /** All texts and names in a value kept as JSON. */
  json: 64_000,
  runningText: 300_000,
  /** Of JSON in JSON: some hundred lists in each other, far beyond what is shown. */
  levels: 400,
  nodes: 20_000,
  /** What the views of the door read as an integer. */
  number: 2_147_483_647,
} as const

/** Days outside are slips of the keyboard, or years that programs write in other ways. */
export const years = { first: 1900, last: 2200 } as const

/** In percent of the image, where Payload lets an editor put its middle. */
const focalPoint = /^focal[XY]$/

type Sized = {
  index?: boolean
  max?: number
  maxLength?: number
  maxRows?: number
  min?: number
  name?: string
  unique?: boolean
}

const lengthOf = ({ index, unique }: Sized, type: 'text' | 'textarea'): number =>
  index || unique ? most.indexedText : most[type]

/** Writes what a field holds at most where nothing is said. */
const bound = (field: Field, compound: string[]): void => {
  const sized = field as Sized
  switch (field.type) {
    case 'text':
    case 'textarea':
      sized.maxLength ??= compound.includes(String(sized.name))
        ? most.indexedText
        : lengthOf(sized, field.type)
      break
    case 'number': {
      const percent = focalPoint.test(String(sized.name))
      sized.min ??= percent ? 0 : -most.number
      sized.max ??= percent ? 100 : most.number
      break
    }
    case 'array':
    case 'blocks':
      // Not the sessions of an account: nobody writes them, and none may keep it from being saved.
      if (!field.admin?.disabled) sized.maxRows ??= most.rows
      break
    case 'relationship':
    case 'upload':
      if (field.hasMany) sized.maxRows ??= most.references
  }
  if ('hasMany' in field && field.hasMany) sized.maxRows ??= most.rows
}

/** Every field, also inside tabs, rows, groups, arrays and blocks. */
export const everyField = (fields: (Field | FlattenedField)[]): Field[] =>
  (fields as Field[]).flatMap((field) => [
    field,
    ...('fields' in field ? everyField(field.fields) : []),
    ...('tabs' in field ? field.tabs.flatMap((tab) => everyField(tab.fields)) : []),
    ...('blocks' in field ? field.blocks.flatMap((block) => everyField(block.fields)) : []),
  ])

/**
 * Gives every field of every collection and global bounds, those that Payload adds itself as well:
 * the form shows them at the field, and `refuseOutOfBounds` holds every save to them.
 */
export const boundFields = ({ collections, globals }: SanitizedConfig): void => {
  for (const { fields, flattenedFields, indexes } of collections) {
    const compound = (indexes ?? []).flatMap((index) => index.fields)
    for (const field of everyField([...fields, ...flattenedFields])) bound(field, compound)
  }
  for (const { fields, flattenedFields } of globals) {
    for (const field of everyField([...fields, ...flattenedFields])) bound(field, [])
  }
}
