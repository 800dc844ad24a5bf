import type { ContactContent } from '../contacts.ts'
import type { UnitContent } from '../units.ts'

/** The unit that runs the yearly follow-up: the only real unit that is known. */
export const folkhalsocentrum: UnitContent = {
  slug: 'folkhalsocentrum',
  name: 'Folkhälsocentrum',
  owner: 'region-norrbotten',
  example: false,
}

/** Whom the three pages send their readers to. */
export const contacts: ContactContent[] = [
  {
    email: 'folkhalsocentrum@example.org',
    name: 'Strateg, Folkhälsocentrum',
    role: 'Svarar på frågor om insatslistan och den årliga uppföljningen',
    owner: 'region-norrbotten',
    unit: 'folkhalsocentrum',
  },
  {
    email: 'planeringsgruppen@example.org',
    name: 'Planeringsgruppen för hälsofrämjande samhällsplanering',
    role: 'Svarar på frågor om nätverket och dess träffar',
    owner: 'region-norrbotten',
  },
]
