'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { wordsIn } from '../words.ts'

/** What Payload draws as a sign alone, and what it is called. */
const signs = {
  '.clickable-arrow--left': 'previousPage',
  '.clickable-arrow--right': 'nextPage',
  '.doc-controls__popup .popup-button': 'moreActs',
  '.form-submit .popup-button': 'moreWaysToPublish',
  '.date-time-picker__clear-button': 'clearDay',
  '.toolbar-popup__button-bold': 'bold',
  '.toolbar-popup__button-italic': 'italic',
  '.toolbar-popup__button-link': 'link',
} as const

const isNamed = (element: Element) =>
  element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')

const nameSigns = (words: ReturnType<typeof wordsIn>) => {
  for (const [selector, word] of Object.entries(signs)) {
    for (const sign of document.querySelectorAll(selector)) {
      if (!isNamed(sign) && !sign.textContent?.trim()) sign.setAttribute('aria-label', words[word])
    }
  }
}

/** Ties a field to the label above it where Payload's own tie leads nowhere. */
const nameFields = () => {
  for (const field of document.querySelectorAll('.field-type')) {
    const label = field.querySelector('.field-label')
    const input = field.querySelector<HTMLInputElement>(
      'input:not([type=hidden]), textarea, [contenteditable=true]',
    )
    if (!label || !input || isNamed(input) || (input.labels?.length ?? 0) > 0) continue
    label.id ||= `label-${crypto.randomUUID()}`
    input.setAttribute('aria-labelledby', label.id)
  }
}

/** A list has no main part of its own; what is hidden from those who hear must not be stopped at. */
const mendPlaces = () => {
  if (!document.querySelector('main, [role=main]')) {
    document.querySelector('.collection-list__wrap')?.setAttribute('role', 'main')
  }
  const hidden = 'button[aria-hidden=true]:not([tabindex="-1"]), [aria-hidden=true][tabindex="0"]'
  for (const stop of document.querySelectorAll(hidden)) stop.setAttribute('tabindex', '-1')
}

/** Gives names to what Payload leaves without, for those who hear the admin. */
export const Names = ({ children }: { children?: ReactNode }) => {
  const { i18n } = useTranslation()

  useEffect(() => {
    const words = wordsIn(i18n.language)
    let waits = 0
    const mend = () => {
      waits = 0
      nameSigns(words)
      nameFields()
      mendPlaces()
    }
    const observer = new MutationObserver(() => {
      waits ||= requestAnimationFrame(mend)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    mend()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(waits)
    }
  }, [i18n.language])

  return children
}
