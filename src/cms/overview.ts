import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { idOf } from '#kernel/references.ts'
import { actorsEditedBy, mayAdminister } from '#plugins/organisation/index.ts'

/** Something to open, and what is said of it. */
export type Line = {
  actor: string | undefined
  at: string
  collection: 'insatser' | 'pages' | 'plans' | 'rounds'
  id: string
  /** What it lacks before it can be published, or says too little. */
  missing: ('delmal' | 'what' | 'when' | 'whom')[]
  title: string | undefined
}
export type Lines = { lines: Line[]; total: number }

/** What waits for the person of a request, most recently touched first. */
export type Work = {
  changed: Lines
  drafts: Lines
  incomplete: Lines
  recent: Line[]
  /** Administrators alone: rounds whose result nobody outside can see yet. */
  rounds: Lines
}

const most = 10
const recentMost = 8

type Row = {
  _status?: string | null
  byWhom?: string | null
  delmal?: unknown[] | null
  id: string
  key?: string | null
  number?: string | null
  ownerActor?: unknown
  publishedAt?: string | null
  startDate?: string | null
  timelineText?: string | null
  title?: string | null
  updatedAt: string
  what?: string | null
}

const select = {
  _status: true,
  byWhom: true,
  delmal: true,
  key: true,
  number: true,
  ownerActor: true,
  publishedAt: true,
  startDate: true,
  timelineText: true,
  title: true,
  updatedAt: true,
  what: true,
} as const

const empty = (field: string): Where => ({
  or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }],
})
const lacking: Where = {
  or: [
    empty('what'),
    empty('byWhom'),
    { and: [{ startDate: { exists: false } }, empty('timelineText')] },
    { delmal: { exists: false } },
  ],
}

const missingIn = (row: Row): Line['missing'] => [
  ...(row.what ? [] : (['what'] as const)),
  ...(row.byWhom ? [] : (['whom'] as const)),
  ...(row.startDate || row.timelineText ? [] : (['when'] as const)),
  ...(row.delmal?.length ? [] : (['delmal'] as const)),
]

/**
 * Asks with the person's own access. An editor gets what their actors own, an administrator
 * everything; what was recently changed is everybody's.
 */
export const workFor = async (req: PayloadRequest): Promise<Work> => {
  const administrator = mayAdminister({ req })
  const mine = actorsEditedBy({ req })
  const scope: Where[] = administrator ? [] : [{ ownerActor: { in: mine } }]

  const ask = async (collection: Line['collection'], conditions: Where[], limit = most) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      // Without a role there is nothing, and no reason to complain.
      disableErrors: true,
      draft: true,
      limit,
      overrideAccess: false,
      req,
      select,
      sort: '-updatedAt',
      where: { and: conditions },
    })
    return { docs: docs as unknown as Row[], totalDocs }
  }
  const draft: Where = { _status: { equals: 'draft' } }
  // As in Payload's own lists: a draft with an instant of publication has been public.
  const before = (exists: boolean): Where => ({ publishedAt: { exists } })

  const nothing = { docs: [], totalDocs: 0 }
  const [
    insatsDrafts,
    pageDrafts,
    planDrafts,
    insatsChanged,
    pageChanged,
    incomplete,
    recentInsatser,
    recentPages,
    rounds,
    actors,
  ] = await Promise.all([
    ask('insatser', [...scope, draft, before(false)]),
    ask('pages', [...scope, draft, before(false)]),
    administrator ? ask('plans', [draft]) : nothing,
    ask('insatser', [...scope, draft, before(true)]),
    ask('pages', [...scope, draft, before(true)]),
    ask('insatser', [...scope, lacking]),
    ask('insatser', [], recentMost),
    ask('pages', [], recentMost),
    administrator ? ask('rounds', [{ state: { not_equals: 'presented' } }]) : nothing,
    req.payload.find({
      collection: 'actors',
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      pagination: false,
      req,
      select: { name: true },
    }),
  ])

  const lineOf =
    (collection: Line['collection']) =>
    (row: Row): Line => ({
      actor: actors.docs.find(({ id }) => id === idOf(row.ownerActor))?.name,
      at: row.updatedAt,
      collection,
      id: row.id,
      missing: collection === 'insatser' ? missingIn(row) : [],
      title: [row.number, row.title ?? row.key].filter(Boolean).join(' ') || undefined,
    })
  const together = (
    ...groups: [Line['collection'], { docs: Row[]; totalDocs: number }][]
  ): Lines => ({
    lines: groups
      .flatMap(([collection, { docs }]) => docs.map(lineOf(collection)))
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, most),
    total: groups.reduce((sum, [, { totalDocs }]) => sum + totalDocs, 0),
  })

  return {
    changed: together(['insatser', insatsChanged], ['pages', pageChanged]),
    drafts: together(['insatser', insatsDrafts], ['pages', pageDrafts], ['plans', planDrafts]),
    incomplete: together(['insatser', incomplete]),
    recent: together(['insatser', recentInsatser], ['pages', recentPages]).lines.slice(
      0,
      recentMost,
    ),
    rounds: together(['rounds', rounds]),
  }
}
