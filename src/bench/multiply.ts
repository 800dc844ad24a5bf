import type pg from 'pg'

/**
 * Copies every insats with its texts, relations and assessments until there are `times` as many,
 * under numbers of their own in the same plan. As SQL: through the Local API it would take an hour.
 */
export const multiply = async (owner: pg.ClientBase, times: number): Promise<void> => {
  if (times === 1) return
  await owner.query('begin')
  await owner.query(copies('insatser', `generate_series(2, ${times})`))
  await owner.query(
    copy('insatser', {
      id: 'c.new',
      number: `r.number || '-' || c.turn`,
      number_order: `r.number_order || '-' || lpad(c.turn::text, 4, '0')`,
      slug: `r.slug || '-' || c.turn`,
    }),
  )
  await owner.query(
    copy('insatser_locales', { id: nextId('insatser_locales'), _parent_id: 'c.new' }),
  )
  await owner.query(copy('insatser_rels', { id: nextId('insatser_rels'), parent_id: 'c.new' }))
  await owner.query(`alter table copies rename to insats_copies`)
  await owner.query(`
    create temp table copies on commit drop as
    select a.id as old, gen_random_uuid() as new, c.new as insats
    from public.assessments a join insats_copies c on c.old = a.insats_id`)
  await owner.query(copy('assessments', { id: 'c.new', insats_id: 'c.insats' }))
  await owner.query(
    copy('assessments_locales', { id: nextId('assessments_locales'), _parent_id: 'c.new' }),
  )
  await owner.query('commit')
}

const copies = (table: string, turns: string) => `
  create temp table copies on commit drop as
  select t.id as old, gen_random_uuid() as new, turn from public.${table} t cross join ${turns} turn`

/** Copies the rows that belong to what `copies` names, with some columns changed. */
const copy = (table: string, changed: Record<string, string>) => {
  const owner = '_parent_id' in changed ? '_parent_id' : 'parent_id' in changed ? 'parent_id' : 'id'
  const columns = Object.entries(changed).map(([name, value]) => `'${name}', ${value}`)
  return `insert into public.${table}
    select made.* from public.${table} r join copies c on c.old = r.${owner}
    cross join lateral jsonb_populate_record(r, jsonb_build_object(${columns.join(', ')})) made`
}

const nextId = (table: string) => `nextval(pg_get_serial_sequence('public.${table}', 'id'))`
