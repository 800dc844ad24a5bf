/**
 * What PostgreSQL says of a value that cannot be stored (22…), that breaks a rule of the table (23…),
 * that does not fit what it is compared with (42804, 42846, 42883), or is larger than an index or a
 * stack takes (54…).
 */
const badValue = /^(22...|23...|42804|42846|42883|54...)$/

/** A text nested thousands of levels deep, which Payload walks by calling itself. */
const isTooDeep = (error: Error) => error instanceof RangeError && /call stack/.test(error.message)

/** `%E0%A4%A` in an address, which path-to-regexp cannot decode. */
const isOddAddress = (error: Error) =>
  error instanceof URIError || /^Failed to decode param/.test(error.message)

/** True when what was sent is at fault, though the error itself says nothing of the kind. */
export const isBadValue = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (isTooDeep(each) || isOddAddress(each)) return true
    if ('code' in each && badValue.test(String(each.code))) return true
  }
  return false
}

/** True when the caller is to change something before asking again. */
export const isCallersFault = (error: Error): boolean => {
  const { status } = error as { status?: unknown }
  return (typeof status === 'number' && status >= 400 && status < 500) || isBadValue(error)
}
