'use client'

import { Button, useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { type Choice, holdSaves, type Overtaken as Saved } from '../heldSaves.ts'
import { whenInWords } from '../when.ts'
import { wordsIn } from '../words.ts'

type Question = { answer: (choice: Choice) => void; saved: Saved }

/**
 * Says, before anything is written over it, that somebody has saved since the form was opened, and lets
 * the person choose. Both texts are kept: theirs is saved, mine in the form and by `UnsavedText`.
 */
export const Overtaken = () => {
  const { collectionSlug, data, globalSlug, id } = useDocumentInfo()
  const { setIsValid, setModified } = useForm()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const words = wordsIn(i18n.language)
  const [question, setQuestion] = useState<Question>()
  const [leaving, setLeaving] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()

  const stamp: unknown = data?.updatedAt
  const place = globalSlug ? `globals/${globalSlug}` : id && `${collectionSlug}/${id}`
  useEffect(() => {
    if (!place || typeof stamp !== 'string') return
    return holdSaves(`${config.routes.api}/${place}`, {
      ask: (saved) => new Promise((answer) => setQuestion({ answer, saved })),
      stamp,
    })
  }, [config.routes.api, place, stamp])

  useEffect(() => {
    if (question) dialog.current?.showModal()
  }, [question])

  // After the form has heard that it may be left: it would warn of losing what is kept.
  useEffect(() => {
    if (leaving) window.location.reload()
  }, [leaving])

  if (!question) return null
  const choose = (choice: Choice) => {
    setQuestion(undefined)
    question.answer(choice)
  }
  const readTheirs = () => {
    setModified(false)
    setIsValid(true)
    setLeaving(true)
  }
  const { at, by } = question.saved
  return (
    <dialog
      aria-labelledby={title}
      className="pagang-dialog"
      id="overtaken"
      onCancel={() => choose('neither')}
      ref={dialog}
    >
      <h2 id={title}>{words.overtaken(by, whenInWords(at, i18n.language))}</h2>
      <p>{words.overtakenLead}</p>
      <p>
        <a href={window.location.href} rel="noopener" target="_blank">
          {words.seeTheirs}
        </a>
      </p>
      <div className="pagang-dialog__acts">
        <Button buttonStyle="primary" id="overtaken-theirs" margin={false} onClick={readTheirs}>
          {words.takeTheirs}
        </Button>
        <Button
          buttonStyle="secondary"
          id="overtaken-mine"
          margin={false}
          onClick={() => choose('mine')}
        >
          {words.saveMine}
        </Button>
        <Button
          buttonStyle="secondary"
          id="overtaken-wait"
          margin={false}
          onClick={() => choose('neither')}
        >
          {words.writeOn}
        </Button>
      </div>
    </dialog>
  )
}
