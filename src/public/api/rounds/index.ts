import Type, { type Static } from 'typebox'
import { findRound, listRounds, type RoundRow } from '#published/queries/rounds.ts'
import type { Api } from '../index.ts'
import { type Paged, wholeList } from '../paging.ts'
import { instant, presentMark, references } from '../present.ts'
import {
  Day,
  Instant,
  langOnly,
  listParts,
  listQuery,
  nullable,
  Reference,
  SelfLink,
  StatusMark,
} from '../schema.ts'

const Round = Type.Object({
  key: Type.String(),
  plan: Type.Union([Reference, Type.Null()]),
  period: Type.Object({ start: Day, end: Day }),
  state: Type.String({ enum: ['open', 'closed', 'presented'] }),
  presentedAt: nullable(Instant),
  disagreement: Type.String({ enum: ['worst', 'best'] }),
  legend: Type.Array(StatusMark),
  example: Type.Boolean(),
  _links: SelfLink,
})
const keyParams = Type.Object({ key: Type.String({ maxLength: 100 }) })

/** The yearly rounds: when, in what words, and whether the result may be seen. */
export const roundsApi = ({ add, addresses, reader }: Api): void => {
  const present = (round: RoundRow, lang: string): Static<typeof Round> => ({
    key: round.key,
    plan: references(round.directory, lang, addresses).plan(round.plan_id),
    period: { start: round.start_date, end: round.end_date },
    state: round.state,
    presentedAt: round.presented_at && instant(round.presented_at),
    disagreement: round.disagreement,
    legend: (round.legend ?? []).map(({ code }) => presentMark(code, round.legend, lang)),
    example: round.example,
    _links: { self: addresses.api(`/rounds/${round.key}`) },
  })

  add<Paged, unknown>({
    url: '/rounds',
    summary: 'Uppföljningar',
    description: 'Uppföljningarna, nyaste först, med färgernas betydelse i var och en.',
    tag: 'uppföljning',
    query: listQuery,
    answer: Type.Object({ rounds: Type.Array(Round), ...listParts }),
    load: async ({ lang, query }) => {
      const rounds = (await listRounds(reader)).map((round) => present(round, lang))
      const { items, ...list } = wholeList(rounds, addresses.api('/rounds'), query)
      return { rounds: items, ...list }
    },
  })

  add<unknown, Static<typeof keyParams>>({
    url: '/rounds/:key',
    summary: 'En uppföljning',
    description: 'En uppföljning med färgernas betydelse.',
    tag: 'uppföljning',
    query: langOnly,
    params: keyParams,
    answer: Round,
    load: async ({ lang, params: { key } }) => {
      const round = await findRound(reader, key)
      return round && present(round, lang)
    },
  })
}
