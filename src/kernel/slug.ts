const swedish: Record<string, string> = {
  å: 'a',
  ä: 'a',
  æ: 'a',
  ö: 'o',
  ø: 'o',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
}

/** A title as a name in an address: å and ä become a, ö becomes o, the rest a–z, digits and hyphens. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[åäæöøđŋŧ]/g, (letter) => swedish[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What a name in an address looks like; anything else is refused. */
export const isSlug = (value: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
