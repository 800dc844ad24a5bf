import { randomBytes } from 'node:crypto'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { type Ids, idIn, type Seeding } from '../ensureAll.ts'
import type { ActorSlug } from '../facts/actors.ts'

/** A user that was created now. The password is known here and nowhere else. */
export type NewUser = { email: string; password: string; role: string }

/** One editor for each of the three actors, so that it can be seen who may change what. */
export const exampleUsers = [
  {
    email: 'redaktor.region@example.org',
    name: 'Exempelredaktör, Region Norrbotten',
    actor: 'region-norrbotten',
  },
  {
    email: 'redaktor.lansstyrelsen@example.org',
    name: 'Exempelredaktör, Länsstyrelsen',
    actor: 'lansstyrelsen',
  },
  {
    email: 'redaktor.kommuner@example.org',
    name: 'Exempelredaktör, Norrbottens Kommuner',
    actor: 'norrbottens-kommuner',
  },
] as const satisfies { email: string; name: string; actor: ActorSlug }[]

/** All or none in one transaction: a user whose password was never shown would be of no use. */
export const seedUsers = async ({
  actors,
  payload,
  report,
}: Seeding & { actors: Ids }): Promise<NewUser[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    where: { email: { in: exampleUsers.map(({ email }) => email) } },
  })
  const missing = exampleUsers.filter(({ email }) => !docs.some((user) => user.email === email))
  if (missing.length === 0) return []

  const created: NewUser[] = []
  const req = await createLocalReq({ locale: 'sv' }, payload)
  await initTransaction(req)
  try {
    for (const { actor, email, name } of missing) {
      const password = randomBytes(15).toString('base64url')
      const user = await payload.create({
        collection: 'users',
        data: { email, example: true, name, password },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await payload.create({
        collection: 'memberships',
        data: { actor: idIn(actors, actor), role: 'editor', user: user.id },
        depth: 0,
        overrideAccess: true,
        req,
      })
      created.push({ email, password, role: `redaktör, ${name.split(', ')[1]}` })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  report(`exempelanvändare ${created.length}/${exampleUsers.length}`)
  return created
}
