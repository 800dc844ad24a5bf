import type { CollectionBeforeOperationHook } from 'payload'

const counted = (field: string) => field.replace(/^(-?)number$/, '$1numberOrder')

/** A list sorted by number counts 2A < 5B < 10A: the column's text would put 10A first. */
export const sortAsCounted: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' || !('sort' in args) || !args.sort) return args
  return { ...args, sort: Array.isArray(args.sort) ? args.sort.map(counted) : counted(args.sort) }
}
