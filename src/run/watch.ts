import { request } from 'node:http'

const patience = 15
const patienceWhileStarting = 120

/** Asks a process how it is. Answers true when it is well; rejects or never answers when it is not. */
export type Question = (signal: AbortSignal) => Promise<boolean>

/** The question of our own servers, over a new connection each time as a caller's would be. */
export const askLive =
  (host: string, port: number): Question =>
  (signal) =>
    new Promise((resolve, reject) => {
      const asked = request(
        { agent: false, host, path: '/health/live', port, signal },
        (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode === 200))
        },
      )
      asked.once('error', reject).end()
    })

/**
 * Asks a process how it is, once a second. Silence is counted in questions put and not by the clock: a
 * machine that slept, or a launcher that was not given its turn, has put none and makes nobody deaf.
 * @param question without it, every second counts as answered
 * @param onWell told how many seconds it has been well without a break
 * @returns `deaf` comes when it has not answered for 15 questions (120 before its first answer)
 */
export const watch = (
  question: Question | undefined,
  onWell: (seconds: number) => void,
): { deaf: Promise<void>; stop: () => void } => {
  const over = new AbortController()
  let answered = !question
  let silence = 0
  let well = 0
  const hear = (isWell: boolean) => {
    if (!isWell) return
    answered = true
    silence = 0
  }
  const { promise: deaf, resolve } = Promise.withResolvers<void>()
  const timer = setInterval(() => {
    if (silence >= (answered ? patience : patienceWhileStarting)) return resolve()
    // A question of which the answer is still out is not taken back: late is not deaf.
    well = answered && silence < 2 ? well + 1 : 0
    onWell(well)
    if (!question) return
    silence += 1
    question(over.signal).then(hear, () => {})
  }, 1000)
  return {
    deaf,
    stop: () => {
      clearInterval(timer)
      over.abort()
    },
  }
}
