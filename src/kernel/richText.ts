import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { CollectionSlug } from 'payload'

/** What a link in running text may lead to. */
export const linkable: CollectionSlug[] = ['pages', 'insatser']

/**
 * The one editor of running text. Headings start at 2 because the title of the page is 1; images
 * and tables are blocks of pages, not parts of a text.
 */
export const richTextEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: linkable }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
