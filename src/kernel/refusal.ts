import { APIError, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'

/** Every reason the system says no: one code each, in the words the editor sees. */
const refusals = {
  'alt-text-missing': {
    sv: 'Beskriv bilden för den som inte ser den, eller markera den som dekorativ.',
    en: 'Describe the image for those who cannot see it, or mark it as decorative.',
  },
  'bad-insats-number': {
    sv: 'Skriv numret som siffror och eventuellt en bokstav, till exempel 5B.',
    en: 'Write the number as digits and possibly a letter, for example 5B.',
  },
  'bad-path': {
    sv: 'Skriv adressen med små bokstäver a–z, siffror, bindestreck och snedstreck, till exempel om/strategin.',
    en: 'Write the address with lower-case a–z, digits, hyphens and slashes, for example om/strategin.',
  },
  'bad-slug': {
    sv: 'Skriv adressnamnet med små bokstäver a–z, siffror och bindestreck.',
    en: 'Write the address name with lower-case a–z, digits and hyphens.',
  },
  'bad-type-of-file': {
    sv: 'Filen är inte en bild av typen JPEG, PNG eller WebP, vad den än heter.',
    en: 'The file is not a JPEG, PNG or WebP image, whatever its name says.',
  },
  'bad-value': {
    sv: 'Något av värdena går inte att spara: det har tecken som inte får finnas, är för stort eller pekar på något som inte finns.',
    en: 'One of the values cannot be stored: it has characters that may not be, is too large, or points at nothing.',
  },
  'colour-needs-legend': {
    sv: 'Varje färg behöver ett namn och en förklaring, och får stå en gång.',
    en: 'Every colour needs a name and an explanation, and may stand once.',
  },
  'end-before-start': {
    sv: 'Slutdatum kan inte ligga före startdatum.',
    en: 'The end date cannot be before the start date.',
  },
  'link-expired': {
    sv: 'Länken gäller inte längre. Beställ en ny.',
    en: 'The link is no longer valid. Ask for a new one.',
  },
  'lock-not-yours': {
    sv: 'Ett lås sätts i eget namn, på något som du kan ändra.',
    en: 'A lock is set in your own name, on something that you can change.',
  },
  'membership-exists': {
    sv: 'Personen har redan den rollen hos den aktören.',
    en: 'The person already has that role with that actor.',
  },
  'membership-needs-actor': {
    sv: 'Välj vilken aktör rollen gäller.',
    en: 'Choose which actor the role is for.',
  },
  'not-signed-in': {
    sv: 'Du är inte inloggad, eller så har du loggats ut.',
    en: 'You are not signed in, or have been signed out.',
  },
  'not-your-actor': {
    sv: 'Du kan bara ändra det som hör till din aktör.',
    en: 'You can only change what belongs to your actor.',
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
  'too-many-tries': {
    sv: 'Det har blivit för många försök. Vänta en stund och försök igen.',
    en: 'There have been too many tries. Wait a while and try again.',
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

/** The words of a refusal in the reader's language: Swedish, or English when that is chosen. */
export const wordsFor = (
  code: RefusalCode,
  req: Pick<PayloadRequest, 'i18n'> | undefined,
): string => refusals[code][req?.i18n?.language === 'en' ? 'en' : 'sv']

/** A no that concerns the whole act. Answered with `status` (403 unless told) and `data.code`. */
export const refusal = (code: RefusalCode, req?: Pick<PayloadRequest, 'i18n'>, status = 403) =>
  new APIError(wordsFor(code, req), status, { code }, true)

/** A no that is shown at a field of the form. Answered with 400 and `data.errors[0].code`. */
export const refusalAt = (
  path: string,
  code: RefusalCode,
  { collection, req }: { collection: CollectionSlug; req: PayloadRequest },
) => {
  const { fields, flattenedFields } = req.payload.collections[collection].config
  // What is asked for and not stored is no field of the document, but one of the form.
  const field = [...flattenedFields, ...fields].find((each) => 'name' in each && each.name === path)
  // The label, in the reader's language, is what the message beside the form calls the field.
  const label = field && 'label' in field && field.label ? field.label : path
  const error = { code, label, message: wordsFor(code, req), path }
  return new ValidationError({ collection, errors: [error], req }, req.t)
}
