/** What a page of the seed is made of. */
export type PageContent = {
  path: string
  title: string
  ingress: string
  /** The day that the published page carried. */
  updatedOn: string
  /** Running text in the notation of `richText`, or a list of links. */
  blocks: (string | { heading: string; items: { label: string; url: string }[] })[]
  /** Mail addresses. */
  contacts: string[]
}
