import type { CollectionConfig, GlobalConfig, UIField } from 'payload'
import type { ContentPlugin } from '#kernel/content.ts'
import { swedishWords } from './words.ts'

/** What the public site has a page for. */
const shownOnTheSite = ['insatser', 'pages', 'plans', 'delmal']

/** Fields that a list can be narrowed by with one click. */
const quickFields = [
  'ownerActor',
  'delmal',
  'units',
  'round',
  'unit',
  'colour',
  'taxonomy',
  'coordinator',
]

const component = (name: string) => `/src/cms/components/${name}.tsx#${name}`

const hasQuickFilters = ({ fields, versions }: CollectionConfig) =>
  Boolean(versions) ||
  fields.some((field) => 'name' in field && quickFields.includes(field.name ?? ''))

/** Who changes a password or an address gives their own password; nothing of it is stored. */
const currentPassword: UIField = {
  name: 'currentPassword',
  type: 'ui',
  label: { sv: 'Ditt nuvarande lösenord', en: 'Your current password' },
  admin: { components: { Field: component('CurrentPassword') }, disableListColumn: true },
}

const dress = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {} } = collection
  const { components = {} } = admin
  return {
    ...collection,
    // A copy has the number, path or address of another, and would be refused.
    disableDuplicate: true,
    fields: collection.auth ? [currentPassword, ...collection.fields] : collection.fields,
    admin: {
      ...admin,
      // The world's API is another process; this one is for the admin itself.
      hideAPIURL: true,
      // It would overwrite one language's text with another's.
      disableCopyToLocale: true,
      components: {
        ...components,
        ...(hasQuickFilters(collection) && {
          beforeListTable: [
            ...(components.beforeListTable ?? []),
            { path: component('QuickFilters'), serverProps: { quickFields } },
          ],
        }),
        edit: {
          ...components.edit,
          beforeDocumentControls: [
            ...(components.edit?.beforeDocumentControls ?? []),
            // Never for users: a password must not be kept in the browser.
            ...(collection.auth ? [] : [component('UnsavedText')]),
            component('Overtaken'),
            ...(shownOnTheSite.includes(collection.slug) ? [component('PublicPlace')] : []),
          ],
        },
      },
    },
  }
}

const dressGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: {
    ...global.admin,
    hideAPIURL: true,
    components: {
      ...global.admin?.components,
      elements: {
        ...global.admin?.components?.elements,
        beforeDocumentControls: [component('UnsavedText'), component('Overtaken')],
      },
    },
  },
})

/**
 * How the admin looks, in one place: the order, our name and mark, our words, and what every form and
 * list carries. Comes last, because it dresses what the others have added.
 */
export const adminPlugin = (): ContentPlugin => (config) => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      beforeLogin: [component('LoginWords')],
      graphics: { Icon: component('Icon'), Logo: component('Logo') },
      Nav: component('Nav'),
      providers: [component('Connection'), component('Names')],
      views: { dashboard: { Component: component('Overview') } },
    },
  },
  collections: (config.collections ?? []).map(dress),
  globals: (config.globals ?? []).map(dressGlobal),
  i18n: {
    ...config.i18n,
    translations: { ...config.i18n?.translations, sv: swedishWords },
  },
})
