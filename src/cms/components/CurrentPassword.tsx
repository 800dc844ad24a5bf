'use client'

import {
  PasswordField,
  useDocumentInfo,
  useForm,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { wordsIn } from '../words.ts'

const path = 'currentPassword'
const written = [path, 'password', 'confirm-password']

/**
 * Asks for the person's own password once a new password or address is being written. It is sent with the
 * form and kept nowhere; when it is no longer needed, what was written in it is gone.
 */
export const CurrentPassword = () => {
  const { id, savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { dispatchFields } = useForm()
  const words = wordsIn(i18n.language)
  const { email: kept, updatedAt: savedAt } = savedDocumentData ?? {}
  const isNeeded = useFormFields(([{ email, password }]) => {
    const newEmail = kept !== undefined && email !== undefined && email.value !== kept
    return Boolean(id) && (newEmail || Boolean(password?.value))
  })

  useEffect(() => {
    if (!isNeeded) dispatchFields({ type: 'REMOVE', path })
  }, [dispatchFields, isNeeded])

  // Payload leaves the passwords in the form after a save, to be sent again with the next one.
  const cleared = useRef(savedAt)
  useEffect(() => {
    if (cleared.current === savedAt) return
    cleared.current = savedAt
    for (const each of written) dispatchFields({ type: 'REMOVE', path: each })
  }, [dispatchFields, savedAt])

  if (!isNeeded) return null
  return (
    <div className="pagang-current-password">
      <PasswordField
        autoComplete="current-password"
        field={{ name: path, label: words.currentPassword, required: true }}
        indexPath=""
        parentPath=""
        parentSchemaPath=""
        path={path}
        schemaPath={path}
      />
      <p className="field-description">{words.whyCurrentPassword}</p>
    </div>
  )
}
