'use client'

import {
  Button,
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import { type Kept, keep, keptAt, keyFor } from '../keptText.ts'
import { whenInWords } from '../when.ts'
import { wordsIn } from '../words.ts'

type Trouble = 'offline' | 'signedOut'

/** Why a save did not come through, when it is not the form's own fault. */
const troubleNow = async (): Promise<Trouble | undefined> => {
  try {
    const answer = await fetch('/api/users/me', { cache: 'no-store' })
    if (answer.status >= 500) return 'offline'
    const { user } = (await answer.json()) as { user?: unknown }
    return user ? undefined : 'signedOut'
  } catch {
    return 'offline'
  }
}

/** Keeps what is typed until it is saved, offers it back, and says what to do when it cannot be saved. */
export const UnsavedText = () => {
  const { collectionSlug, data, globalSlug, hasSavePermission, id, isTrashed } = useDocumentInfo()
  const { reset, setIsValid, setModified } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const pathname = usePathname()
  const words = wordsIn(i18n.language)

  // Whoever opened the form wrote it, also when the session ends meanwhile.
  const writer = useRef(user?.id)
  writer.current ??= user?.id
  const key = keyFor(String(writer.current), { collectionSlug, globalSlug, id }, locale)
  const savedAt: string | null = data?.updatedAt ?? null

  const [offer, setOffer] = useState<Kept>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [leaving, setLeaving] = useState(false)

  useEffect(() => setOffer(keptAt(window.sessionStorage, key)), [key])

  useEffect(() => {
    if (!modified || !hasSavePermission) return
    const { file: _file, ...values } = reduceFieldsToValues(fields, true)
    const title = String(values.title ?? values.name ?? values.shortTitle ?? '')
    keep(window.sessionStorage, key, { at: new Date().toISOString(), title, upon: savedAt, values })
  }, [fields, hasSavePermission, key, modified, savedAt])

  // Saved is what the server has given a new time; a form that is only read anew keeps its text.
  const saving = useRef<{ upon: string | null }>(undefined)
  useEffect(() => {
    if (processing && !saving.current) {
      saving.current = { upon: savedAt }
      setTrouble(undefined)
    }
    if (!saving.current) return
    if (saving.current.upon !== savedAt) {
      saving.current = undefined
      window.sessionStorage.removeItem(key)
      setOffer(undefined)
    } else if (!processing) {
      saving.current = undefined
      // Payload takes a refused save for a saved one: nothing to save again, no warning when one leaves.
      setModified(true)
      void troubleNow().then(setTrouble)
    }
  }, [key, processing, savedAt, setModified])

  useEffect(() => {
    document.documentElement.toggleAttribute('data-reads-only', !hasSavePermission)
    return () => document.documentElement.removeAttribute('data-reads-only')
  }, [hasSavePermission])

  // After the form has heard that it may be left: it would warn of losing what is kept.
  useEffect(() => {
    if (leaving) window.location.assign(`/admin/login?redirect=${encodeURIComponent(pathname)}`)
  }, [leaving, pathname])

  if (!hasSavePermission || isTrashed || (!offer && !trouble)) return null

  const leaveToSignIn = () => {
    setModified(false)
    setIsValid(true)
    setLeaving(true)
  }

  const takeBack = async (kept: Kept) => {
    setOffer(undefined)
    await reset(kept.values)
    setModified(true)
  }
  const throwAway = () => {
    setOffer(undefined)
    if (!modified) window.sessionStorage.removeItem(key)
  }

  if (trouble) {
    return (
      <div className="pagang-bar" id="not-saved" role="alert">
        <p>
          <strong>{words.notSaved}.</strong>{' '}
          {trouble === 'offline' ? words.notSavedOffline : words.notSavedSignedOut}
        </p>
        {trouble === 'signedOut' && (
          <Button
            buttonStyle="primary"
            id="sign-in-again"
            margin={false}
            onClick={leaveToSignIn}
            size="small"
          >
            {words.signInAgain}
          </Button>
        )}
      </div>
    )
  }
  return (
    offer && (
      <div className="pagang-bar" id="unsaved-text" role="status">
        <p>
          {words.keptText(whenInWords(offer.at, i18n.language))}
          {offer.upon !== savedAt && ` ${words.savedBetween}`}
        </p>
        <Button
          buttonStyle="primary"
          id="unsaved-take-back"
          margin={false}
          onClick={() => void takeBack(offer)}
          size="small"
        >
          {words.takeBack}
        </Button>
        <Button
          buttonStyle="secondary"
          id="unsaved-throw-away"
          margin={false}
          onClick={throwAway}
          size="small"
        >
          {words.throwAway}
        </Button>
      </div>
    )
  )
}
