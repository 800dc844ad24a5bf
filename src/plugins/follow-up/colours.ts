/** The colours in their order, from least to most done. The database's enum sorts the same way. */
export const colours = ['rod', 'orange', 'gul', 'gron'] as const

const words = {
  rod: { sv: 'Rött', en: 'Red' },
  orange: { sv: 'Orange', en: 'Orange' },
  gul: { sv: 'Gult', en: 'Yellow' },
  gron: { sv: 'Grönt', en: 'Green' },
} as const

export const colourOptions = colours.map((value) => ({ value, label: words[value] }))
