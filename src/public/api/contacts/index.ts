import { listContacts } from '#published/queries/organisation.ts'
import type { Api } from '../index.ts'
import { found, references } from '../present.ts'
import { Contact } from '../schema.ts'
import { addSmallList } from '../small.ts'

/** Whom to ask: functions first. */
export const contactsApi = (api: Api): void =>
  addSmallList(api, {
    name: 'contacts',
    summary: 'Kontakter',
    description: 'Kontakter som gäller i dag, funktioner först.',
    tag: 'organisation',
    item: Contact,
    list: async () => {
      const { directory, ids } = await listContacts(api.reader)
      return found(ids, (id) => ({ directory, id }))
    },
    present: ({ directory, id }, lang) =>
      references(directory, lang, api.addresses).contact(id) ?? {},
  })
