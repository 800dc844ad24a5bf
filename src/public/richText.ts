import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import type { Addresses } from '#published/queries/addresses.ts'
import { isDead, pathOf } from './addresses.ts'

type LinkNode = Pick<Sound, 'children' | 'link'>
type HeadingNode = Pick<Sound, 'children' | 'tag'>
type ListNode = HeadingNode
type ToHtml = (args: { nodes: never }) => string[]

const allowed = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i

/** Levels of a text that are shown. More than anybody writes, and less than a stack can bear. */
const deepest = 100

/** What the editor offers (kernel/richText.ts), and nothing else that may lie in the database. */
const shown = [
  'autolink',
  'heading',
  'linebreak',
  'link',
  'list',
  'listitem',
  'paragraph',
  'quote',
  'tab',
  'text',
]

/** Where a link leads: to an address, or to a document by its id. */
type LinkTarget = { to: 'address' | 'document'; name: string }

type Sound = {
  children: Sound[]
  format: number
  link: LinkTarget
  tag: string
  text: string
  type: string
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const targetOf = (given: unknown): LinkTarget => {
  const { doc, linkType, url } = objectOf(given)
  return linkType === 'internal'
    ? { to: 'document', name: textOf(objectOf(doc).value) }
    : { to: 'address', name: textOf(url).trim() }
}

/**
 * The nodes with what is read of each, and that as what it is for: what lies in the database need not come
 * from the editor, and one odd value must not cost the page.
 */
const soundNodes = (nodes: unknown, level = 0): Sound[] =>
  Array.isArray(nodes) && level < deepest
    ? nodes.map((given: unknown) => {
        const { children, fields, format, tag, text, type } = objectOf(given)
        return {
          children: soundNodes(children, level + 1),
          format: typeof format === 'number' ? format : 0,
          link: targetOf(fields),
          tag: textOf(tag),
          text: textOf(text),
          type: shown.find((each) => each === type) ?? '',
        }
      })
    : []

/** Gives each heading of a page its level. */
export type HeadingOrder = (wished: number) => number

/**
 * Headings without a gap: one that an editor set two levels below the one above is lifted to the next.
 * The title of the page is the first level. One order is shared by all the texts of a page.
 */
export const headingOrder = (): HeadingOrder => {
  let above = 1
  return (wished) => {
    above = Math.max(2, Math.min(wished, above + 1))
    return above
  }
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Running text as safe HTML. Text is escaped; a link keeps its address only when it is one of http,
 * https, mailto, tel or a path of this site, and, to a document or page, only while that is published.
 * @param addresses where the documents that the text links to are found
 * @param siteUrl the public address that paths are put after
 * @param levelOf of the page that the text is part of
 */
export const richTextToHtml = (
  state: unknown,
  addresses: Addresses,
  siteUrl: string,
  levelOf: HeadingOrder = headingOrder(),
): string => {
  const hrefOf = ({ name: asked, to }: LinkTarget): string | undefined => {
    if (to === 'address')
      return allowed.test(asked) && !isDead(asked, addresses) ? asked : undefined
    const found = Object.hasOwn(addresses ?? {}, asked) ? addresses?.[asked] : undefined
    if (!found) return undefined
    const { collection, name, plan } = found
    return siteUrl + (collection === 'pages' ? pathOf.page(name) : pathOf.insats(name, plan))
  }
  const link = ({ node, nodesToHTML }: { node: LinkNode; nodesToHTML: ToHtml }) => {
    const children = nodesToHTML({ nodes: node.children as never }).join('')
    const href = hrefOf(node.link)
    return href && hasText(children) ? `<a href="${escapeHtml(href)}">${children}</a>` : children
  }
  const heading = ({ node, nodesToHTML }: { node: HeadingNode; nodesToHTML: ToHtml }) => {
    const children = nodesToHTML({ nodes: node.children as never }).join('')
    if (!hasText(children)) return ''
    const level = levelOf(Number(/^h([1-6])$/.exec(node.tag)?.[1] ?? 2))
    return `<h${level}>${children}</h${level}>`
  }
  const children = soundNodes(objectOf(objectOf(state).root).children)
  return convertLexicalToHTML({
    converters: ({ defaultConverters: { linebreak, paragraph, quote, tab, text } }) =>
      ({
        linebreak,
        paragraph,
        quote,
        tab,
        text,
        autolink: link,
        heading,
        link,
        list,
        listitem,
        unknown: () => '',
      }) as unknown as HTMLConverters,
    data: { root: { children } } as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

/** What a screen reader would have something to say of. */
const hasText = (markup: string) => markup.replaceAll(/<[^<>]*>|&nbsp;|\s/g, '') !== ''

// The converters that come along add classes and styles, which belong to whoever shows the text.
const list = ({ node, nodesToHTML }: { node: ListNode; nodesToHTML: ToHtml }) => {
  const tag = node.tag === 'ol' ? 'ol' : 'ul'
  return `<${tag}>${nodesToHTML({ nodes: node.children as never }).join('')}</${tag}>`
}
const listitem = ({
  node,
  nodesToHTML,
}: {
  node: Pick<ListNode, 'children'>
  nodesToHTML: ToHtml
}) => `<li>${nodesToHTML({ nodes: node.children as never }).join('')}</li>`
