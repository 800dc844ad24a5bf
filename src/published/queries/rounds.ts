import type { Reader } from '../reader.ts'
import type { LegendRow } from '../texts.ts'
import { rowsWithDirectory, type WithDirectory } from './directory.ts'

export type RoundRow = {
  id: string
  key: string
  plan_id: string
  start_date: string | null
  end_date: string | null
  state: 'open' | 'closed' | 'presented'
  presented_at: string | null
  disagreement: 'worst' | 'best'
  example: boolean
  legend: LegendRow[] | null
}

/** Every round of published plans, the newest first. */
export const listRounds = (reader: Reader): Promise<WithDirectory<RoundRow>[]> =>
  rowsWithDirectory(
    reader,
    'rounds',
    'select r.* from published.rounds r order by r.end_date desc nulls last, r.key desc',
  )

/** One round. */
export const findRound = async (
  reader: Reader,
  key: string,
): Promise<WithDirectory<RoundRow> | undefined> =>
  (
    await rowsWithDirectory<RoundRow>(
      reader,
      'round',
      'select r.* from published.rounds r where r.key = $1',
      [key],
    )
  )[0]
