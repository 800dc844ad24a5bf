import { type Endpoint, headersWithCors } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { endSession, endSessionsOf } from '#kernel/sign-in/sessions.ts'
import { personOf, usersOf } from './session.ts'

/** Signing out ends the session, or with `allSessions=true` every one of the person's, and writes nothing else. */
export const signOut: Endpoint = {
  method: 'post',
  path: '/logout',
  handler: async (req) => {
    const { id, session } = personOf(req)
    if (req.searchParams.get('allSessions') === 'true') await endSessionsOf(req, id)
    else await endSession(req, session)
    const cookie = generateExpiredPayloadCookie({
      collectionAuthConfig: usersOf(req).config.auth,
      config: req.payload.config,
      cookiePrefix: req.payload.config.cookiePrefix,
    })
    const headers = new Headers({ 'Set-Cookie': String(cookie) })
    const message = req.t('authentication:logoutSuccessful')
    return Response.json({ message }, { headers: headersWithCors({ headers, req }) })
  },
}
