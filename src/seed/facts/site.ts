import type { Ids, Seeding } from '../ensureAll.ts'
import { idIn } from '../ensureAll.ts'

/** What the public site says about itself. What an editor has written stays. */
export const seedSite = async ({
  pages,
  payload,
  report,
}: Seeding & { pages: Ids }): Promise<void> => {
  const stored = await payload.findGlobal({
    slug: 'site',
    depth: 0,
    locale: 'sv',
    overrideAccess: true,
  })
  if (stored.updatedAt) return
  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'På gång',
      headline: 'Tillsammans för en bättre och mer jämlik folkhälsa i Norrbotten',
      lead: 'Här följer du vad Region Norrbotten, Länsstyrelsen och Norrbottens Kommuner gör för folkhälsan: vad som ska göras, av vem och när, och hur långt det har kommit.',
      footer: [
        'om-webbplatsen',
        'sa-bidrar-regionala-aktorer',
        'sa-genomfor-regionen-strategin',
        'halsoframjande-samhallsplanering',
      ].map((path) => idIn(pages, path)),
    },
    locale: 'sv',
    overrideAccess: true,
  })
  report('webbplatsen 1/1')
}
