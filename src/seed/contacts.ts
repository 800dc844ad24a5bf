import { ensureAll, type Ids, idIn, type Seeding } from './ensureAll.ts'
import type { ActorSlug } from './facts/actors.ts'

/**
 * A function that can be asked. The addresses stand under example.org, where no mail arrives: real
 * ones are entered by the editors, so every contact of the seed is an example.
 */
export type ContactContent = {
  email: `${string}@example.org`
  name: string
  role: string
  owner: ActorSlug
  /** Name in the address of the unit. */
  unit?: string
}

export const seedContacts = ({
  actors,
  contacts,
  units,
  ...seeding
}: Seeding & { actors: Ids; contacts: ContactContent[]; units: Ids }): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'contacts',
    what: 'kontakter',
    keyOf: ({ email, id }) => email ?? id,
    rows: contacts.map(({ owner, unit, ...contact }) => ({
      key: contact.email,
      data: {
        ...contact,
        kind: 'function',
        ownerActor: idIn(actors, owner),
        unit: unit && idIn(units, unit),
        shownPublicly: true,
        example: true,
      },
    })),
  })
