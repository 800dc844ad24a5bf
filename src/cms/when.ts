const zone = 'Europe/Stockholm'

/** An instant as people say it: "i dag 14:02", "i går 09:30", "14 april 2026". */
export const whenInWords = (instant: string | Date, language: string, now = new Date()): string => {
  const then = new Date(instant)
  const locale = language === 'en' ? 'en-GB' : 'sv-SE'
  const dayOf = (date: Date) => date.toLocaleDateString('sv-SE', { timeZone: zone })
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  const clock = then.toLocaleTimeString(locale, { timeZone: zone, timeStyle: 'short' })
  const words =
    language === 'en' ? (['today', 'yesterday'] as const) : (['i dag', 'i går'] as const)
  if (dayOf(then) === dayOf(now)) return `${words[0]} ${clock}`
  if (dayOf(then) === dayOf(yesterday)) return `${words[1]} ${clock}`
  const day = then.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
    year: 'numeric',
  })
  return then > now ? `${day} ${clock}` : day
}
