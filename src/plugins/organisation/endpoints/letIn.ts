import { type Endpoint, Forbidden, headersWithCors } from 'payload'
import { forgetFailuresOf } from '#kernel/sign-in/tries.ts'
import { mayAdminister } from '../access.ts'
import { asKept, textsIn } from './session.ts'

/** An administrator forgets somebody's wrong passwords, so that they may try again at once. */
export const letIn: Endpoint = {
  method: 'post',
  path: '/unlock',
  handler: async (req) => {
    if (!mayAdminister({ req })) throw new Forbidden(req.t)
    const { email } = await textsIn(req, 'email')
    forgetFailuresOf(asKept(email))
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json({ message: req.t('general:success') }, { headers })
  },
}
