import type { Reader } from '../reader.ts'
import type { Directory, LegendRow } from '../texts.ts'

export type RoundRow = {
  id: string
  key: string
  plan_id: string
  start_date: string
  end_date: string
  state: 'open' | 'closed' | 'presented'
  presented_at: Date | null
  disagreement: 'worst' | 'best'
  example: boolean
  legend: LegendRow[] | null
  directory: Directory
}

const rounds = `select r.*, (select to_jsonb(d) from published.directory d) as directory
  from published.rounds r`

/** Every round of published plans, the newest first. */
export const listRounds = (reader: Reader): Promise<RoundRow[]> =>
  reader.rows('rounds', `${rounds} order by r.end_date desc, r.key desc`)

/** One round. */
export const findRound = async (reader: Reader, key: string): Promise<RoundRow | undefined> =>
  (await reader.rows<RoundRow>('round', `${rounds} where r.key = $1`, [key]))[0]
