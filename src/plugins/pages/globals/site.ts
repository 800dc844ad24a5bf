import type { Field, GlobalConfig } from 'payload'
import { mayAdminister, mayRead } from '#plugins/organisation/index.ts'

const pagesField = (
  name: string,
  label: { sv: string; en: string },
  description: { sv: string; en: string },
): Field => ({
  name,
  type: 'relationship',
  relationTo: 'pages',
  hasMany: true,
  label,
  admin: { description },
})

/**
 * What every page of the public site says about itself: its name, its one sentence, its menus. One field
 * must not be localized: Payload gives `updatedAt` a new time only where the row itself has a column.
 */
export const site: GlobalConfig = {
  slug: 'site',
  label: { sv: 'Webbplatsen', en: 'The site' },
  admin: { group: { sv: 'Sidor', en: 'Pages' } },
  access: { read: mayRead, update: mayAdminister },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 40,
      defaultValue: 'På gång',
      label: { sv: 'Namn', en: 'Name' },
      admin: {
        description: {
          sv: 'Står överst på varje sida och i webbläsarens flik.',
          en: 'Stands at the top of every page and in the tab of the browser.',
        },
      },
    },
    {
      name: 'headline',
      type: 'text',
      localized: true,
      maxLength: 120,
      label: { sv: 'Startsidans rubrik', en: 'Headline of the start page' },
      admin: {
        description: {
          sv: 'En mening om vad ni gör tillsammans. Utan den står strategins titel där.',
          en: 'One sentence on what you do together. Without it the title of the strategy stands there.',
        },
      },
    },
    {
      name: 'lead',
      type: 'textarea',
      localized: true,
      maxLength: 400,
      label: { sv: 'Startsidans ingress', en: 'Preamble of the start page' },
      admin: {
        description: {
          sv: 'Vad man kan göra här, i en eller två meningar.',
          en: 'What one can do here, in one or two sentences.',
        },
      },
    },
    pagesField(
      'menu',
      { sv: 'Sidor i menyn', en: 'Pages in the menu' },
      {
        sv: 'Efter Strategin och Insatser. Bara publicerade sidor visas. Några få är bäst.',
        en: 'After the strategy and the insatser. Only published pages are shown. A few are best.',
      },
    ),
    pagesField(
      'footer',
      { sv: 'Sidor i sidfoten', en: 'Pages in the footer' },
      {
        sv: 'Till exempel om webbplatsen och tillgänglighet.',
        en: 'For example about the site and accessibility.',
      },
    ),
  ],
}
