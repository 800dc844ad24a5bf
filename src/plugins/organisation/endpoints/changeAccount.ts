import type { Endpoint, PayloadRequest } from 'payload'
import { refusalAt } from '#kernel/refusal.ts'
import { judge, keep } from '#kernel/sign-in/judge.ts'
import { accountById } from '#kernel/sign-in/sessions.ts'
import { mayAdminister } from '../access.ts'
import { noteConfirmed } from '../confirmed.ts'
import { isSent } from '../hooks/refuseUnconfirmedChange.ts'
import { refuseUnlessStrong } from '../hooks/refuseWeakPassword.ts'
import { asKept, usersOf } from './session.ts'

const path = '/:id'
const method = 'patch'

/** Payload's own way, which this one stands before. */
const goOn = (req: PayloadRequest): Response | Promise<Response> => {
  const endpoints = usersOf(req).config.endpoints || []
  const own = endpoints.findLast((each) => each.method === method && each.path === path)
  if (!own) throw new Error('Payload has no way to change an account.')
  return own.handler(req)
}

/**
 * Who changes a password or an address gives their own password: an unattended screen or a stolen session
 * is not enough. Judged and made before Payload begins its transaction, so that no connection is held
 * meanwhile. What does not pass here is refused by `refuseUnconfirmedChange`.
 */
export const changeAccount: Endpoint = {
  method,
  path,
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const isTheirs = req.user && (req.user.id === id || mayAdminister({ req }))
    const account = isTheirs && (await accountById(req, id))
    if (!account || !req.user) return goOn(req)
    const { currentPassword, email, password } = (req.data ?? {}) as Record<string, unknown>
    const newEmail = isSent(email) && asKept(String(email)) !== account.email
    if (!isSent(password) && !newEmail) return goOn(req)

    refuseUnlessStrong(password, req)
    const proof = typeof currentPassword === 'string' && currentPassword !== '' && currentPassword
    if (!proof || (await judge(req, req.user.email, proof))?.id !== req.user.id) {
      throw refusalAt('currentPassword', 'password-not-confirmed', { collection: 'users', req })
    }
    const secret = isSent(password) ? await keep(req, req.user.email, String(password)) : undefined
    noteConfirmed(req, id, secret)
    return goOn(req)
  },
}
