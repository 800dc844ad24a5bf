import { fork } from 'node:child_process'
import path from 'node:path'
import { root } from '#run/root.ts'

/** A script of the bench in a process of its own, asked one question at a time over its channel. */
export type Helper<Question, Answer> = {
  ask: (question: Question) => Promise<Answer>
  pid: number
  stop: () => Promise<void>
}

/** @param script path below the clone; it calls `answerQuestions` */
export const startHelper = <Question extends object, Answer>(
  script: string,
): Helper<Question, Answer> => {
  const child = fork(path.join(root, script), {
    cwd: root,
    detached: true, // Ctrl-C in the terminal reaches the bench alone, which ends it
    execArgv: [],
    serialization: 'advanced', // bytes stay bytes
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid ?? 0,
    ask: (question) =>
      new Promise((resolve, reject) => {
        const failed = () => reject(new Error(`${script} ended.`))
        child.once('exit', failed)
        child.once('message', (answer) => {
          child.off('exit', failed)
          resolve(answer as Answer)
        })
        child.send(question)
      }),
    stop: async () => {
      child.kill('SIGKILL') // holds nothing that could be lost
      await gone
    },
  }
}

/** The other end: answers what the bench asks, and ends when the bench does. */
export const answerQuestions = <Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): void => {
  process.on('message', async (question) => process.send?.(await answer(question as Question)))
  process.once('disconnect', () => process.exit())
}
