import Type, { type Static } from 'typebox'
import type { WithDirectory } from '#published/queries/directory.ts'
import { findRound, listRounds, type RoundRow } from '#published/queries/rounds.ts'
import type { Api } from '../index.ts'
import { instant, presentMark, references } from '../present.ts'
import { Day, Instant, nullable, Reference, SelfLink, StatusMark } from '../schema.ts'
import { addSmallItem, addSmallList } from '../small.ts'

const Round = Type.Object({
  key: Type.String(),
  plan: Type.Union([Reference, Type.Null()]),
  period: Type.Object({ start: nullable(Day), end: nullable(Day) }),
  state: Type.String({ enum: ['open', 'closed', 'presented'] }),
  presentedAt: nullable(Instant),
  disagreement: Type.String({ enum: ['worst', 'best'] }),
  legend: Type.Array(StatusMark),
  example: Type.Boolean(),
  _links: SelfLink,
})

/** The yearly rounds: when, in what words, and whether the result may be seen. */
export const roundsApi = (api: Api): void => {
  const { addresses } = api
  const present = (round: WithDirectory<RoundRow>, lang: string): Static<typeof Round> => ({
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

  addSmallList(api, {
    name: 'rounds',
    summary: 'Uppföljningar',
    description: 'Uppföljningarna, nyaste först, med färgernas betydelse i var och en.',
    tag: 'uppföljning',
    item: Round,
    list: () => listRounds(api.reader),
    present,
  })
  addSmallItem(api, {
    name: 'rounds',
    summary: 'En uppföljning',
    description: 'En uppföljning med färgernas betydelse.',
    tag: 'uppföljning',
    item: Round,
    find: (slug) => findRound(api.reader, slug),
    present,
  })
}
