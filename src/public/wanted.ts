import { ReaderAway } from '#published/reader.ts'
import type { Encoding, Made } from './answer.ts'

const most = 300
const recently = 600_000
/** Makings at once: few, so that whoever asks meanwhile finds room. */
const atOnce = 3

/** An answer that was in use when the revision moved. */
export type Wish = {
  /** How often, and when last (`Date.now`). */
  asked: number
  at: number
  encodings: Encoding[]
  make: () => Promise<Made>
}

/** What was in use, by address: made again after a commit, so that an outage soon after costs nothing of it. */
export type Wanted = {
  add: (key: string, wish: Wish) => void
  /** Lets go of all but the most wanted. */
  trim: () => void
  /**
   * Makes them, the most wanted first. One such round runs at a time, and one more after it where it was
   * asked for meanwhile; it ends when the revision has moved again or the database is away, and the next
   * one goes on with what is left.
   * @param make answers false when the revision has moved meanwhile
   */
  makeAgain: (make: (key: string, wish: Wish) => Promise<boolean>) => Promise<void>
}

export const keepWanted = (): Wanted => {
  const wishes = new Map<string, Wish>()
  let running = false
  let again = false

  const makeSome = async (make: (key: string, wish: Wish) => Promise<boolean>) => {
    for (const [key, wish] of wishes) {
      wishes.delete(key)
      try {
        if (await make(key, wish)) continue
      } catch (error) {
        // What has been withdrawn, or cannot be made, is wanted no more.
        if (!(error instanceof ReaderAway)) continue
      }
      wishes.set(key, wish)
      return
    }
  }

  return {
    // What was asked for long ago weighs less and less.
    add: (key, wish) => {
      const before = wishes.get(key)
      wishes.set(key, { ...wish, asked: Math.ceil((wish.asked + (before?.asked ?? 0)) / 2) })
    },
    trim: () => {
      const since = Date.now() - recently
      const kept = [...wishes]
        .filter(([, { at }]) => at >= since)
        .sort(([, a], [, b]) => b.asked - a.asked || b.at - a.at)
        .slice(0, most)
      wishes.clear()
      for (const [key, wish] of kept) wishes.set(key, wish)
    },
    makeAgain: async (make) => {
      again = true
      if (running) return
      running = true
      while (again) {
        again = false
        await Promise.all(Array.from({ length: atOnce }, () => makeSome(make)))
      }
      running = false
    },
  }
}
