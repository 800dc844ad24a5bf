import type { SanitizedConfig } from 'payload'
import { preferences, refuseTooManyPreferences } from './boundPreferences.ts'
import { boundFields } from './bounds.ts'
import { guardEndpoints } from './guardEndpoints.ts'
import { guardInternal } from './guardInternal.ts'
import { refuseOddQuestion } from './oddQuestion.ts'
import { refuseOutOfBounds, refuseOutOfBoundsOfGlobal } from './refuseOutOfBounds.ts'

/**
 * Puts the guards on everything there is. A plugin sees only what we wrote: Payload adds its own
 * collections, the fields of uploads and accounts, and all its addresses when it makes the config whole.
 */
export const guardConfig = async (made: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = guardInternal(await made)
  boundFields(config)
  guardEndpoints(config)
  for (const { hooks, slug } of config.collections) {
    hooks.beforeOperation = [
      refuseOutOfBounds,
      refuseOddQuestion,
      ...(slug === preferences ? [refuseTooManyPreferences] : []),
      ...(hooks.beforeOperation ?? []),
    ]
  }
  for (const { hooks } of config.globals) {
    hooks.beforeOperation = [refuseOutOfBoundsOfGlobal, ...(hooks.beforeOperation ?? [])]
  }
  const { onInit } = config
  config.onInit = async (payload) => {
    // Payload looks collections up by what stands in an address, be it `constructor`.
    Object.setPrototypeOf(payload.collections, null)
    await onInit?.(payload)
  }
  return config
}
