import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'

/** An old report keeps its own legend, so a legend with a hole could never be mended later. */
export const refuseUnclearLegend: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const legend: { colour?: string }[] | undefined = data?.legend
  if (legend && new Set(legend.map(({ colour }) => colour)).size !== legend.length) {
    throw refusalAt('legend', 'colour-needs-legend', { collection: collection.slug, req })
  }
  return data
}
