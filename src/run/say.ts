import { writeSync } from 'node:fs'

/**
 * Says something to whoever listens to this process. What cannot be said (the disk that it is kept on
 * is full, nobody listens any longer) is let go: Node's own streams would end the process for it.
 */
export const say = (text: string | Uint8Array, to: 'out' | 'error' = 'out'): void => {
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(to === 'out' ? 1 : 2, bytes, at)
  } catch {
    // let go
  }
}

export const sayLine = (line: string): void => say(`${line}\n`)
