import type { TextFieldSingleValidation } from 'payload'
import { wordsFor } from '#kernel/refusal.ts'

/**
 * "When" is a date or a text, and a published insats says one of them. As the rule of a field, and not
 * a hook, it is told together with everything else that is missing; drafts are not asked.
 */
export const requireWhen: TextFieldSingleValidation = (value, { data, req }) =>
  Boolean(value) ||
  Boolean((data as { startDate?: unknown }).startDate) ||
  wordsFor('when-missing', req)
