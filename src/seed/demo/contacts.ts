import type { ContactContent } from '../contacts.ts'
import { type ExampleUnit, slugOfExample } from './units.ts'

const contactsOfUnits = {
  narsjukvard: ['Hälsosamordnare, närsjukvård', 'Håller ihop divisionens insatser i listan'],
  psykiatri: ['Utvecklingsledare, psykiatri', 'Svarar för insatser om psykisk hälsa'],
  tandvard: ['Folkhälsosamordnare, tandvård', 'Svarar för tandvårdens insatser'],
  'barn-och-kvinna': ['Samordnare, barns hälsa', 'Svarar för insatser för barn och familjer'],
  utveckling: ['Strateg, regional utveckling', 'Svarar för insatser om arbete och livsmiljö'],
  hr: ['Hälsostrateg, HR', 'Svarar för insatser om medarbetarnas hälsa'],
  'social-hallbarhet': ['Handläggare, social hållbarhet', 'Svarar för insatser om normer'],
  larande: ['Samordnare, lärande', 'Svarar för insatser i skola och vuxenutbildning'],
} as const satisfies Partial<Record<ExampleUnit, readonly [name: string, role: string]>>

type UnitWithContact = keyof typeof contactsOfUnits

const ownerOf = (unit: UnitWithContact) => {
  if (unit === 'social-hallbarhet') return 'lansstyrelsen'
  return unit === 'larande' ? 'norrbottens-kommuner' : 'region-norrbotten'
}

const emailOf = (unit: string): `${string}@example.org` => `${unit}@example.org`

/** The address of a unit's contact, for those units that have one. */
export const contactOfUnit = (unit: ExampleUnit): string[] =>
  unit in contactsOfUnits ? [emailOf(unit)] : []

/** Functions that can be asked. No mail reaches them. */
export const exampleContacts: ContactContent[] = (
  Object.keys(contactsOfUnits) as UnitWithContact[]
).map((unit) => {
  const [name, role] = contactsOfUnits[unit]
  return { email: emailOf(unit), name, role, owner: ownerOf(unit), unit: slugOfExample(unit) }
})
