import { APIError, type Endpoint, headersWithCors, restoreVersionOperation } from 'payload'

/**
 * Gives a version back as a draft. Payload's own endpoint takes over the version's state with it: an old
 * draft would withdraw what is published, an old publication would be public at once. The operation is
 * called itself: `payload.restoreVersion` does not pass `draft` on.
 */
export const restoreAsDraft = (slug: string): Endpoint => ({
  method: 'post',
  path: '/versions/:id',
  handler: async (req) => {
    const collection = Object.values(req.payload.collections).find(
      ({ config }) => config.slug === slug,
    )
    if (!collection) throw new APIError(`There is no collection ${slug}.`)
    const doc: object = await restoreVersionOperation({
      collection,
      depth: 0,
      draft: true,
      id: String(req.routeParams?.id),
      req,
    })
    return Response.json(
      { ...doc, message: req.t('version:restoredSuccessfully') },
      { headers: headersWithCors({ headers: new Headers(), req }) },
    )
  },
})
