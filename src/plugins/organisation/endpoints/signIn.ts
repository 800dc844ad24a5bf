import type { Endpoint } from 'payload'
import { refusal } from '#kernel/refusal.ts'
import { judge } from '#kernel/sign-in/judge.ts'
import { openSession } from '#kernel/sign-in/sessions.ts'
import { answerWithSession, asKept, textsIn, usersOf } from './session.ts'

/**
 * Signing in: one answer for a wrong password and for an account that does not exist, after the same time.
 * An account is never locked: Payload's own lock is a way for strangers to keep its owner out.
 */
export const signIn: Endpoint = {
  method: 'post',
  path: '/login',
  handler: async (req) => {
    const sent = await textsIn(req, 'email', 'password')
    const email = asKept(sent.email)
    const isComplete = email !== '' && sent.password !== ''
    const account = isComplete ? await judge(req, email, sent.password) : undefined
    const { tokenExpiration } = usersOf(req).config.auth
    const session = account && (await openSession(req, account, tokenExpiration))
    if (!session) throw refusal('sign-in-refused', req, 401)
    const message = req.t('authentication:passed')
    return answerWithSession(req, { email, id: account.id, message, session, tokenName: 'token' })
  },
}
