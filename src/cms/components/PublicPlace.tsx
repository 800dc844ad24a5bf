'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Place, type Placed, placeOf } from '../site.ts'
import { whenInWords } from '../when.ts'
import { wordsIn } from '../words.ts'

const asked = ['_status', 'deletedAt', 'number', 'path', 'plan', 'publishedAt', 'slug']
const query = new URLSearchParams([
  ...asked.map((name) => [`select[${name}]`, 'true']),
  ['depth', '1'],
  ['draft', 'false'],
  ['populate[plans][_status]', 'true'],
  ['populate[plans][slug]', 'true'],
  ['trash', 'true'],
])

/** The way from a document to its page on the site, or why it has none yet. Asked anew at each save. */
export const PublicPlace = () => {
  const { config } = useConfig()
  const { collectionSlug = '', data, id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const words = wordsIn(i18n.language)
  const [place, setPlace] = useState<Place>()
  const savedAt = data?.updatedAt

  useEffect(() => {
    if (!id || !savedAt) return
    let asking = true
    fetch(`/api/${collectionSlug}/${id}?${query}`)
      .then(async (answer) => {
        if (!answer.ok || !asking) return
        setPlace(placeOf(collectionSlug, (await answer.json()) as Placed))
      })
      // Without an answer nothing is claimed, in either direction.
      .catch(() => {})
    return () => {
      asking = false
    }
  }, [collectionSlug, id, savedAt])

  if (!place) return null
  if ('address' in place) {
    return (
      <a
        className="pagang-place"
        href={`${config.admin.custom?.publicUrl}${place.address}`}
        id="on-the-site"
        rel="noopener"
        target="_blank"
      >
        {words.onTheSite}
      </a>
    )
  }
  const why = {
    draft: words.whyDraft,
    future: 'from' in place ? words.whyFuture(whenInWords(place.from, i18n.language)) : '',
    plan: words.whyPlan,
    strategy: words.whyStrategy,
    trash: words.whyTrash,
  }
  return (
    <span className="pagang-place pagang-place--hidden" id="not-on-the-site">
      {words.notSeen}: {why[place.hidden]}
    </span>
  )
}
