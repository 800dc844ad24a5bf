import { findSite, type MenuEntry, type SiteRow } from '#published/queries/site.ts'
import type { Reader } from '#published/reader.ts'
import { pathOf } from '../addresses.ts'
import { textIn } from '../language.ts'
import { type PerRevision, perRevision } from '../perRevision.ts'
import type { Revision } from '../revision.ts'
import { siteLanguage } from './words.ts'

export type FrameLink = { path: string; title: string }

/** What stands around every page. */
export type Frame = {
  name: string
  headline: string | null
  lead: string | null
  menu: FrameLink[]
  footer: FrameLink[]
  partners: { name: string; website: string | null }[]
}

const presentMenu = (entries: MenuEntry[] | null): FrameLink[] =>
  (entries ?? []).map(({ path, texts }) => ({
    path: pathOf.page(path),
    title: textIn(texts, 'title', siteLanguage) ?? path,
  }))

const presentFrame = ({ footer, menu, name, partners, strategy, texts }: SiteRow): Frame => ({
  ...emptyFrame,
  name: name ?? emptyFrame.name,
  headline:
    textIn(texts, 'headline', siteLanguage) ?? textIn(strategy?.texts, 'title', siteLanguage),
  lead: textIn(texts, 'lead', siteLanguage),
  menu: [
    ...(strategy ? [{ path: '/strategi', title: 'Strategin' }] : []),
    { path: '/insatser', title: 'Insatser' },
    ...presentMenu(menu),
  ],
  footer: presentMenu(footer),
  partners: (partners ?? []).flatMap(({ texts: names, website }) => {
    const name = textIn(names, 'formalName', siteLanguage) ?? textIn(names, 'name', siteLanguage)
    return name ? { name, website } : []
  }),
})

/** The frame of a site that nobody has filled in, or whose database has not answered yet. */
export const emptyFrame: Frame = {
  name: 'På gång',
  headline: null,
  lead: null,
  menu: [{ path: '/insatser', title: 'Insatser' }],
  footer: [],
  partners: [],
}

export const keepFrame = (reader: Reader, revision: Revision): PerRevision<Frame> =>
  perRevision(revision, async () => presentFrame(await findSite(reader)))
