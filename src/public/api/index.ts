import type { Reader } from '#published/reader.ts'
import type { AddResource } from '../content.ts'
import { aboutApi } from './about/index.ts'
import { actorsApi } from './actors/index.ts'
import { contactsApi } from './contacts/index.ts'
import { delmalApi } from './delmal/index.ts'
import { insatserApi } from './insatser/index.ts'
import { mediaApi } from './media/index.ts'
import { pagesApi } from './pages/index.ts'
import { plansApi } from './plans/index.ts'
import type { Addresses } from './present.ts'
import { roundsApi } from './rounds/index.ts'
import { taxonomiesApi } from './taxonomies/index.ts'

/** What every resource is made with. */
export type Api = { add: AddResource; addresses: Addresses; reader: Reader; siteUrl: string }

/** Every resource of the public API. */
export const addApi = (api: Api): void => {
  for (const resource of [
    aboutApi,
    insatserApi,
    delmalApi,
    plansApi,
    roundsApi,
    actorsApi,
    contactsApi,
    taxonomiesApi,
    pagesApi,
    mediaApi,
  ]) {
    resource(api)
  }
}
