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
  'end-before-start': {
    sv: 'Slutdatum kan inte ligga före startdatum.',
    en: 'The end date cannot be before the start date.',
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
  const { flattenedFields } = req.payload.collections[collection].config
  const field = flattenedFields.find(({ name }) => name === path)
  // The label, in the reader's language, is what the message beside the form calls the field.
  const label = field && 'label' in field && field.label ? field.label : path
  const error = { code, label, message: wordsFor(code, req), path }
  return new ValidationError({ collection, errors: [error], req }, req.t)
}
