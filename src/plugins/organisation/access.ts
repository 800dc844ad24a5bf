import type { Access, Where } from 'payload'
import { idOf } from '#kernel/references.ts'

type WithRequest = { req: { user?: unknown } }
type Membership = { role: 'administrator' | 'editor'; actor?: unknown }

/**
 * What the signed-in person may be. Payload fills the join when it reads the user of a session
 * (`auth.depth` of users), so asking costs nothing more.
 */
const membershipsOf = ({ req }: WithRequest): Membership[] => {
  const user = req.user as { memberships?: { docs?: unknown[] } } | null
  return (user?.memberships?.docs ?? []).filter(
    (membership): membership is Membership => typeof membership === 'object' && membership !== null,
  )
}

/** Ids of the actors whose content the person edits. */
export const actorsEditedBy = (args: WithRequest): string[] =>
  membershipsOf(args)
    .filter(({ role }) => role === 'editor')
    .flatMap(({ actor }) => idOf(actor) ?? [])

// may…: yes or no about the person. The only kind `create` understands.

export const nobodyMay = (): boolean => false

/** Being signed in is not a right: without a role a person has their own account and nothing else. */
export const mayRead = (args: WithRequest): boolean => membershipsOf(args).length > 0

export const mayAdminister = (args: WithRequest): boolean =>
  membershipsOf(args).some(({ role }) => role === 'administrator')

export const mayEditSomewhere = (args: WithRequest): boolean =>
  mayAdminister(args) || actorsEditedBy(args).length > 0

// those…: which documents, as a filter. For read, update and delete.

/** What the person's own actors own; an administrator reaches everything. */
export const thoseOfMyActors: Access = (args): boolean | Where => {
  if (mayAdminister(args)) return true
  const own = actorsEditedBy(args)
  return own.length > 0 && { ownerActor: { in: own } }
}

/** Like `thoseOfMyActors`, but only into the trash: what has been public is never erased. */
export const thoseOfMyActorsToTheTrash: Access = (args) =>
  Boolean((args.data as { deletedAt?: unknown } | undefined)?.deletedAt) && thoseOfMyActors(args)

/** As long as Payload counts a lock: who opened a form and is writing in it. */
const lockHolds = 5 * 60 * 1000

/**
 * Beside the own account those who are writing somewhere just now: a colleague who finds a form
 * locked reads who has it, and not an id.
 */
export const thoseThatAreMeOrWriting: Access = async (args) => {
  const { req } = args
  if (!req.user || mayAdminister({ req }) || !mayEditSomewhere({ req })) return thoseThatAreMe(args)
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { user: true },
    where: { updatedAt: { greater_than: new Date(Date.now() - lockHolds).toISOString() } },
  })
  return { id: { in: [req.user.id, ...docs.flatMap(({ user }) => idOf(user?.value) ?? [])] } }
}

/** The person's own account; an administrator reaches every account. */
export const thoseThatAreMe: Access = (args): boolean | Where => {
  if (mayAdminister(args)) return true
  return args.req.user ? { id: { equals: args.req.user.id } } : false
}
