import type { Reader } from '../reader.ts'
import type { Texts } from '../texts.ts'
import { newestFirst } from './filters.ts'

/** A page as a menu names it. */
export type MenuEntry = { path: string; texts: Texts<'title'> }

/** What every page of the site shows. */
export type SiteRow = {
  /** Null until somebody has filled it in. */
  name: string | null
  texts: Texts<'headline' | 'lead'>
  menu: MenuEntry[] | null
  footer: MenuEntry[] | null
  strategy: { slug: string; texts: Texts<'title' | 'summary'> } | null
  /** The actors of the strategy, in its order. */
  partners: { website: string | null; texts: Texts<'name' | 'formalName'> }[] | null
}

const menuOf = (field: 'menu' | 'footer') => `(
  select jsonb_agg(jsonb_build_object('path', p.path, 'texts', p.texts) order by m.position)
  from published.site s cross join unnest(s.${field}) with ordinality m(id, position)
  join published.pages p on p.id = m.id)`

/** The site's own texts and menus, and whose strategy it follows: the newest published one. */
export const findSite = async (reader: Reader): Promise<SiteRow> => {
  const [found] = await reader.rows<SiteRow>(
    'site',
    `with strategy as (
       select p.* from published.plans p where p.kind = 'strategi' order by ${newestFirst} limit 1)
     select (select name from published.site limit 1) as name,
       (select texts from published.site limit 1) as texts,
       ${menuOf('menu')} as menu,
       ${menuOf('footer')} as footer,
       (select jsonb_build_object('slug', slug, 'texts', texts) from strategy) as strategy,
       (select jsonb_agg(jsonb_build_object('website', a.website, 'texts', a.texts) order by pa."order")
        from published.plan_actors pa join published.actors a on a.id = pa.actor_id
        where pa.plan_id = (select id from strategy)) as partners`,
  )
  if (!found) throw new Error('The site answers one row.')
  return found
}
