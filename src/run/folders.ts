import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import path from 'node:path'
import { Stop } from './stop.ts'

/**
 * Looks whether a folder can be written to, or made where it is not there yet; writes nothing itself.
 * @param setting the name of the setting that says it
 * @param place absolute
 * @throws {Stop} naming the setting
 */
export const requireFolder = async (setting: string, place: string): Promise<void> => {
  const refuse = (why: string) => new Stop(`${setting}=${place}: ${why}`)
  for (let above = place; ; above = path.dirname(above)) {
    try {
      const found = await stat(above)
      if (!found.isDirectory()) {
        throw above === place
          ? refuse('is a file, and a folder is needed there.')
          : refuse(`may not be written to (${above} is a file).`)
      }
      await access(above, constants.W_OK | constants.X_OK)
      return
    } catch (error) {
      if (error instanceof Stop) throw error
      const { code } = error as NodeJS.ErrnoException
      // ENOTDIR: there is a file further up, which is then found and named.
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
      if (!isMissing || above === path.dirname(above)) {
        throw refuse(`may not be written to (${code}).`)
      }
    }
  }
}
