import { seedContacts } from '../contacts.ts'
import type { Seeding } from '../ensureAll.ts'
import { type References, seedInsatser } from '../insatser.ts'
import { seedUnits } from '../units.ts'
import { exampleContacts } from './contacts.ts'
import { example5B } from './insats5B.ts'
import { exampleInsatser } from './insatser/index.ts'
import { seedRounds } from './rounds.ts'
import { exampleUnits } from './units.ts'
import { type NewUser, seedUsers } from './users.ts'

/** What is made up to show how the product works. Users come last: their passwords are shown once. */
export const seedDemo = async ({
  facts,
  ...seeding
}: Seeding & { facts: References }): Promise<NewUser[]> => {
  const { actors, plans } = facts
  const units = await seedUnits({ ...seeding, actors, units: exampleUnits })
  const contacts = await seedContacts({ ...seeding, actors, contacts: exampleContacts, units })
  await seedInsatser({
    ...seeding,
    insatser: [example5B, ...exampleInsatser],
    references: { ...facts, contacts, units },
  })
  await seedRounds({ ...seeding, plans, units })
  return seedUsers({ ...seeding, actors })
}
