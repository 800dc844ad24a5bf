import type { Endpoint } from 'payload'
import { refusal } from '#kernel/refusal.ts'
import { prolongSession } from '#kernel/sign-in/sessions.ts'
import { answerWithSession, personOf, usersOf } from './session.ts'

/** Prolongs the session that asks; one that has ended meanwhile stays ended. */
export const stayIn: Endpoint = {
  method: 'post',
  path: '/refresh-token',
  handler: async (req) => {
    const person = personOf(req)
    const { tokenExpiration } = usersOf(req).config.auth
    if (!(await prolongSession(req, person, tokenExpiration))) {
      throw refusal('not-signed-in', req, 401)
    }
    const message = req.t('authentication:tokenRefreshSuccessful')
    return answerWithSession(req, { ...person, message, tokenName: 'refreshedToken' })
  },
}
