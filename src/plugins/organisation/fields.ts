import type { RelationshipField } from 'payload'
import { actorsEditedBy, mayAdminister } from './access.ts'

/**
 * Whose the document is. It alone decides who may change it; collaborators are information.
 * @param readOnly where a hook fills it and nobody chooses
 */
export const ownerActorField = ({ readOnly = false } = {}): RelationshipField => ({
  name: 'ownerActor',
  type: 'relationship',
  relationTo: 'actors',
  required: true,
  index: true,
  label: { sv: 'Ansvarig aktör', en: 'Responsible actor' },
  // What an editor could not save is not offered; a system without a user may choose any.
  filterOptions: ({ req }) =>
    !req.user || mayAdminister({ req }) ? true : { id: { in: actorsEditedBy({ req }) } },
  defaultValue: ({ req }: { req: { user?: unknown } }) => {
    const [only, another] = actorsEditedBy({ req })
    return another ? undefined : only
  },
  admin: {
    allowCreate: false,
    position: 'sidebar',
    readOnly,
    description: {
      sv: 'Aktörens redaktörer kan ändra innehållet. Andra kan läsa det.',
      en: 'The editors of this actor can change the content. Others can read it.',
    },
  },
})
