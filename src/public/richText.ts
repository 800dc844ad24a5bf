import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import type { Addresses } from '#published/queries/addresses.ts'
import { isDead, pathOf } from './addresses.ts'

type LinkNode = {
  children: unknown[]
  fields?: { doc?: { value?: unknown } | null; linkType?: string; url?: unknown }
}
type HeadingNode = { children: unknown[]; tag?: unknown }
type ListNode = { children: unknown[]; tag: string }
type ToHtml = (args: { nodes: never }) => string[]

const allowed = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i

/** Levels of a text that are shown. More than anybody writes, and less than a stack can bear. */
const deepest = 100

type Sound = { type: string; children?: Sound[]; [key: string]: unknown }

/** The nodes that are what they say they are: what lies in the database need not come from the editor. */
const soundNodes = (nodes: unknown, level = 0): Sound[] =>
  Array.isArray(nodes) && level < deepest
    ? nodes.flatMap((node: Partial<Sound> | null) => {
        if (typeof node?.type !== 'string') return []
        const { text, type } = node
        if (type === 'text') return typeof text === 'string' ? { ...node, type } : []
        return { ...node, type, children: soundNodes(node.children, level + 1) }
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
  const hrefOf = ({ doc, linkType, url }: NonNullable<LinkNode['fields']>): string | undefined => {
    if (linkType === 'internal') {
      const found = addresses?.[String(doc?.value)]
      if (!found) return undefined
      const { collection, name, plan } = found
      return siteUrl + (collection === 'pages' ? pathOf.page(name) : pathOf.insats(name, plan))
    }
    const trimmed = String(url ?? '').trim()
    return allowed.test(trimmed) && !isDead(trimmed, addresses) ? trimmed : undefined
  }
  const link = ({ node, nodesToHTML }: { node: LinkNode; nodesToHTML: ToHtml }) => {
    const children = nodesToHTML({ nodes: node.children as never }).join('')
    const href = hrefOf(node.fields ?? {})
    return href && hasText(children) ? `<a href="${escapeHtml(href)}">${children}</a>` : children
  }
  const heading = ({ node, nodesToHTML }: { node: HeadingNode; nodesToHTML: ToHtml }) => {
    const children = nodesToHTML({ nodes: node.children as never }).join('')
    if (!hasText(children)) return ''
    const level = levelOf(Number(/^h([1-6])$/.exec(String(node.tag))?.[1] ?? 2))
    return `<h${level}>${children}</h${level}>`
  }
  const children = soundNodes((state as { root?: { children?: unknown } } | null)?.root?.children)
  return convertLexicalToHTML({
    // What the editor offers (kernel/richText.ts), and nothing else that may lie in the database.
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
      }) as HTMLConverters,
    data: { root: { children } } as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

/** What a screen reader would have something to say of. */
const hasText = (markup: string) => markup.replaceAll(/<[^>]*>|&nbsp;|\s/g, '') !== ''

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
