import { APIError, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'

/** Every reason the system says no: one code each, in the words the editor sees. */
const refusals = {
  'alt-text-missing': {
    sv: 'Beskriv bilden för den som inte ser den, eller markera den som dekorativ.',
    en: 'Describe the image for those who cannot see it, or mark it as decorative.',
  },
  'bad-body': {
    sv: 'Det som skickades går inte att läsa. Ingenting har sparats.',
    en: 'What was sent cannot be read. Nothing has been saved.',
  },
  'bad-characters': {
    sv: 'Texten har tecken som inte går att spara. Skriv om den, eller klistra in den utan format.',
    en: 'The text has characters that cannot be stored. Write it anew, or paste it without formatting.',
  },
  'bad-crop': {
    sv: 'Beskärningen eller mittpunkten ligger utanför bilden.',
    en: 'The crop or the middle lies outside the image.',
  },
  'bad-insats-number': {
    sv: 'Skriv numret som siffror och eventuellt en bokstav, till exempel 5B.',
    en: 'Write the number as digits and possibly a letter, for example 5B.',
  },
  'bad-link': {
    sv: 'En länk i texten leder inte till en sida eller en insats. Gör om den.',
    en: 'A link in the text does not lead to a page or an insats. Make it anew.',
  },
  'bad-path': {
    sv: 'Skriv adressen med små bokstäver a–z, siffror, bindestreck och snedstreck, till exempel om/strategin.',
    en: 'Write the address with lower-case a–z, digits, hyphens and slashes, for example om/strategin.',
  },
  'bad-question': {
    sv: 'Frågan går inte att ställa så: något fält kan inte jämföras på det sättet.',
    en: 'That cannot be asked: some field cannot be compared in that way.',
  },
  'bad-reference': {
    sv: 'Det som valdes är inget dokument. Välj ur listan.',
    en: 'What was chosen is no document. Choose from the list.',
  },
  'bad-slug': {
    sv: 'Skriv adressnamnet med små bokstäver a–z, siffror och bindestreck.',
    en: 'Write the address name with lower-case a–z, digits and hyphens.',
  },
  'bad-type-of-body': {
    sv: 'Skicka JSON eller ett formulär.',
    en: 'Send JSON or a form.',
  },
  'bad-type-of-file': {
    sv: 'Filen är inte en bild av typen JPEG, PNG eller WebP, vad den än heter.',
    en: 'The file is not a JPEG, PNG or WebP image, whatever its name says.',
  },
  'bad-value': {
    sv: 'Något av värdena går inte att spara: det har tecken som inte får finnas, är för stort eller pekar på något som inte finns.',
    en: 'One of the values cannot be stored: it has characters that may not be, is too large, or points at nothing.',
  },
  'body-too-large': {
    sv: 'Det som skickades är för stort. Ingenting har sparats.',
    en: 'What was sent is too large. Nothing has been saved.',
  },
  'changed-since': {
    sv: 'Någon annan har sparat sedan du öppnade. Inget av ditt har sparats över det.',
    en: 'Somebody else has saved since you opened this. Nothing of yours has been saved over it.',
  },
  'colour-needs-legend': {
    sv: 'Varje färg behöver ett namn och en förklaring, och får stå en gång.',
    en: 'Every colour needs a name and an explanation, and may stand once.',
  },
  'condition-on-many': {
    sv: 'If-Match gäller ett dokument i taget, inte flera på en gång.',
    en: 'If-Match is about one document at a time, not about many at once.',
  },
  'date-out-of-bounds': {
    sv: 'Skriv ett datum mellan {first} och {last}.',
    en: 'Write a date between {first} and {last}.',
  },
  'disk-full': {
    sv: 'Det finns inget utrymme kvar att spara på. Inget har sparats. Säg till den som sköter servern.',
    en: 'There is no room left to save on. Nothing has been saved. Tell whoever runs the server.',
  },
  'end-before-start': {
    sv: 'Slutdatum kan inte ligga före startdatum.',
    en: 'The end date cannot be before the start date.',
  },
  'file-gone': {
    sv: 'Bildens fil finns inte längre. Ladda upp bilden igen.',
    en: 'The file of the image is gone. Upload the image again.',
  },
  'link-expired': {
    sv: 'Länken gäller inte längre. Beställ en ny.',
    en: 'The link is no longer valid. Ask for a new one.',
  },
  'lock-not-yours': {
    sv: 'Ett lås sätts i eget namn, på något som du kan ändra.',
    en: 'A lock is set in your own name, on something that you can change.',
  },
  locked: {
    sv: 'Någon annan skriver här just nu. Ditt är inte sparat, men finns kvar. Försök igen när den andra är klar.',
    en: 'Somebody else is writing here just now. Yours is not saved, but still there. Try again when they are done.',
  },
  'membership-exists': {
    sv: 'Personen har redan den rollen hos den aktören.',
    en: 'The person already has that role with that actor.',
  },
  'membership-needs-actor': {
    sv: 'Välj vilken aktör rollen gäller.',
    en: 'Choose which actor the role is for.',
  },
  'no-file-here': {
    sv: 'Här går det inte att lämna en fil.',
    en: 'No file can be left here.',
  },
  'no-such-address': {
    sv: 'Adressen finns inte.',
    en: 'There is no such address.',
  },
  'not-signed-in': {
    sv: 'Du är inte inloggad, eller så har du loggats ut.',
    en: 'You are not signed in, or have been signed out.',
  },
  'not-your-actor': {
    sv: 'Du kan bara ändra det som hör till din aktör.',
    en: 'You can only change what belongs to your actor.',
  },
  'number-not-whole': {
    sv: 'Skriv ett heltal.',
    en: 'Write a whole number.',
  },
  'number-out-of-bounds': {
    sv: 'Skriv ett tal från {least} till {most}.',
    en: 'Write a number from {least} to {most}.',
  },
  'number-taken': {
    sv: 'Numret används redan i planen. Ett nummer återanvänds aldrig.',
    en: 'The number is already used in the plan. A number is never used again.',
  },
  'number-taken-in-trash': {
    sv: 'Numret tillhör en insats i papperskorgen i samma plan. Återställ den, eller välj ett annat nummer: ett nummer återanvänds aldrig.',
    en: 'The number belongs to an insats in the trash of the same plan. Restore it, or choose another: a number is never used again.',
  },
  'password-not-confirmed': {
    sv: 'Skriv ditt nuvarande lösenord. Det behövs när ett lösenord eller en e-postadress ändras, ett konto i taget.',
    en: 'Write your current password. It is needed when a password or an e-mail address is changed, one account at a time.',
  },
  'password-too-short': {
    sv: 'Lösenordet behöver minst 12 tecken.',
    en: 'The password needs at least 12 characters.',
  },
  'preference-too-large': {
    sv: 'Inställningen är för stor för att sparas.',
    en: 'The setting is too large to be kept.',
  },
  'reserved-path': {
    sv: 'Adressen används redan av webbplatsen själv. Välj ett annat första led.',
    en: 'The site uses that address itself. Choose another first part.',
  },
  'round-closed': {
    sv: 'Uppföljningen är stängd för markeringar. En administratör kan öppna den igen.',
    en: 'The round is closed for assessments. An administrator can open it again.',
  },
  'sign-in-refused': {
    sv: 'E-postadressen eller lösenordet stämmer inte.',
    en: 'The e-mail address or the password is not right.',
  },
  'text-too-deep': {
    sv: 'Texten går inte att spara: den har listor i listor i för många led. Dela upp den.',
    en: 'The text cannot be stored: it has lists in lists too many levels deep. Divide it.',
  },
  'text-too-large': {
    sv: 'Texten är för lång: högst {most} tecken med all formatering. Dela upp den.',
    en: 'The text is too long: {most} signs at most with all formatting. Divide it.',
  },
  'text-too-long': {
    sv: 'Texten är för lång: högst {most} tecken.',
    en: 'The text is too long: {most} signs at most.',
  },
  'too-many-preferences': {
    sv: 'Fler inställningar än så går inte att spara.',
    en: 'No more settings than that can be kept.',
  },
  'too-many-rows': {
    sv: 'För många: högst {most} går att spara här.',
    en: 'Too many: {most} at most can be stored here.',
  },
  'too-many-tries': {
    sv: 'Det har blivit för många försök. Vänta en stund och försök igen.',
    en: 'There have been too many tries. Wait a while and try again.',
  },
  'too-many-uploads': {
    sv: 'Många bilder laddas upp just nu. Försök igen om en halv minut.',
    en: 'Many images are being uploaded just now. Try again in half a minute.',
  },
  'unit-already-assessed': {
    sv: 'Enheten har redan markerat insatsen i den här uppföljningen. Ändra den markeringen i stället.',
    en: 'The unit has already assessed this insats in this round. Change that assessment instead.',
  },
  'when-missing': {
    sv: 'Ange när: ett startdatum eller en text, till exempel ”löpande”.',
    en: 'Say when: a start date or a text such as ”ongoing”.',
  },
} as const

export type RefusalCode = keyof typeof refusals

type Figures = Readonly<Record<string, number>>

/** The words of a refusal in the reader's language: Swedish, or English when that is chosen. */
export const wordsFor = (
  code: RefusalCode,
  req: Pick<PayloadRequest, 'i18n'> | undefined,
  figures: Figures = {},
): string => {
  const language = req?.i18n?.language === 'en' ? 'en' : 'sv'
  return refusals[code][language].replace(/\{(\w+)\}/g, (_, name) => String(figures[name]))
}

/** A no that concerns the whole act. Answered with `status` (403 unless told) and `data.code`. */
export const refusal = (code: RefusalCode, req?: Pick<PayloadRequest, 'i18n'>, status = 403) =>
  new APIError(wordsFor(code, req), status, { code }, true)

/** A no that is shown at a field of the form. Answered with 400 and `data.errors[0].code`. */
export const refusalAt = (
  path: string,
  code: RefusalCode,
  place: { collection: CollectionSlug; req: PayloadRequest },
) => {
  const { fields, flattenedFields } = place.req.payload.collections[place.collection].config
  // What is asked for and not stored is no field of the document, but one of the form.
  const field = [...flattenedFields, ...fields].find((each) => 'name' in each && each.name === path)
  return refusalsAt([{ code, field, path }], place)
}

/** What Payload asks for itself, and what it calls by its name in the database. */
const names: Record<string, { sv: string; en: string }> = {
  email: { sv: 'E-post', en: 'E-mail' },
  file: { sv: 'Filen', en: 'The file' },
  password: { sv: 'Nytt lösenord', en: 'New password' },
}

type Label = string | Record<string, string> | ((args: object) => string)

/** What a field is called, in the reader's language. */
const nameOf = (field: object | undefined, path: string, req: PayloadRequest): string => {
  const language = req.i18n?.language === 'en' ? 'en' : 'sv'
  const own = field && 'label' in field ? (field.label as Label | undefined) : undefined
  const label = names[path]?.[language] ?? own ?? path
  if (typeof label === 'function') return label({ i18n: req.i18n, t: req.t })
  return typeof label === 'string' ? label : (label[language] ?? label.sv ?? path)
}

/**
 * Several at once, each at its field, in a collection or in what there is one of. The message as a whole
 * says why as well: for a draft, and at a field that is folded away, it is all that the form shows.
 */
export const refusalsAt = (
  faults: { code: RefusalCode; field?: object; figures?: Figures; path: string }[],
  place: { collection?: string; global?: string; req: PayloadRequest },
) => {
  const { req } = place
  const errors = faults.map(({ code, field, figures, path }) => ({
    code,
    label: nameOf(field, path, req),
    message: wordsFor(code, req, figures),
    path,
  }))
  const error = new ValidationError({ ...place, errors }, req.t)
  // Payload's form takes what stands after a colon for a list of fields.
  error.message = errors
    .map(({ label, message }) => `${label} – ${message.replaceAll(':', ' –')}`)
    .join(' ')
  return error
}
