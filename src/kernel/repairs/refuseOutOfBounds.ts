import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refusal, refusalsAt } from '../refusal.ts'
import { outOfBounds } from './outOfBounds.ts'

/** A form with more red fields than that is read from the top anyway. */
const mostTold = 20

type Place = Parameters<typeof refusalsAt>[1]

const refuse = (data: unknown, fields: FlattenedField[], place: Place, req: PayloadRequest) => {
  if (data === undefined) return
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw refusal('bad-body', req, 400)
  }
  const found = [...outOfBounds(fields, data as Record<string, unknown>, req.locale === 'all')]
  // Nested this deep it is the work of a program, and no form shows a field for it.
  if (found.some(({ code }) => code === 'text-too-deep')) throw refusal('text-too-deep', req, 400)
  if (found.length > 0) throw refusalsAt(found.slice(0, mostTold), place)
}

/**
 * Lengths and figures first: before any hook or rule looks at a text, and for drafts too, which
 * Payload saves without asking the rules of their fields.
 */
export const refuseOutOfBounds: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation === 'create' || operation === 'update') {
    refuse(args.data, collection.flattenedFields, { collection: collection.slug, req }, req)
  }
  return args
}

export const refuseOutOfBoundsOfGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  operation,
  req,
}) => {
  if (operation === 'update') {
    refuse(args.data, global.flattenedFields, { global: global.slug, req }, req)
  }
  return args
}
