import { access } from 'node:fs/promises'
import path from 'node:path'
import type { UploadConfig } from 'payload'
import { refusal } from '#kernel/refusal.ts'

/**
 * A row whose file is gone from the disk is 404: Payload would say that the server failed, and write
 * the whole place on the disk to the log. Asked after the right to read.
 * @param staticDir absolute folder of the files
 */
export const answerMissingFile =
  ({ staticDir }: { staticDir: string }): NonNullable<UploadConfig['handlers']>[number] =>
  async (req, { params }) => {
    try {
      await access(path.join(staticDir, path.basename(params.filename)))
    } catch {
      throw refusal('file-gone', req, 404)
    }
  }
