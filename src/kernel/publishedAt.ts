import type { CollectionBeforeChangeHook, DateField } from 'payload'

/** From when a published document is seen. The door compares it with the clock by itself. */
export const publishedAtField = (): DateField => ({
  name: 'publishedAt',
  type: 'date',
  index: true,
  label: { sv: 'Synlig för alla från', en: 'Seen by everyone from' },
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
    description: {
      sv: 'Fylls i vid första publiceringen. Sätt en tid framåt för att publicera då.',
      en: 'Filled in at the first publication. Set a time ahead to publish then.',
    },
  },
})

/**
 * The instant of the first publication, unless an editor has set one (possibly still to come). Emptied
 * it goes back to what it was: a published document without an instant would be seen by nobody.
 */
export const fillPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status !== 'published' || data.publishedAt) return data
  return { ...data, publishedAt: originalDoc?.publishedAt ?? new Date().toISOString() }
}
