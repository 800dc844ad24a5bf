import { commitTransaction, type Endpoint, initTransaction, killTransaction } from 'payload'
import { refusal } from '#kernel/refusal.ts'
import { keep } from '#kernel/sign-in/judge.ts'
import { accountByLink, openSession, spendLink } from '#kernel/sign-in/sessions.ts'
import { refuseUnlessStrong } from '../hooks/refuseWeakPassword.ts'
import { answerWithSession, textsIn, usersOf } from './session.ts'

/** A new password by a mailed link, which works once. It ends every session of before and opens one. */
export const resetPassword: Endpoint = {
  method: 'post',
  path: '/reset-password',
  handler: async (req) => {
    const { password, token } = await textsIn(req, 'password', 'token')
    refuseUnlessStrong(password, req)
    const account = token === '' ? undefined : await accountByLink(req, token)
    if (!account) throw refusal('link-expired', req)
    const { email, id } = account
    // Before the transaction: nobody holds a connection while waiting for a turn.
    const secret = await keep(req, email, password)
    await initTransaction(req)
    try {
      if (!(await spendLink(req, { id, token }, secret))) throw refusal('link-expired', req)
      await commitTransaction(req)
    } catch (error) {
      await killTransaction(req)
      throw error
    }
    const kept = { ...secret, id }
    const session = await openSession(req, kept, usersOf(req).config.auth.tokenExpiration)
    if (!session) throw refusal('sign-in-refused', req, 401)
    const message = req.t('authentication:passwordResetSuccessfully')
    return answerWithSession(req, { email, id, message, session, tokenName: 'token' })
  },
}
