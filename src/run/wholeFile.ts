import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Has the disk keep what was put into, or taken out of, a folder. */
export const syncFolder = async (place: string): Promise<void> => {
  const folder = await open(place, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Writes a file that is there whole, or not at all, also after a power cut; its owner's alone. */
export const writeWhole = async (place: string, text: string): Promise<void> => {
  const beside = `${place}.new`
  const file = await open(beside, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, place)
  await syncFolder(path.dirname(place))
}
