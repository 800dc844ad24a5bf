import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from '#kernel/refusal.ts'

const mostPixels = 20_000

const isBetween = (value: unknown, least: number, most: number): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
  Number(value) >= least &&
  Number(value) <= most

const within = (place: unknown, names: string[]): boolean =>
  place === undefined ||
  (typeof place === 'object' &&
    place !== null &&
    names.every((name) => isBetween((place as Record<string, unknown>)[name], 0, 100)))

/**
 * The crop and the middle that an editor has drawn come in the address, where no field bounds them:
 * percent of the image, and the size of what is left in pixels.
 */
export const refuseOddEdits: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const edits = req.query?.uploadEdits
  if (edits === undefined || (operation !== 'create' && operation !== 'update')) return args
  const { crop, focalPoint, heightInPixels, widthInPixels } = Object(edits)
  const sizes = [heightInPixels, widthInPixels].filter((size) => size !== undefined)
  if (
    typeof edits !== 'object' ||
    !within(focalPoint, ['x', 'y']) ||
    !within(crop, ['height', 'width', 'x', 'y']) ||
    !sizes.every((size) => isBetween(size, 1, mostPixels)) ||
    (crop !== undefined && sizes.length < 2)
  ) {
    throw refusal('bad-crop', req, 400)
  }
  return args
}
