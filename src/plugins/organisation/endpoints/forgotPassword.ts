import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { inOwnTurn } from '#kernel/sign-in/judge.ts'
import { reserveLink } from '#kernel/sign-in/sessions.ts'
import { asKept, textsIn } from './session.ts'

/** Milliseconds. Longer than a letter takes, so that the answer tells nothing by its time. */
const answersAfter = 150

const sendLink = async (req: PayloadRequest, to: string): Promise<void> => {
  const { config, email } = req.payload
  const token = await reserveLink(req, to, randomBytes(20).toString('hex'))
  if (!token) return
  const link = `${config.serverURL}${config.routes.admin}${config.admin.routes.reset}/${token}`
  await email.sendEmail({
    from: `"${email.defaultFromName}" <${email.defaultFromAddress}>`,
    html: `${req.t('authentication:youAreReceivingResetPassword')}
      <a href="${link}">${link}</a>
      ${req.t('authentication:youDidNotRequestPassword')}`,
    subject: req.t('authentication:resetYourPassword'),
    to,
  })
}

/**
 * Sends a link for a new password. The answer and its time are the same whether there is such an account
 * or not: it comes when the time is up, even if the letter is not on its way by then.
 */
export const forgotPassword: Endpoint = {
  method: 'post',
  path: '/forgot-password',
  handler: async (req) => {
    const email = asKept((await textsIn(req, 'email')).email)
    const sent = inOwnTurn(req, email, () => sendLink(req, email))
    sent.catch(() => req.payload.logger.error('A link for a new password was not sent.'))
    const time = wait(answersAfter)
    await Promise.race([sent, time])
    await time
    const headers = headersWithCors({ headers: new Headers(), req })
    return Response.json({ message: req.t('general:success') }, { headers })
  },
}
