import Type, { type Static } from 'typebox'
import { sortings } from '#published/queries/insatser.ts'
import { statusCodes } from '../present.ts'
import {
  ActorReference,
  Contact,
  Day,
  DelmalReference,
  InsatsReference,
  Instant,
  Limit,
  lang,
  listParts,
  nullable,
  Page,
  Reference,
  SelfLink,
  Status,
  StatusMark,
  several,
  TermReference,
  UnitReference,
} from '../schema.ts'

const summary = {
  number: Type.String({ examples: ['5B'] }),
  slug: Type.String(),
  title: nullable(Type.String()),
  lang: Type.String({ description: 'Språket som titeln verkligen står på.' }),
  summary: nullable(Type.String()),
  what: nullable(Type.String({ description: 'Vad ska göras.' })),
  byWhom: nullable(Type.String({ description: 'Av vem.' })),
  timeline: Type.Object({
    start: nullable(Day),
    end: nullable(Day),
    text: nullable(Type.String()),
  }),
  plan: Type.Union([Reference, Type.Null()]),
  delmal: Type.Array(DelmalReference),
  goalAreas: Type.Array(TermReference),
  sdgs: Type.Array(TermReference),
  arenas: Type.Array(TermReference),
  healthDimensions: Type.Array(TermReference),
  habits: Type.Array(TermReference),
  audiences: Type.Array(TermReference),
  municipalities: Type.Array(TermReference),
  steeringDocuments: Type.Array(TermReference),
  actor: Type.Union([ActorReference, Type.Null()]),
  units: Type.Array(UnitReference),
  collaborators: Type.Array(ActorReference),
  contacts: Type.Array(Contact),
  status: Status,
  example: Type.Boolean({ description: 'Påhittat innehåll, för att visa hur systemet fungerar.' }),
  publishedAt: Instant,
  updatedAt: Instant,
  _links: SelfLink,
}

/** An insats as lists give it. Partial: `fields` may have chosen some of it. */
export const InsatsSummary = Type.Partial(Type.Object(summary))
export const summaryFields = Object.keys(summary).filter((name) => name !== '_links')

const History = Type.Array(
  Type.Object({
    round: Type.String(),
    status: Status,
    example: Type.Boolean(),
    note: nullable(Type.String()),
    units: Type.Array(
      Type.Object({
        unit: UnitReference,
        status: StatusMark,
        note: nullable(Type.String()),
        reportedOn: nullable(Day),
      }),
    ),
  }),
  { description: 'Nyaste uppföljningen först.' },
)

export const Insats = Type.Object({
  ...summary,
  descriptionHtml: nullable(Type.String()),
  history: History,
  erbjudanden: Type.Array(Type.Object({})),
  networks: Type.Array(Type.Object({})),
  reports: Type.Array(Type.Object({})),
  predecessors: Type.Array(InsatsReference),
  successors: Type.Array(InsatsReference),
})

export const InsatserList = Type.Object({ insatser: Type.Array(InsatsSummary), ...listParts })

export const InsatserQuery = Type.Object(
  {
    plan: Type.Optional(several('Plan (slug). Utan: den nyaste publicerade insatslistan.')),
    delmal: Type.Optional(several('Delmål (slug).')),
    actor: Type.Optional(several('Ansvarig aktör (slug).')),
    unit: Type.Optional(several('Enhet (slug).')),
    status: Type.Optional(several('Status i uppföljningen.', statusCodes)),
    arena: Type.Optional(several('Arena (kod).')),
    'health-dimension': Type.Optional(several('Hälsodimension (kod).')),
    habit: Type.Optional(several('Levnadsvana (kod).')),
    'goal-area': Type.Optional(several('Nationellt målområde (kod).')),
    sdg: Type.Optional(several('Mål i Agenda 2030 (kod).')),
    round: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'Uppföljning vars status visas. Utan: den senaste.',
      }),
    ),
    'changed-since': Type.Optional(
      Type.String({
        pattern:
          '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
        description: 'Ändrad sedan: dag eller tidpunkt (RFC 3339).',
      }),
    ),
    q: Type.Optional(
      Type.String({ maxLength: 200, description: 'Ord i nummer, titel eller sammanfattning.' }),
    ),
    sort: Type.Optional(
      Type.Unsafe<string>({
        type: 'string',
        enum: sortings,
        description: 'Ordning. Utan: number.',
      }),
    ),
    fields: Type.Optional(several('Fält som ska vara med.', summaryFields)),
    lang: Type.Optional(lang),
    limit: Limit,
    page: Page,
  },
  { additionalProperties: false },
)
export type InsatserQuery = Static<typeof InsatserQuery>

export const InsatsQuery = Type.Object(
  {
    plan: Type.Optional(Type.String({ maxLength: 200, description: 'Planen som numret står i.' })),
    lang: Type.Optional(lang),
  },
  { additionalProperties: false },
)
export const InsatsParams = Type.Object({
  number: Type.String({ maxLength: 60, description: 'Insatsens nummer (5B) eller dess UUID.' }),
})
