/** Running text as the editor keeps it, for tests: also what the editor would not write. */
export type TextNode = Record<string, unknown>

const around = { direction: 'ltr', format: '', indent: 0, version: 1 }

/** @param format 1 is bold, 2 italic */
export const text = (words: string, format = 0): TextNode => ({
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: words,
  type: 'text',
  version: 1,
})
export const paragraph = (...children: TextNode[]): TextNode => ({
  ...around,
  children,
  textFormat: 0,
  textStyle: '',
  type: 'paragraph',
})
export const heading = (tag: string, words: string): TextNode => ({
  ...around,
  children: [text(words)],
  tag,
  type: 'heading',
})
export const quote = (words: string): TextNode => ({
  ...around,
  children: [text(words)],
  type: 'quote',
})
export const list = (tag: 'ol' | 'ul', ...items: TextNode[][]): TextNode => ({
  ...around,
  children: items.map((children, at) => ({ ...around, children, type: 'listitem', value: at + 1 })),
  listType: tag === 'ol' ? 'number' : 'bullet',
  start: 1,
  tag,
  type: 'list',
})
/** A link to an address, whatever that is. */
export const linkTo = (url: string, words: string): TextNode => ({
  ...around,
  children: [text(words)],
  fields: { linkType: 'custom', newTab: false, url },
  id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
  type: 'link',
  version: 3,
})
/** A link to a document. */
export const linkToDocument = (relationTo: string, value: string, words: string): TextNode => ({
  ...linkTo('', words),
  fields: { doc: { relationTo, value }, linkType: 'internal', newTab: false },
})
export const content = (...children: TextNode[]) => ({
  root: { ...around, children, type: 'root' },
})

/** A list in a list …, as JSON: what is nested this deep is more than `JSON.stringify` can write. */
export const nestedLists = (levels: number, words: string): string => {
  const [open = '', close = ''] = JSON.stringify(list('ul', [text('HERE')])).split(
    JSON.stringify(text('HERE')),
  )
  return open.repeat(levels) + JSON.stringify(paragraph(text(words))) + close.repeat(levels)
}
