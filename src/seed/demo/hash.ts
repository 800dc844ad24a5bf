/**
 * A number from 0 up to 1 that is always the same for the same words (FNV-1a, then mixed): what looks
 * like chance in the demo is the same in every installation.
 */
export const fraction = (...words: (number | string)[]): number => {
  let hash = 0x811c9dc5
  for (const letter of words.join('|')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** One of the choices, always the same for the same words. */
export const pick = <Choice>(choices: readonly [Choice, ...Choice[]], ...words: string[]): Choice =>
  choices[Math.floor(fraction(...words) * choices.length)] ?? choices[0]
