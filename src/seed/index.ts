import type { Payload } from 'payload'
import { seedDemo } from './demo/index.ts'
import type { NewUser } from './demo/users.ts'
import { seedFacts } from './facts/index.ts'
import { insats5B } from './facts/insats5B.ts'
import { seedInsatser } from './insatser.ts'

/**
 * Fills the database through the Local API. Running it again changes nothing.
 * @param kind `facts`: what is known; `demo`: also examples, marked as such
 * @param report gets a line of progress now and then
 * @returns the example users that were created now, with passwords that are kept nowhere else
 */
export const seed = async ({
  payload,
  kind,
  report,
}: {
  payload: Payload
  kind: 'demo' | 'facts'
  report: (line: string) => void
}): Promise<{ users: NewUser[] }> => {
  const facts = await seedFacts({ payload, report })
  if (kind === 'demo') return { users: await seedDemo({ facts, payload, report }) }
  await seedInsatser({ insatser: [insats5B], payload, references: facts, report })
  return { users: [] }
}
