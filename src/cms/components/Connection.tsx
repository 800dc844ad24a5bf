'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { withHeldSaves } from '../heldSaves.ts'
import { forgetOthers } from '../keptText.ts'
import { wordsIn } from '../words.ts'

/**
 * Says in the reader's language that the server cannot be reached (Payload shows the browser's own
 * English words), and drops unsaved text that must not outlive a person's visit.
 */
export const Connection = ({ children }: { children?: ReactNode }) => {
  const { user } = useAuth()
  const pathname = usePathname()

  useEffect(() => {
    const real = window.fetch
    const send = withHeldSaves(real)
    window.fetch = async (...request) => {
      try {
        return await send(...request)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        throw new TypeError(wordsIn(document.documentElement.lang).connectionLost, { cause: error })
      }
    }
    return () => {
      window.fetch = real
    }
  }, [])

  useEffect(() => {
    if (/\/logout$/.test(pathname)) forgetOthers(window.sessionStorage)
    else if (user) forgetOthers(window.sessionStorage, String(user.id))
  }, [pathname, user])

  return children
}
