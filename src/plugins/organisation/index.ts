import { addCollections, type ContentPlugin } from '#kernel/content.ts'
import { actors } from './collections/actors.ts'
import { contacts } from './collections/contacts.ts'
import { memberships } from './collections/memberships.ts'
import { units } from './collections/units.ts'
import { users } from './collections/users.ts'

export {
  actorsEditedBy,
  mayAdminister,
  mayEditSomewhere,
  mayRead,
  nobodyMay,
  thoseOfMyActors,
  thoseOfMyActorsToTheTrash,
} from './access.ts'
export { ownerActorField } from './fields.ts'
export { fillOwnerActor } from './hooks/fillOwnerActor.ts'
export { refuseForeignActor } from './hooks/refuseForeignActor.ts'

/** Who there is, and the words for who may do what. Every other plugin leans on this one. */
export const organisationPlugin =
  (options: { secureCookies: boolean }): ContentPlugin =>
  (config) =>
    addCollections(config, [actors, units, contacts, users(options), memberships])
