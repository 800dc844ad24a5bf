import Type from 'typebox'
import { listMedia } from '#published/queries/pages.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import { listParts, listQuery } from '../schema.ts'
import { Image, presentImage } from './schema.ts'

/** The images that published pages use. */
export const mediaApi = ({ add, addresses, reader, siteUrl }: Api): void =>
  add<Paged, unknown>({
    url: '/media',
    summary: 'Bilder',
    description: 'Bilder som publicerade sidor använder, med bildbeskrivning och storlekar.',
    tag: 'sidor',
    query: listQuery,
    answer: Type.Object({ media: Type.Array(Image), ...listParts }),
    load: async ({ lang, query }) => {
      const media = (await listMedia(reader)).map((each) => presentImage(each, lang, siteUrl))
      const { items, ...list } = wholeList(media, addresses.api('/media'), query)
      return { media: items, ...list }
    },
  })
