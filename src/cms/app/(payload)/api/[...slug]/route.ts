import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import config from '#config'
import { isReadableQuestion } from '../../../../question.ts'

const post = REST_POST(config)

/** Payload's own REST, for signed-in editors and the admin. The public API is another process. */
export const GET = REST_GET(config)
export const POST: typeof post = async (request, args) =>
  (await isReadableQuestion(request))
    ? post(request, args)
    : Response.json(
        { errors: [{ message: 'Frågan går inte att läsa.', data: { code: 'bad-question' } }] },
        { status: 400 },
      )
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)
