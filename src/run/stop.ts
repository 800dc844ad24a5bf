/** A reason to end the start-up that the operator can mend; printed as it is, without a stack. */
export class Stop extends Error {}

const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  /^(ENOSPC|EDQUOT|EROFS|EIO)$/.test(String((error as NodeJS.ErrnoException)?.code))

/** Runs a command of the launcher and ends with 1 and one clear line when it cannot go on. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    if (error instanceof Stop || (error instanceof Error && error.name === 'SettingsError')) {
      console.error(error.message)
    } else if (isOfDisk(error)) {
      console.error(`${error.message}. Make room, or mend the disk.`)
    } else {
      console.error(error)
    }
    process.exitCode = 1
  }
}
