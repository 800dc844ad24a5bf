import { readFile } from 'node:fs/promises'

const ticksPerSecond = 100 // fixed in what Linux shows, whatever the kernel ticks at

/** Seconds of processor time a process has used; undefined where there is no /proc. */
export const cpuSeconds = async (pid: number): Promise<number | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The name before the last `)` may hold anything.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** What a process holds in memory now, and the most it has held, in MB (10⁶ bytes). */
export const memoryOf = async (
  pid: number,
): Promise<{ peak: number; resident: number } | undefined> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const megabytes = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024) / 1e6
  return { peak: megabytes('VmHWM'), resident: megabytes('VmRSS') }
}
