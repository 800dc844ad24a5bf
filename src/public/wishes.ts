/** Longer than what any browser sends; a longer header says nothing. */
const longest = 1000
const most = 500

/**
 * What a header such as `Accept-Encoding` wishes for, in lower case, with how much: 0 is a no. Each sign
 * is looked at a fixed number of times, whatever stands there.
 */
const wishesIn = (header: string): Map<string, number> =>
  new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
        const quality = parameters.find((each) => each.startsWith('q='))
        return [name, quality === undefined ? 1 : Number(quality.slice(2))]
      }),
  )

/** Chooses by what such a header wishes, and remembers: the same few headers come again and again. */
export const byWishes = <Choice>(
  choose: (wishes: Map<string, number>) => Choice,
): ((header: string | undefined) => Choice) => {
  const remembered = new Map<string, Choice>()
  return (given = '') => {
    const header = given.length > longest ? '' : given
    const known = remembered.get(header)
    if (known !== undefined) return known
    const choice = choose(wishesIn(header))
    if (remembered.size >= most) remembered.clear()
    remembered.set(header, choice)
    return choice
  }
}
