import type { Reader } from '../reader.ts'
import type { Directory, Texts } from '../texts.ts'
import { type Addresses, addressesOfLinks, linksIn } from './addresses.ts'
import { rowsWithDirectory, type WithDirectory } from './directory.ts'

export type PageRow = {
  id: string
  path: string
  actor_id: string
  updated_date: string | null
  published_at: Date
  updated_at: Date
  example: boolean
  texts: Texts<'title' | 'ingress'>
}

/** Instants that come inside JSON are texts. */
export type ListedPage = Omit<PageRow, 'published_at' | 'updated_at'> & {
  published_at: string
  updated_at: string
}

export type MediaRow = {
  id: string
  filename: string
  mime_type: string
  width: number | null
  height: number | null
  filesize: number | null
  decorative: boolean
  credit: string | null
  focal_x: number | null
  focal_y: number | null
  example: boolean
  sizes: { name: string; filename: string | null; width: number | null; height: number | null }[]
  texts: Texts<'alt'>
}

export type PageItem = PageRow & {
  blocks: Record<string, unknown[]> | null
  contacts: string[] | null
  addresses: Addresses
  media: MediaRow[] | null
  directory: Directory
}

/** Every published page, by its path. */
export const listPages = (reader: Reader): Promise<WithDirectory<ListedPage>[]> =>
  rowsWithDirectory(reader, 'pages', 'select p.* from published.pages p order by p.path')

/** One published page, with what its blocks refer to. */
export const findPage = async (reader: Reader, path: string): Promise<PageItem | undefined> => {
  const [found] = await reader.rows<PageItem>(
    'page',
    `with item as (select * from published.pages where path = $1),
     blocks as (select b.lang, b.blocks from published.page_blocks b join item on item.id = b.page_id),
     ${linksIn('blocks', 'blocks')}
     select item.*,
       (select to_jsonb(d) from published.directory d) as directory,
       (select jsonb_object_agg(lang, blocks) from blocks) as blocks,
       (select jsonb_agg(c.contact_id order by c."order") from published.page_contacts c where c.page_id = item.id) as contacts,
       ${addressesOfLinks} as addresses,
       (select jsonb_agg(to_jsonb(m)) from published.media m where m.id::text in (
          select jsonb_path_query(blocks, '$[*].image') #>> '{}' from blocks)) as media
     from item`,
    [path],
  )
  return found
}

/** Every image that a published page uses. */
export const listMedia = (reader: Reader): Promise<MediaRow[]> =>
  reader.rows('media', 'select * from published.media order by id')
