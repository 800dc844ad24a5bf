type TextNode = { type: string; version: number; [key: string]: unknown }

/** The state of Payload's Lexical editor, as it is stored. */
export type RichText = {
  root: {
    type: 'root'
    children: TextNode[]
    direction: 'ltr'
    format: ''
    indent: number
    version: number
  }
}

const around = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

const textNode = (text: string): TextNode => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  version: 1,
})

const linkNode = (text: string, url: string, id: string): TextNode => {
  if (!/^(https:\/\/|\/(?!\/))\S*$/.test(url)) throw new Error(`Not an address to link to: ${url}`)
  return {
    ...around,
    type: 'link',
    version: 3,
    id,
    fields: { linkType: 'custom', newTab: false, url },
    children: [textNode(text)],
  }
}

/** @param nextId the editor tells the links of one text apart by their ids */
const inline = (line: string, nextId: () => string): TextNode[] =>
  line
    .split(/(\[[^\]]+\]\([^)\s]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, text, url] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? []
      return text && url ? linkNode(text, url, nextId()) : textNode(part)
    })

const headingNode = (tag: string, children: TextNode[]): TextNode => ({
  ...around,
  type: 'heading',
  tag,
  children,
})

const paragraphNode = (children: TextNode[]): TextNode => ({
  ...around,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
})

const listNode = (items: TextNode[][]): TextNode => ({
  ...around,
  type: 'list',
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children: items.map((children, index) => ({
    ...around,
    type: 'listitem',
    value: index + 1,
    children,
  })),
})

/**
 * Builds running text from a compact notation: blocks parted by an empty line, `## ` and `### ` for
 * headings, `- ` for the items of a list, `[text](address)` for a link. Anything else is a paragraph;
 * its lines are joined, so a source file may break them where it likes.
 */
export const richText = (notation: string): RichText => {
  let links = 0
  const nextId = () => String(++links).padStart(24, '0')
  const children = notation
    .split(/\n\s*\n/)
    .map((block) => block.trim().split(/\s*\n\s*/))
    .filter(([first]) => first !== '')
    .map((lines) => {
      const joined = lines.join(' ')
      const [, marks, heading] = /^(##|###) (.+)$/.exec(joined) ?? []
      if (marks && heading) return headingNode(`h${marks.length}`, inline(heading, nextId))
      if (!joined.startsWith('- ')) return paragraphNode(inline(joined, nextId))
      return listNode(itemsOf(lines).map((item) => inline(item, nextId)))
    })
  return { root: { ...around, type: 'root', children } }
}

/** A line that does not begin with a dash goes on with the item above it. */
const itemsOf = (lines: string[]): string[] =>
  lines
    .join('\n')
    .slice('- '.length)
    .split('\n- ')
    .map((item) => item.replaceAll('\n', ' '))
