import type { CollectionBeforeValidateHook } from 'payload'
import { actorsEditedBy } from '../access.ts'

/** Saves an editor of one single actor the question whose the new document is. */
export const fillOwnerActor: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || data.ownerActor) return data
  const [only, another] = actorsEditedBy({ req })
  return only && !another ? { ...data, ownerActor: only } : data
}
