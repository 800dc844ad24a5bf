const freshFor = 1000

/** One question a second, however many ask: those who come meanwhile get the same answer. */
export const askOncePerSecond = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined
  let asked = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (!answer || now - asked >= freshFor) {
      answer = ask()
      asked = now
    }
    return answer
  }
}
