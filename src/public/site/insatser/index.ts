import type { Site } from '../index.ts'
import { itemPage } from './item.ts'
import { listPage } from './list.ts'

/** What is done: the list with its filters, and each insats. */
export const insatserPages = (site: Site): void => {
  listPage(site)
  itemPage(site)
}
