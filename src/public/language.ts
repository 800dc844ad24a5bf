import { locales } from '#kernel/locales.ts'
import type { Texts } from '#published/texts.ts'
import { byWishes } from './wishes.ts'

export type Language = (typeof locales)[number]['code']
export const languages = locales.map(({ code }) => code)
const standard: Language = 'sv'

const isLanguage = (code: string): code is Language => languages.some((each) => each === code)

/** The language an `Accept-Language` asks for, of those there are; Swedish when it says nothing useful. */
export const languageOf = byWishes((wishes): Language => {
  const wished = [...wishes]
    .map(([tag, quality]) => ({ code: tag.split('-', 1)[0] ?? '', quality }))
    .filter(({ code, quality }) => isLanguage(code) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const first = wished[0]?.code ?? standard
  return isLanguage(first) ? first : standard
})

/** A text in the language asked for, else in Swedish, else in any; null when there is none. */
export const textIn = <Field extends string>(
  texts: Texts<Field> | undefined,
  field: Field,
  language: string,
): string | null => {
  if (!texts) return null
  const inLanguage = texts[languageIn(texts, field, language)]
  return inLanguage?.[field] || null
}

/** Running text in the language asked for, else in Swedish, else in any. */
export const contentIn = <Content>(
  contents: Record<string, Content> | null | undefined,
  language: string,
): Content | undefined => {
  const filled = contents ?? {}
  return filled[language] ?? filled[standard] ?? Object.values(filled)[0]
}

/** Which language `textIn` takes a text from. */
export const languageIn = <Field extends string>(
  texts: Texts<Field> | undefined,
  field: Field,
  language: string,
): string => {
  if (!texts) return standard
  return (
    [language, standard, ...Object.keys(texts)].find((code) => texts[code]?.[field]) ?? standard
  )
}
