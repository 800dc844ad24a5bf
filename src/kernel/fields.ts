import type { CheckboxField, CollectionBeforeValidateHook, DateField, TextField } from 'payload'
import { refusalAt } from './refusal.ts'
import { isSlug, slugOf } from './slug.ts'

type Words = { sv: string; en: string }

/** A day without a clock. Stored as noon UTC, so that no time zone moves it to the day before. */
export const dayField = ({
  name,
  label,
  description,
  ...rest
}: { name: string; label: Words; description?: Words } & Partial<DateField>): DateField =>
  ({
    ...rest,
    name,
    type: 'date',
    label,
    admin: {
      ...rest.admin,
      description,
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
    },
  }) as DateField

/** The name of a document in addresses. Left empty it is made of the Swedish title. */
export const slugField = ({ unique = true } = {}): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  unique,
  index: true,
  label: { sv: 'Namn i adressen', en: 'Name in the address' },
  admin: {
    position: 'sidebar',
    description: {
      sv: 'Lämna tomt så fylls det i av titeln. Ändra inte i onödan: adressen kan vara länkad.',
      en: 'Leave empty to have it made of the title. Change it rarely: the address may be linked to.',
    },
  },
})

/** Of those made of a title: longer ones are for people who write them. */
const longestSlug = 100

/** Fills an empty slug from a text field and refuses one that does not fit in an address. */
export const fillSlugFrom =
  (source: string): CollectionBeforeValidateHook =>
  ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const given = 'slug' in data ? data.slug : originalDoc?.slug
    if (given) {
      if (!isSlug(String(given))) {
        throw refusalAt('slug', 'bad-slug', { collection: collection.slug, req })
      }
      return data
    }
    const title = data[source] ?? originalDoc?.[source]
    if (typeof title !== 'string' || !title) return data
    return { ...data, slug: slugOf(title).slice(0, longestSlug).replace(/-$/, '') }
  }

/** Says in the data itself that something is made up for a demonstration. */
export const exampleField = (): CheckboxField => ({
  name: 'example',
  type: 'checkbox',
  defaultValue: false,
  label: { sv: 'Exempel', en: 'Example' },
  admin: {
    position: 'sidebar',
    description: {
      sv: 'Påhittat innehåll, för att visa hur systemet fungerar. Märks ut överallt där det visas.',
      en: 'Made up, to show how the system works. Marked wherever it is shown.',
    },
  },
})

/** Refuses an end that comes before its start, at the field that holds the end. */
export const refuseEndBeforeStart =
  (start: string, end: string): CollectionBeforeValidateHook =>
  ({ collection, data, originalDoc, req }) => {
    const from = data && start in data ? data[start] : originalDoc?.[start]
    const to = data && end in data ? data[end] : originalDoc?.[end]
    if (from && to && new Date(to) < new Date(from)) {
      throw refusalAt(end, 'end-before-start', { collection: collection.slug, req })
    }
    return data
  }
