import { seedContacts } from '../contacts.ts'
import type { Seeding } from '../ensureAll.ts'
import type { References } from '../insatser.ts'
import { seedUnits } from '../units.ts'
import { seedActors } from './actors.ts'
import { seedDelmal } from './delmal.ts'
import { contacts as contactContent, folkhalsocentrum } from './folkhalsocentrum.ts'
import { seedPages } from './pages/index.ts'
import { seedPlans } from './plans.ts'
import { seedSite } from './site.ts'
import { seedTerms } from './terms.ts'

/**
 * What is known, without the insatser: who, the strategy and its plans, the vocabularies, the pages.
 * @returns what insatser refer to
 */
export const seedFacts = async (seeding: Seeding): Promise<References> => {
  const actors = await seedActors(seeding)
  const units = await seedUnits({ ...seeding, actors, units: [folkhalsocentrum] })
  const contacts = await seedContacts({ ...seeding, actors, contacts: contactContent, units })
  const terms = await seedTerms(seeding)
  const plans = await seedPlans({ ...seeding, actors })
  const delmal = await seedDelmal({ ...seeding, actors, plans })
  const pages = await seedPages({ ...seeding, actors, contacts })
  await seedSite({ ...seeding, pages })
  return { actors, contacts, delmal, plans, terms, units }
}
