import type { AfterErrorHook } from 'payload'
import { refusal } from '../refusal.ts'
import { hasRoom } from '../room.ts'

/** What the operating system and PostgreSQL say when nothing more can be written. */
const full = /^(ENOSPC|EDQUOT|53100)$/

const tellsOfFullDisk = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && full.test(String(each.code))) return true
  }
  return false
}

/**
 * Says 507 when a disk is full, of the database or of the files. Payload's own answer is 500, or 400 for
 * a file: it says then that there is something wrong with the file, and not what.
 * @param folders absolute; where the installation writes
 */
export const answerFullDisk =
  (...folders: string[]): AfterErrorHook =>
  async ({ error, req }) => {
    const { status = 500 } = error as { status?: number }
    const mayBe = status >= 500 || (status === 400 && req.file !== undefined)
    const isFull =
      tellsOfFullDisk(error) ||
      (mayBe && !(await Promise.all(folders.map(hasRoom))).every((room) => room))
    if (!isFull) return
    const { data, message } = refusal('disk-full', req, 507)
    return { status: 507, response: { errors: [{ data, message }] } }
  }
