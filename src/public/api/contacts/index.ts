import Type from 'typebox'
import { listContacts } from '#published/queries/organisation.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import { found, references } from '../present.ts'
import { Contact, listParts, listQuery } from '../schema.ts'

/** Whom to ask: functions first. */
export const contactsApi = ({ add, addresses, reader }: Api): void =>
  add<Paged, unknown>({
    url: '/contacts',
    summary: 'Kontakter',
    description: 'Kontakter som gäller i dag, funktioner först.',
    tag: 'organisation',
    query: listQuery,
    answer: Type.Object({ contacts: Type.Array(Contact), ...listParts }),
    load: async ({ lang, query }) => {
      const { directory, ids } = await listContacts(reader)
      const contacts = found(ids, references(directory, lang, addresses).contact)
      const { items, ...list } = wholeList(contacts, addresses.api('/contacts'), query)
      return { contacts: items, ...list }
    },
  })
