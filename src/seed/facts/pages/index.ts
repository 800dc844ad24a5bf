import { day } from '../../day.ts'
import { ensureAll, type Ids, idIn, type Seeding } from '../../ensureAll.ts'
import { richText } from '../../richText.ts'
import { insatslistan } from './insatslistan.ts'
import { natverket } from './natverket.ts'
import { omWebbplatsen } from './omWebbplatsen.ts'
import { regionalNiva } from './regionalNiva.ts'

/** The three pages that the actors had published before, told anew, and one on the site itself. */
export const pages = [regionalNiva, insatslistan, natverket, omWebbplatsen]

export const seedPages = ({
  actors,
  contacts,
  ...seeding
}: Seeding & { actors: Ids; contacts: Ids }): Promise<Ids> =>
  ensureAll({
    ...seeding,
    collection: 'pages',
    what: 'sidor',
    keyOf: ({ path }) => path,
    rows: pages.map(({ blocks, contacts: emails, updatedOn, ...page }) => ({
      key: page.path,
      data: {
        ...page,
        blocks: blocks.map((block) =>
          typeof block === 'string'
            ? { blockType: 'text' as const, content: richText(block) }
            : { blockType: 'links' as const, ...block },
        ),
        contacts: emails.map((email) => idIn(contacts, email)),
        ownerActor: idIn(actors, 'region-norrbotten'),
        updatedDate: day(updatedOn),
        _status: 'published',
      },
    })),
  })
