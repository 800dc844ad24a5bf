import type { Reader } from '../reader.ts'
import type { Directory, Texts } from '../texts.ts'

export type ActorRow = {
  id: string
  slug: string
  kind: string
  website: string | null
  start_date: string | null
  end_date: string | null
  updated_at: Date
  texts: Texts<'name' | 'formalName'>
  units: UnitOfActor[] | null
}

export type UnitOfActor = {
  slug: string
  startDate: string | null
  endDate: string | null
  example: boolean
  texts: Texts<'name'>
}

const actors = `
select a.*, (select jsonb_agg(jsonb_build_object('slug', u.slug, 'startDate', u.start_date,
    'endDate', u.end_date, 'example', u.example, 'texts', u.texts) order by u.texts #>> '{sv,name}', u.slug)
  from published.units u where u.actor_id = a.id) as units
from published.actors a`

/** Every actor with its units, in Swedish order. */
export const listActors = (reader: Reader): Promise<ActorRow[]> =>
  reader.rows('actors', `${actors} order by a.texts #>> '{sv,name}', a.slug`)

/** One actor with its units. */
export const findActor = async (reader: Reader, slug: string): Promise<ActorRow | undefined> =>
  (await reader.rows<ActorRow>('actor', `${actors} where a.slug = $1`, [slug]))[0]

export type ContactsRow = { ids: string[] | null; directory: Directory }

/** The ids of the contacts that are valid today and shown, functions first. */
export const listContacts = async (reader: Reader): Promise<ContactsRow> => {
  const [found] = await reader.rows<ContactsRow>(
    'contacts',
    `select (select to_jsonb(d) from published.directory d) as directory,
       (select jsonb_agg(c.id order by c.kind, c.texts #>> '{sv,name}', c.id) from published.contacts c) as ids`,
  )
  if (!found) throw new Error('The list answers one row.')
  return found
}
