import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { commandOf } from './postgres.ts'
import { Stop } from './stop.ts'

const markOf = (dataDir: string) => path.join(dataDir, 'launcher.pid')

/** The launcher that has a data folder now, if one has. */
export const launcherOf = async (dataDir: string): Promise<number | undefined> => {
  const pid = Number(await readFile(markOf(dataDir), 'utf8').catch(() => '0'))
  const alive = pid !== process.pid && /src.run.commands/.test(await commandOf(pid))
  return alive ? pid : undefined
}

/**
 * Takes a data folder for this launcher alone.
 * @returns gives it back
 * @throws {Stop} while another launcher has it
 */
export const takeFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  const place = markOf(dataDir)
  for (;;) {
    try {
      await writeFile(place, String(process.pid), { flag: 'wx' })
      return () => rm(place, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const other = await launcherOf(dataDir)
      if (other) {
        throw new Stop(`DATA_DIR=${dataDir}: På gång is already running there (process ${other}).`)
      }
      await rm(place, { force: true }) // left by a launcher that was killed
    }
  }
}
