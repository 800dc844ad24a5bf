/** The vocabularies that insatser are sorted by. Their terms are content; the list itself is schema. */
export const taxonomies = [
  { value: 'arenas', label: { sv: 'Arenor', en: 'Arenas' } },
  { value: 'health-dimensions', label: { sv: 'Hälsodimensioner', en: 'Dimensions of health' } },
  { value: 'habits', label: { sv: 'Levnadsvanor', en: 'Habits' } },
  { value: 'goal-areas', label: { sv: 'Nationella målområden', en: 'National goal areas' } },
  { value: 'sdgs', label: { sv: 'Agenda 2030', en: 'Agenda 2030' } },
  { value: 'audiences', label: { sv: 'Målgrupper', en: 'Audiences' } },
  { value: 'municipalities', label: { sv: 'Kommuner', en: 'Municipalities' } },
  { value: 'steering-documents', label: { sv: 'Styrdokument', en: 'Steering documents' } },
] as const

export type Taxonomy = (typeof taxonomies)[number]['value']
