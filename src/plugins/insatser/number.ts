const shape = /^(\d{1,4})([A-ZÅÄÖ]?)$/

/** An insats number as people write it, in its one stored form: `5b ` is 5B. */
export const tidyNumber = (written: string): string => written.trim().toUpperCase()

/** Digits and at most one letter. The meaning of the digits is not known, so nothing is read into it. */
export const isInsatsNumber = (number: string): boolean => shape.test(number)

/** A text that sorts as people count: 2A < 5B < 10A. */
export const orderOfNumber = (number: string): string => {
  const [, digits = '', letter = ''] = shape.exec(number) ?? []
  return digits.padStart(4, '0') + letter
}
