import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { commandOf } from './postgres.ts'
import { Stop } from './stop.ts'

/**
 * Takes a data folder for this launcher alone.
 * @returns gives it back
 * @throws {Stop} while another launcher has it
 */
export const takeFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  const place = path.join(dataDir, 'launcher.pid')
  for (;;) {
    try {
      await writeFile(place, String(process.pid), { flag: 'wx' })
      return () => rm(place, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(await readFile(place, 'utf8').catch(() => '0'))
      if (pid !== process.pid && /src.run./.test(await commandOf(pid))) {
        throw new Stop(`DATA_DIR=${dataDir}: På gång is already running there (process ${pid}).`)
      }
      await rm(place, { force: true }) // left by a launcher that was killed
    }
  }
}
