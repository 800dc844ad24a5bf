import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EmailAdapter } from 'payload'

/** Mail that goes nowhere: each message becomes a file that the operator can read. */
export const outbox =
  (folder: string): EmailAdapter =>
  () => ({
    name: 'outbox',
    defaultFromAddress: 'pagang@example.org',
    defaultFromName: 'På gång',
    sendEmail: async (message) => {
      await mkdir(folder, { mode: 0o700, recursive: true })
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.json`
      await writeFile(path.join(folder, name), JSON.stringify(message, null, 2), { mode: 0o600 })
    },
  })
