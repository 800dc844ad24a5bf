-- The door: what the world may see, and nothing else. Run by src/run/prepare.ts after Payload's
-- migrations, in one transaction; it may be run again at any time. A row that is a draft, in the
-- trash, scheduled for later or past its end date is in no view. Names of columns are an allow-list:
-- a new field is private until it is written here.

create schema if not exists published;

-- The revision moves once per transaction that touched anything behind a view. It is moved by a
-- deferred trigger, at COMMIT: moved earlier, its row lock would queue every editor behind the first.
create table if not exists published.moved (value bigint not null);
insert into published.moved select 0 where not exists (select from published.moved);
create table if not exists published.moving (transaction xid8 primary key);

create or replace function published.note_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into published.moving values (pg_catalog.pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;

create or replace function published.move_revision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from published.moving where transaction = new.transaction;
  update published.moved set value = value + 1;
  perform pg_catalog.pg_notify('published', '');
  return null;
end $$;

drop trigger if exists move_revision on published.moving;
create constraint trigger move_revision after insert on published.moving
  deferrable initially deferred for each row execute function published.move_revision();

-- Everything that a view reads. A test compares this list with what the views depend on.
do $$
declare
  behind text[] := array[
    'actors', 'actors_locales', 'units', 'units_locales', 'contacts', 'contacts_locales',
    'media', 'media_locales', 'plans', 'plans_locales', 'plans_rels',
    'delmal', 'delmal_locales', 'delmal_rels', 'terms', 'terms_locales',
    'insatser', 'insatser_locales', 'insatser_rels',
    'rounds', 'rounds_legend', 'rounds_legend_locales', 'assessments', 'assessments_locales',
    'pages', 'pages_locales', 'pages_rels', 'site', 'site_locales', 'site_rels'];
  each text;
begin
  foreach each in array behind loop
    execute format('create or replace trigger published_revision
      after insert or update or delete or truncate on public.%I
      for each statement execute function published.note_change()', each);
  end loop;
  for each in select viewname from pg_views where schemaname = 'published' loop
    execute format('drop view if exists published.%I cascade', each);
  end loop;
end $$;

-- Relations are looked up by whose they are and which field they stand in, what insatser are chosen by
-- from the other end, and colours by round: all without reading the tables. An index that is changed
-- here needs a new name, and its old one a `drop index if exists`.
create index if not exists insatser_rels_parent_path on public.insatser_rels (parent_id, path);
create index if not exists insatser_rels_by_delmal on public.insatser_rels (delmal_id, parent_id)
  where path = 'delmal';
create index if not exists insatser_rels_by_unit on public.insatser_rels (units_id, parent_id)
  where path = 'units';
create index if not exists insatser_rels_by_term on public.insatser_rels (terms_id, parent_id)
  where path in ('arenas', 'healthDimensions', 'habits', 'goalAreas', 'sdgs');
create index if not exists assessments_by_round on public.assessments (round_id, insats_id, colour);

-- What lies in a column need not have come through the forms of today. What cannot be read as what it
-- is for is unknown; where an answer cannot do without it, the row is in no view. An error here would be
-- the whole site's.
create or replace function published.whole(value numeric) returns int
language sql immutable parallel safe
return case when value between -2147483648 and 2147483647 then value::int end;

-- RFC 3339 writes years with four digits.
create or replace function published.instant(value timestamptz) returns timestamptz
language sql immutable parallel safe
return case when value >= '0001-01-01 00:00:00+00' and value < '9999-12-31 00:00:00+00' then value end;

create or replace function published.day(instant timestamptz) returns date
language sql immutable parallel safe return (published.instant(instant) at time zone 'UTC')::date;

create or replace function published.today() returns date
language sql stable parallel safe return (now() at time zone 'Europe/Stockholm')::date;

-- Who ------------------------------------------------------------------------------------------

create view published.actors as
select a.id, a.slug, a.kind::text as kind, a.website,
  published.day(a.start_date) as start_date, published.day(a.end_date) as end_date, a.updated_at,
  (select jsonb_object_agg(l._locale, jsonb_build_object('name', l.name, 'formalName', l.formal_name))
   from public.actors_locales l where l._parent_id = a.id) as texts
from public.actors a;

create view published.units as
select u.id, u.slug, u.owner_actor_id as actor_id,
  published.day(u.start_date) as start_date, published.day(u.end_date) as end_date,
  coalesce(u.example, false) as example,
  (select jsonb_object_agg(l._locale, jsonb_build_object('name', l.name))
   from public.units_locales l where l._parent_id = u.id) as texts
from public.units u;

create view published.contacts as
select c.id, c.kind::text as kind, c.owner_actor_id as actor_id, c.unit_id, c.email, c.phone,
  coalesce(c.example, false) as example, c.updated_at,
  (select jsonb_object_agg(l._locale, jsonb_build_object('name', l.name, 'role', l.role))
   from public.contacts_locales l where l._parent_id = c.id) as texts
from public.contacts c
where c.shown_publicly
  -- Compared, and not shown: also what lies outside all calendars.
  and (c.valid_from is null or c.valid_from at time zone 'UTC' < published.today() + 1)
  and (c.valid_to is null or c.valid_to at time zone 'UTC' >= published.today());

-- What is to be reached --------------------------------------------------------------------------

-- What hangs on a plan does not fall with its name.
create view published.plans as
select p.id, coalesce(p.slug, p.id::text) as slug, p.kind::text as kind,
  published.day(p.start_date) as start_date, published.day(p.end_date) as end_date,
  (select q.id from public.plans q where q.id = p.predecessor_id and q._status = 'published') as predecessor_id,
  coalesce(p.example, false) as example, p.updated_at,
  (select jsonb_object_agg(l._locale, jsonb_build_object('title', l.title, 'summary', l.summary))
   from public.plans_locales l where l._parent_id = p.id) as texts
from public.plans p
where p._status = 'published';

create view published.plan_actors as
select r.parent_id as plan_id, r.actors_id as actor_id, r."order"
from public.plans_rels r
join public.plans p on p.id = r.parent_id and p._status = 'published'
where r.path = 'actors';

create view published.delmal as
select d.id, published.whole(d.number) as number, d.slug, d.plan_id, d.coordinator_id, d.updated_at,
  (select jsonb_object_agg(l._locale, jsonb_build_object(
     'title', l.title, 'shortTitle', l.short_title, 'coordinatorNote', l.coordinator_note))
   from public.delmal_locales l where l._parent_id = d.id) as texts
from public.delmal d
join public.plans p on p.id = d.plan_id and p._status = 'published'
where published.whole(d.number) is not null;

create view published.delmal_contacts as
select r.parent_id as delmal_id, r.contacts_id as contact_id, r."order"
from public.delmal_rels r
join public.delmal d on d.id = r.parent_id
join public.plans p on p.id = d.plan_id and p._status = 'published'
join published.contacts c on c.id = r.contacts_id
where r.path = 'contacts';

create view published.terms as
select t.id, t.taxonomy::text as taxonomy, t.code, published.whole(t."order") as "order", t.source,
  published.day(t.valid_from) as valid_from, published.day(t.valid_to) as valid_to, t.updated_at,
  (select jsonb_object_agg(l._locale, jsonb_build_object('label', l.label))
   from public.terms_locales l where l._parent_id = t.id) as texts
from public.terms t
where published.whole(t."order") is not null;

-- What is done -----------------------------------------------------------------------------------

create view published.insatser as
select i.id, i.number, i.number_order, i.slug, i.plan_id, i.owner_actor_id as actor_id,
  published.day(i.start_date) as start_date, published.day(i.end_date) as end_date,
  i.published_at, coalesce(published.instant(i.updated_at), i.published_at) as updated_at,
  coalesce(i.example, false) as example,
  (select jsonb_object_agg(l._locale, jsonb_build_object(
     'title', l.title, 'summary', l.summary, 'what', l.what, 'byWhom', l.by_whom,
     'timelineText', l.timeline_text))
   from public.insatser_locales l where l._parent_id = i.id) as texts
from public.insatser i
join public.plans p on p.id = i.plan_id and p._status = 'published'
where i._status = 'published' and i.deleted_at is null and i.number is not null and i.slug is not null
  and i.published_at between '0001-01-01 00:00:00+00' and now();

-- The running text alone: lists do not read it.
create view published.insats_descriptions as
select l._parent_id as insats_id, l._locale::text as lang, l.description
from public.insatser_locales l
join published.insatser i on i.id = l._parent_id
where l.description is not null;

-- The short texts alone, to search and sort by: `texts` of every row would have to be made first.
create view published.insats_names as
select l._parent_id as insats_id, l._locale as lang, l.title, l.summary
from public.insatser_locales l
join published.insatser i on i.id = l._parent_id;

-- What an insats can be chosen by, once each: its delmål, its units and its terms of the filtered
-- vocabularies. Each branch says the words of its index and keeps its order, to be read from there alone.
create view published.insats_choices as
select c.insats_id, i.plan_id, c.choice_id from (
  select distinct r.delmal_id as choice_id, r.parent_id as insats_id
  from public.insatser_rels r where r.path = 'delmal'
  union all
  select distinct r.units_id, r.parent_id from public.insatser_rels r where r.path = 'units'
  union all
  select distinct r.terms_id, r.parent_id from public.insatser_rels r
  where r.path in ('arenas', 'healthDimensions', 'habits', 'goalAreas', 'sdgs')) c
join published.insatser i on i.id = c.insats_id;

create view published.insats_relations as
select r.parent_id as insats_id, r.path, r."order",
  r.delmal_id, r.terms_id as term_id, r.units_id as unit_id, r.actors_id as actor_id,
  r.contacts_id as contact_id, r.insatser_id as other_insats_id
from public.insatser_rels r
join public.insatser i on i.id = r.parent_id
join public.plans p on p.id = i.plan_id and p._status = 'published'
where i._status = 'published' and i.deleted_at is null and i.number is not null and i.slug is not null
  and i.published_at between '0001-01-01 00:00:00+00' and now()
  and (r.contacts_id is null or exists (select from published.contacts c where c.id = r.contacts_id))
  and (r.insatser_id is null or exists (select from published.insatser o where o.id = r.insatser_id));

-- How far it has come ----------------------------------------------------------------------------

-- A round under embargo is shown as closed: its colours are in no view before their hour.
create view published.rounds as
select r.id, r.key, r.plan_id,
  published.day(r.start_date) as start_date, published.day(r.end_date) as end_date,
  revealed, case when r.state = 'presented' and not revealed then 'closed' else r.state::text end as state,
  case when revealed then published.instant(r.presented_at) end as presented_at,
  r.disagreement::text as disagreement, coalesce(r.example, false) as example, r.updated_at,
  (select jsonb_agg(jsonb_build_object('code', g.colour, 'texts',
     (select jsonb_object_agg(l._locale, jsonb_build_object('label', l.label, 'description', l.description))
      from public.rounds_legend_locales l where l._parent_id = g.id)) order by g.colour)
   from public.rounds_legend g where g._parent_id = r.id) as legend
from public.rounds r
join public.plans p on p.id = r.plan_id and p._status = 'published'
cross join lateral (
  select r.state = 'presented' and coalesce(r.presented_at <= now(), false) as revealed) as _;

create view published.assessments as
select a.id, a.round_id, a.insats_id, a.unit_id, a.colour::text as colour,
  published.day(a.reported_on) as reported_on, coalesce(a.example, false) as example,
  (select jsonb_object_agg(l._locale, jsonb_build_object('note', l.note))
   from public.assessments_locales l where l._parent_id = a.id) as texts
from public.assessments a
join public.rounds r on r.id = a.round_id and r.state = 'presented' and r.presented_at <= now()
join published.insatser i on i.id = a.insats_id;

-- The colours, from least to most done.
create view published.colours as
select colour, colour::text as code
from unnest(enum_range(null::public.enum_assessments_colour)) as colour;

-- One result per insats and round of its plan. The enum sorts as the colours do, so min() is the worst.
-- Rounds are looked up in hashed lists (`is true` keeps them so): joined to what is grouped, the planner
-- expects a few rows where there are thousands.
create view published.results as
select a.round_id, a.insats_id, i.plan_id,
  case when a.round_id in (select r.id from public.rounds r where r.disagreement = 'best')
    then a.best else a.worst end as colour,
  published.day(a.reported_on) as reported_on
from (
  select round_id, insats_id, min(colour) as worst, max(colour) as best, max(reported_on) as reported_on
  from public.assessments group by round_id, insats_id) a
join published.insatser i on i.id = a.insats_id
where ((a.round_id, i.plan_id) in (select r.id, r.plan_id from public.rounds r
  where r.state = 'presented' and r.presented_at <= now())) is true;

create view published.latest_rounds as
select distinct on (plan_id) plan_id, id as round_id, key
from published.rounds where revealed
order by plan_id, end_date desc nulls last, key desc;

-- Pages and images -------------------------------------------------------------------------------

create view published.pages as
select p.id, p.path, p.owner_actor_id as actor_id, published.day(p.updated_date) as updated_date,
  p.published_at, coalesce(published.instant(p.updated_at), p.published_at) as updated_at,
  coalesce(p.example, false) as example,
  (select jsonb_object_agg(l._locale, jsonb_build_object('title', l.title, 'ingress', l.ingress))
   from public.pages_locales l where l._parent_id = p.id) as texts
from public.pages p
where p._status = 'published' and p.deleted_at is null and p.path is not null
  and p.published_at between '0001-01-01 00:00:00+00' and now();

create view published.page_blocks as
select l._parent_id as page_id, l._locale::text as lang, l.blocks
from public.pages_locales l
join published.pages p on p.id = l._parent_id
where jsonb_typeof(l.blocks) = 'array';

create view published.page_contacts as
select r.parent_id as page_id, r.contacts_id as contact_id, r."order"
from public.pages_rels r
join published.pages p on p.id = r.parent_id
join published.contacts c on c.id = r.contacts_id
where r.path = 'contacts';

-- One row at most. Menus hold the ids of published pages only.
create view published.site as
select s.name,
  (select jsonb_object_agg(l._locale, jsonb_build_object('headline', l.headline, 'lead', l.lead))
   from public.site_locales l where l._parent_id = s.id) as texts,
  (select array_agg(p.id order by r."order") from public.site_rels r
   join published.pages p on p.id = r.pages_id where r.parent_id = s.id and r.path = 'menu') as menu,
  (select array_agg(p.id order by r."order") from public.site_rels r
   join published.pages p on p.id = r.pages_id where r.parent_id = s.id and r.path = 'footer') as footer
from public.site s;

-- An image is public when, and only as long as, a published page uses it.
create view published.media as
select m.id, m.filename, m.mime_type, published.whole(m.width) as width,
  published.whole(m.height) as height, published.whole(m.filesize) as filesize, coalesce(m.decorative, false) as decorative, m.credit,
  published.whole(m.focal_x) as focal_x, published.whole(m.focal_y) as focal_y,
  coalesce(m.example, false) as example, m.updated_at,
  jsonb_build_array(
    jsonb_build_object('name', 'small', 'filename', m.sizes_small_filename,
      'width', published.whole(m.sizes_small_width),
      'height', published.whole(m.sizes_small_height)),
    jsonb_build_object('name', 'large', 'filename', m.sizes_large_filename,
      'width', published.whole(m.sizes_large_width),
      'height', published.whole(m.sizes_large_height))) as sizes,
  (select jsonb_object_agg(l._locale, jsonb_build_object('alt', l.alt))
   from public.media_locales l where l._parent_id = m.id) as texts
from public.media m
where m.filename is not null and m.mime_type is not null and m.id::text in (
  select jsonb_path_query(b.blocks, '$[*] ? (@.blockType == "image").image') #>> '{}'
  from published.page_blocks b);

-- Where a document that a text links to is found; what is not here gets no link.
create view published.addresses as
select i.id, 'insatser' as collection, i.number as name, p.slug as plan
from published.insatser i join published.plans p on p.id = i.plan_id
union all
select id, 'pages', path, null from published.pages;

-- Changes with every commit, with every day (validity) and with every hour that was set ahead.
create view published.revision as
select moved.value || '.' || published.today() || '.' || coalesce(extract(epoch from greatest(
    (select max(published_at) from public.insatser where published_at <= now()),
    (select max(published_at) from public.pages where published_at <= now()),
    (select max(presented_at) from public.rounds where presented_at <= now())))::text, '') as token
from published.moved;

-- Everything small that rows refer to, in one row, so that a list needs no second question.
create view published.directory as
select
  (select jsonb_object_agg(id, jsonb_build_object('slug', slug, 'kind', kind, 'texts', texts))
   from published.plans) as plans,
  (select jsonb_object_agg(id, jsonb_build_object('slug', slug, 'number', number, 'texts', texts))
   from published.delmal) as delmal,
  (select jsonb_object_agg(id, jsonb_build_object('slug', slug, 'texts', texts))
   from published.actors) as actors,
  (select jsonb_object_agg(id, jsonb_build_object('slug', slug, 'texts', texts))
   from published.units) as units,
  (select jsonb_object_agg(id, jsonb_build_object('taxonomy', taxonomy, 'code', code, 'texts', texts))
   from published.terms) as terms,
  (select jsonb_object_agg(id, jsonb_build_object('kind', kind, 'email', email, 'phone', phone,
     'actor', actor_id, 'unit', unit_id, 'example', example, 'texts', texts))
   from published.contacts) as contacts,
  (select jsonb_object_agg(id, jsonb_build_object('key', key, 'plan', plan_id, 'legend', legend))
   from published.rounds) as rounds;
