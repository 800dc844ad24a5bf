import type { RelationshipField } from 'payload'

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
  admin: {
    position: 'sidebar',
    readOnly,
    description: {
      sv: 'Aktörens redaktörer kan ändra innehållet. Andra kan läsa det.',
      en: 'The editors of this actor can change the content. Others can read it.',
    },
  },
})
