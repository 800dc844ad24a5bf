'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { keptOf } from '../keptText.ts'
import { whenInWords } from '../when.ts'
import { wordsIn } from '../words.ts'

/** The way back to text that was not saved, for who lost the session and came in by the front. */
export const KeptTexts = () => {
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const words = wordsIn(i18n.language)
  const [found, setFound] = useState<ReturnType<typeof keptOf>>([])
  const person = user?.id

  useEffect(() => {
    if (person) setFound(keptOf(window.sessionStorage, String(person)))
  }, [person])

  if (found.length === 0) return null
  return (
    <section aria-labelledby="overview-kept">
      <h2 id="overview-kept">{words.kept}</h2>
      <ul>
        {found.map(({ address, kept }) => (
          <li key={address}>
            <a href={address}>{kept.title || words.untitled}</a>
            <span className="pagang-overview__about">{whenInWords(kept.at, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
