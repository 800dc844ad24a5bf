/** Texts of one row by language: `{ sv: { title: … }, en: { title: … } }`. Null where there are none. */
export type Texts<Field extends string> = Partial<
  Record<string, Partial<Record<Field, string | null>>>
> | null

/** What every query of the door speaks of when it refers to something else. */
export type Directory = {
  plans: Record<string, { slug: string; kind: string; texts: Texts<'title' | 'summary'> }> | null
  delmal: Record<
    string,
    { slug: string; number: number; texts: Texts<'shortTitle' | 'title'> }
  > | null
  actors: Record<string, { slug: string; texts: Texts<'name' | 'formalName'> }> | null
  units: Record<string, { slug: string; texts: Texts<'name'> }> | null
  terms: Record<string, { taxonomy: string; code: string; texts: Texts<'label'> }> | null
  contacts: Record<string, DirectoryContact> | null
  rounds: Record<string, { key: string; plan: string; legend: LegendRow[] | null }> | null
}

export type DirectoryContact = {
  kind: string
  email: string | null
  phone: string | null
  actor: string | null
  unit: string | null
  example: boolean
  texts: Texts<'name' | 'role'>
}

export type Colour = 'rod' | 'orange' | 'gul' | 'gron'
export type LegendRow = { code: Colour; texts: Texts<'label' | 'description'> }
