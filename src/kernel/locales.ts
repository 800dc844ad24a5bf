/**
 * The languages a text can be written in. They are an enum in the database: the same seven in every
 * installation, so that migrations never differ.
 */
export const locales = [
  { code: 'sv', label: { sv: 'Svenska', en: 'Swedish' } },
  { code: 'en', label: { sv: 'Engelska', en: 'English' } },
  { code: 'fi', label: { sv: 'Finska', en: 'Finnish' } },
  { code: 'fit', label: { sv: 'Meänkieli', en: 'Meänkieli' } },
  { code: 'se', label: { sv: 'Nordsamiska', en: 'Northern Sami' } },
  { code: 'smj', label: { sv: 'Lulesamiska', en: 'Lule Sami' } },
  { code: 'sma', label: { sv: 'Sydsamiska', en: 'Southern Sami' } },
] as const satisfies { code: string; label: { sv: string; en: string } }[]
