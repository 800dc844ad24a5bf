import Type, { type Static } from 'typebox'
import type { PageItem } from '#published/queries/pages.ts'
import { isDead } from '../../addresses.ts'
import { contentIn } from '../../language.ts'
import { headingOrder, richTextToHtml } from '../../richText.ts'
import { Image, presentImage } from '../media/schema.ts'
import { nullable } from '../schema.ts'

export const Block = Type.Object({
  type: Type.String({ enum: ['text', 'image', 'links'] }),
  html: Type.Optional(Type.String({ description: 'text: säker HTML.' })),
  image: Type.Optional(Image),
  caption: Type.Optional(nullable(Type.String())),
  heading: Type.Optional(nullable(Type.String())),
  items: Type.Optional(Type.Array(Type.Object({ label: Type.String(), url: Type.String() }))),
})

type StoredBlock = {
  blockType?: string
  content?: unknown
  image?: unknown
  caption?: unknown
  heading?: unknown
  items?: unknown
}

type StoredLink = { label?: unknown; url?: unknown }

/** What is stored is JSON of any shape: the objects of a list, and nothing where there is no list. */
const objects = <Shape extends object>(stored: unknown): Shape[] =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'object' && each !== null) : []

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/** The blocks of a page as data. What a block refers to and is not public is left out. */
export const presentBlocks = (
  page: PageItem,
  lang: string,
  siteUrl: string,
): Static<typeof Block>[] => {
  const levelOf = headingOrder()
  const stored = contentIn(page.blocks, lang)
  return objects<StoredBlock>(stored).flatMap((block): Static<typeof Block>[] => {
    switch (block.blockType) {
      case 'text':
        return block.content
          ? [
              {
                type: 'text',
                html: richTextToHtml(block.content, page.addresses, siteUrl, levelOf),
              },
            ]
          : []
      case 'image': {
        const media = page.media?.find(({ id }) => id === block.image)
        return media
          ? [
              {
                type: 'image',
                image: presentImage(media, lang, siteUrl),
                caption: text(block.caption),
              },
            ]
          : []
      }
      case 'links': {
        const items = objects<StoredLink>(block.items).flatMap(({ label, url }) => {
          const address = text(url)
          return address &&
            /^(https:\/\/|\/(?![/\\]))/.test(address) &&
            !isDead(address, page.addresses)
            ? { label: text(label) ?? address, url: address }
            : []
        })
        const heading = text(block.heading)
        if (heading) levelOf(2)
        return [{ type: 'links', heading, items }]
      }
      default:
        return []
    }
  })
}
