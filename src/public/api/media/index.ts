import { listMedia } from '#published/queries/pages.ts'
import type { Api } from '../index.ts'
import { addSmallList } from '../small.ts'
import { Image, presentImage } from './schema.ts'

/** The images that published pages use. */
export const mediaApi = (api: Api): void =>
  addSmallList(api, {
    name: 'media',
    summary: 'Bilder',
    description: 'Bilder som publicerade sidor använder, med bildbeskrivning och storlekar.',
    tag: 'sidor',
    item: Image,
    list: () => listMedia(api.reader),
    present: (media, lang) => presentImage(media, lang, api.siteUrl),
  })
