/** The id of a relationship, which Payload gives as an id or as the document itself. */
export const idOf = (reference: unknown): string | undefined => {
  if (typeof reference === 'string') return reference
  if (reference && typeof reference === 'object' && 'id' in reference) return String(reference.id)
  return undefined
}
