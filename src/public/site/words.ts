/** The language the site speaks. What is written in another one says so in its markup. */
export const siteLanguage = 'sv'

const days = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
})
const numbers = new Intl.NumberFormat('sv-SE')

/** A day or an instant as a day: 3 januari 2020. @param value `2020-01-03` or RFC 3339 */
export const dayInWords = (value: string): string => days.format(new Date(value))

/** The day of an instant in Sweden, as `2020-01-03`. */
export const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })

/** Whole years as 2018–2022, else both days in words. Null where neither is known. */
export const period = (start: string | null, end: string | null): string | null => {
  if (start && end) {
    const wholeYears = start.endsWith('-01-01') && end.endsWith('-12-31')
    if (!wholeYears) return `${dayInWords(start)} – ${dayInWords(end)}`
    const [from, to] = [start.slice(0, 4), end.slice(0, 4)]
    return from === to ? from : `${from}–${to}`
  }
  if (start) return `från ${dayInWords(start)}`
  return end && `till ${dayInWords(end)}`
}

export const number = (value: number): string => numbers.format(value)

/** `1 insats`, `118 insatser`. */
export const insatser = (count: number): string =>
  `${number(count)} ${count === 1 ? 'insats' : 'insatser'}`

/** `a, b och c`. */
export const listed = (words: string[]): string =>
  new Intl.ListFormat('sv-SE', { type: 'conjunction' }).format(words)
