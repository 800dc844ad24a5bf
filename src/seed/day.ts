/** A day as the content model stores it: noon UTC, so that no time zone moves it. */
export const day = (isoDay: string): string => `${isoDay}T12:00:00.000Z`
