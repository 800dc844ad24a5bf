import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { getPayload, type ServerFunctionClient } from 'payload'
import config from '#config'
import { formState } from '../../formState.ts'
import { importMap } from './admin/importMap.js'

/** What the admin's forms and lists ask the server for. Payload has more, for what is not used here. */
const known = new Set([
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
])

/**
 * What the admin calls by name while a person works. Payload looks the name up in a plain object,
 * where `constructor` and `toString` are found as well, and before it knows who asks.
 */
export const callServerFunction: ServerFunctionClient = async (args) => {
  const refused = { errors: [{ message: 'Logga in först.' }] }
  if (typeof args?.name !== 'string' || !known.has(args.name)) return refused
  const payload = await getPayload({ config, cron: true, importMap })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) return refused
  const serverFunctions = { 'form-state': formState }
  return handleServerFunctions({ ...args, config, importMap, serverFunctions })
}
