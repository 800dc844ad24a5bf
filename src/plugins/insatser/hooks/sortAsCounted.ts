import type { CollectionBeforeOperationHook } from 'payload'

/** A list sorted by number counts 2A < 5B < 10A: the column's text would put 10A first. */
export const sortAsCounted: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' || !('sort' in args) || typeof args.sort !== 'string') return args
  return { ...args, sort: args.sort.replace(/^(-?)number$/, '$1numberOrder') }
}
