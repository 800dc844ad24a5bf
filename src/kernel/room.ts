import { statfs } from 'node:fs/promises'
import path from 'node:path'

const leastBytes = 16_000_000
const leastFiles = 100

/**
 * Whether something more can be written to the disk of a folder. One that is not there yet is asked
 * for by the folder it will lie in; a disk that does not answer for itself has no room.
 */
export const hasRoom = async (folder: string): Promise<boolean> => {
  try {
    const { bavail, bsize, ffree, files } = await statfs(folder)
    // Some file systems count no files and say 0 of 0.
    return bavail * bsize >= leastBytes && (files === 0 || ffree >= leastFiles)
  } catch (error) {
    const above = path.dirname(folder)
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && above !== folder
    return isMissing && hasRoom(above)
  }
}
