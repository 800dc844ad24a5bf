import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { Addresses } from '#published/queries/insatser.ts'
import { pathOf } from './addresses.ts'

type LinkNode = {
  children: unknown[]
  fields?: { doc?: { value?: unknown } | null; linkType?: string; url?: unknown }
}
type ListNode = { children: unknown[]; tag: string }
type ToHtml = (args: { nodes: never }) => string[]

const allowed = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i

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

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Running text as safe HTML. Text is escaped; a link keeps its address only when it is one of http,
 * https, mailto, tel or a path of this site, and, to a document, only while that is published.
 * @param addresses where the documents that the text links to are found
 * @param siteUrl the public address that paths are put after
 */
export const richTextToHtml = (state: unknown, addresses: Addresses, siteUrl: string): string => {
  const hrefOf = ({ doc, linkType, url }: NonNullable<LinkNode['fields']>): string | undefined => {
    if (linkType === 'internal') {
      const found = addresses?.[String(doc?.value)]
      if (!found) return undefined
      const { collection, name, plan } = found
      return siteUrl + (collection === 'pages' ? pathOf.page(name) : pathOf.insats(name, plan))
    }
    const trimmed = String(url ?? '').trim()
    return allowed.test(trimmed) ? trimmed : undefined
  }
  const link = ({ node, nodesToHTML }: { node: LinkNode; nodesToHTML: ToHtml }) => {
    const children = nodesToHTML({ nodes: node.children as never }).join('')
    const href = hrefOf(node.fields ?? {})
    return href ? `<a href="${escapeHtml(href)}">${children}</a>` : children
  }
  const children = soundNodes((state as { root?: { children?: unknown } } | null)?.root?.children)
  return convertLexicalToHTML({
    converters: ({ defaultConverters }) =>
      ({
        ...defaultConverters,
        autolink: link,
        link,
        list,
        listitem,
        unknown: () => '',
      }) as typeof defaultConverters,
    data: { root: { children } } as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

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
