/**
 * Where what a text links to is found, by what the link says: the id of a document, or the path of a
 * page (`/om`). What is not here is not public.
 */
export type Addresses = Record<
  string,
  { collection: 'insatser' | 'pages'; name: string; plan: string | null }
> | null

/** What the texts in a column of JSON link to, for `with`. No deeper than a stack can bear. */
export const linksIn = (source: string, column: string): string => `
links as materialized (
  select jsonb_path_query(${column}, '$.**{0 to 300}.doc.value') #>> '{}' as link from ${source}
  union
  select split_part(split_part(jsonb_path_query(${column}, '$.**{0 to 300}.url') #>> '{}', '#', 1), '?', 1)
  from ${source})`

/** The addresses of `links`. */
export const addressesOfLinks = `(
  select jsonb_object_agg(f.link, jsonb_build_object(
    'collection', f.collection, 'name', f.name, 'plan', f.plan))
  from (
    select a.id::text as link, a.collection, a.name, a.plan from published.addresses a
    where a.id = any(array(select l.link::uuid from links l
      where l.link ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))
    union all
    select '/' || p.path, 'pages', p.path, null from published.pages p
    where p.path = any(array(select substr(l.link, 2) from links l where l.link like '/%'))) f)`
