/** One thing a list is narrowed by, as Payload's own filter builder writes it in the address. */
export type Condition = { field: string; operator: string; values: string[] }

type SearchParams = Record<string, string | string[] | undefined>

const written = /^where\[or\]\[(\d+)\]\[and\]\[(\d+)\]\[([^\]]+)\]\[([^\]]+)\](?:\[\d+\])?$/

/** The conditions of an address. An either-or, which only the filter builder can make, has none. */
export const conditionsIn = (params: SearchParams): Condition[] => {
  const found = new Map<string, Condition>()
  for (const [name, value] of Object.entries(params)) {
    const [, or, and = '', field = '', operator = ''] = written.exec(name) ?? []
    if (or === undefined || value === undefined) continue
    if (or !== '0') return []
    const condition = found.get(and) ?? { field, operator, values: [] }
    condition.values.push(...[value].flat())
    found.set(and, condition)
  }
  return [...found.values()]
}

/** The list's address with these conditions, from its first page. */
export const addressWith = (list: string, conditions: Condition[]): string =>
  addressWithAny(list, conditions.length > 0 ? [conditions] : [])

/** The list's address where at least one of these groups of conditions holds. */
export const addressWithAny = (list: string, groups: Condition[][]): string => {
  const query = new URLSearchParams()
  for (const [or, conditions] of groups.entries()) {
    for (const [and, { field, operator, values }] of conditions.entries()) {
      const name = `where[or][${or}][and][${and}][${field}][${operator}]`
      if (operator !== 'in') query.set(name, values[0] ?? '')
      else for (const [at, value] of values.entries()) query.set(`${name}[${at}]`, value)
    }
  }
  return groups.length > 0 ? `${list}?${query}` : list
}

/** What each state of review is called in the address: a draft that has an instant has been public. */
export const states = {
  draft: [
    { field: '_status', operator: 'equals', values: ['draft'] },
    { field: 'publishedAt', operator: 'exists', values: ['false'] },
  ],
  changed: [
    { field: '_status', operator: 'equals', values: ['draft'] },
    { field: 'publishedAt', operator: 'exists', values: ['true'] },
  ],
  published: [{ field: '_status', operator: 'equals', values: ['published'] }],
} as const satisfies Record<string, Condition[]>

/** What an insats lacks, as far as the filter builder can say it: text that is empty but not gone is not found. */
export const gaps: Condition[][] = [
  [{ field: 'what', operator: 'exists', values: ['false'] }],
  [{ field: 'byWhom', operator: 'exists', values: ['false'] }],
  [
    { field: 'startDate', operator: 'exists', values: ['false'] },
    { field: 'timelineText', operator: 'exists', values: ['false'] },
  ],
  [{ field: 'delmal', operator: 'exists', values: ['false'] }],
]

const same = (one: Condition, other: Condition) =>
  one.field === other.field &&
  one.operator === other.operator &&
  one.values.join() === other.values.join()

/** True when every one of these conditions is among those of the list. */
export const holds = (conditions: Condition[], wanted: readonly Condition[]): boolean =>
  wanted.every((each) => conditions.some((condition) => same(condition, each)))
