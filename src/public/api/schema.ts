import Type, { type Static, type TSchema } from 'typebox'
import { languages } from '../language.ts'

/** A value that may be unknown. */
export const nullable = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] })

export const Day = Type.String({ format: 'date', examples: ['2020-01-03'] })
export const Instant = Type.String({ format: 'date-time', examples: ['2020-01-03T08:00:00Z'] })

export const Link = Type.String({ format: 'uri' })
export const SelfLink = Type.Object({ self: Link })

export const lang = Type.Unsafe<(typeof languages)[number]>({
  type: 'string',
  enum: languages,
  description: 'Språk för texterna. Går före Accept-Language. / Language of the texts.',
})

export const langOnly = Type.Object({ lang: Type.Optional(lang) }, { additionalProperties: false })

/** Several values with commas between. */
export const several = (description: string, values?: readonly string[]) =>
  Type.Array(
    values
      ? Type.Unsafe<string>({ type: 'string', enum: values })
      : Type.String({ maxLength: 200 }),
    {
      description,
      maxItems: 100,
    },
  )

export const Page = Type.Integer({
  minimum: 1,
  maximum: 1_000_000,
  default: 1,
  description: 'Sida, från 1.',
})
export const standardLimit = 20
export const Limit = Type.Integer({
  minimum: 1,
  maximum: 200,
  default: standardLimit,
  description: 'Antal på en sida, högst 200.',
})

/** The query of a list without filters. */
export const listQuery = Type.Object(
  { lang: Type.Optional(lang), limit: Limit, page: Page },
  { additionalProperties: false },
)
export const slugParams = Type.Object({ slug: Type.String({ maxLength: 200 }) })

/** What every list says about itself. */
export const listParts = {
  _meta: Type.Object({
    page: Type.Integer(),
    limit: Type.Integer(),
    totalRecords: Type.Integer(),
    totalPages: Type.Integer(),
  }),
  _links: Type.Object({
    self: Link,
    first: Link,
    prev: nullable(Link),
    next: nullable(Link),
    last: Link,
  }),
}

export const ProblemSchema = Type.Object(
  {
    type: Link,
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ parameter: Type.String(), detail: Type.String() })),
    ),
  },
  { $id: 'Problem' },
)

export const Reference = Type.Object({
  slug: Type.String(),
  title: nullable(Type.String()),
  _links: SelfLink,
})
export const ActorReference = Type.Object({
  slug: Type.String(),
  name: nullable(Type.String()),
  _links: SelfLink,
})
export const DelmalReference = Type.Object({
  slug: Type.String(),
  number: Type.Integer(),
  title: nullable(Type.String()),
  _links: SelfLink,
})
export const UnitReference = Type.Object({ slug: Type.String(), name: nullable(Type.String()) })
export const TermReference = Type.Object({ code: Type.String(), label: nullable(Type.String()) })
export const InsatsReference = Type.Object({
  number: Type.String(),
  title: nullable(Type.String()),
  plan: nullable(Type.String()),
  _links: SelfLink,
})

export const Contact = Type.Object({
  kind: Type.String({ enum: ['function', 'person'] }),
  name: nullable(Type.String()),
  role: nullable(Type.String()),
  actor: nullable(Type.String()),
  unit: nullable(Type.String()),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  example: Type.Boolean(),
})

const statusWords = {
  code: Type.String({ enum: ['rod', 'orange', 'gul', 'gron', 'ingen-uppgift'] }),
  label: Type.String(),
  description: Type.String(),
  colorName: nullable(Type.String()),
  order: Type.Integer(),
}
/** A colour in words. Colour is never alone. */
export const StatusMark = Type.Object(statusWords)
export const Status = Type.Object({
  ...statusWords,
  round: nullable(Type.String()),
  reportedOn: nullable(Day),
})

export const Counts = Type.Array(
  Type.Object({ code: Type.String(), label: Type.String(), count: Type.Integer() }),
  { description: 'Alla fem, i sin ordning. En insats räknas en gång.' },
)
