import type { Reader } from '../reader.ts'
import type { Texts } from '../texts.ts'

/** Something that happened: a round was presented, an insats or a page was published or changed. */
export type NewsRow = {
  kind: 'insats' | 'page' | 'round'
  /** Number, path or key. */
  name: string
  plan: string | null
  texts: Texts<'title'>
  at: Date
  isNew: boolean
  example: boolean
}

const isNew = "updated_at < published_at + interval '1 hour'"

/** The latest of what is published, the newest first. */
export const listNews = (reader: Reader, most: number): Promise<NewsRow[]> =>
  reader.rows(
    'news',
    `select * from (
       (select 'insats' as kind, i.number as name, p.slug as plan, i.texts, greatest(i.updated_at, i.published_at) as at,
          ${isNew.replaceAll(/(updated|published)_at/g, 'i.$&')} as "isNew", i.example, i.number_order as place
        from published.insatser i join published.plans p on p.id = i.plan_id
        order by greatest(i.updated_at, i.published_at) desc, i.number_order limit $1)
       union all
       (select 'page', path, null, texts, greatest(updated_at, published_at), ${isNew}, example, path
        from published.pages order by greatest(updated_at, published_at) desc, path limit $1)
       union all
       (select 'round', r.key, p.slug, null, r.presented_at, true, r.example, r.key
        from published.rounds r join published.plans p on p.id = r.plan_id
        where r.presented_at is not null order by r.presented_at desc limit $1)) _
     order by at desc, kind, place limit $1`,
    [most],
  )
