import { html } from 'hono/html'
import type { Static } from 'typebox'
import type { Contact } from '../../api/schema.ts'
import type { Html } from '../html.ts'
import { example } from './small.ts'

/** A number as `tel:` wants it. */
const dialled = (phone: string) => phone.replaceAll(/[^+\d]/g, '')

/** An address as `mailto:` wants it: what else stands in it would become a header of the mail. */
const written = (email: string) => encodeURIComponent(email).replaceAll('%40', '@')

const contact = ({
  actor,
  email,
  example: isExample,
  name,
  phone,
  role,
  unit,
}: Static<typeof Contact>): Html => {
  const place = [role, unit, actor].filter((part) => part && part !== name)
  return html`<li><strong>${name}</strong>${example(isExample)}
${place.map((each) => html`<br>${each}`)}
${email && html`<br><a href="mailto:${written(email)}">${email}</a>`}
${phone && html`<br><a href="tel:${dialled(phone)}">${phone}</a>`}</li>`
}

/** Whom to ask. Empty where nobody is. */
export const contactList = (contacts: Static<typeof Contact>[]): Html | false =>
  contacts.length > 0 && html`<ul class="contacts">${contacts.map(contact)}</ul>`
