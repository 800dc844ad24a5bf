import type { Reader } from '../reader.ts'
import type { Directory } from '../texts.ts'

/** A row that refers to others by id, with where they are found. */
export type WithDirectory<Row> = Row & { directory: Directory }

/**
 * The rows of a statement, each with the directory, which is read and sent once for all of them.
 * They come inside JSON: instants are texts.
 * @param name see `Reader`
 * @param text what makes the rows, in their order
 */
export const rowsWithDirectory = async <Row>(
  reader: Reader,
  name: string,
  text: string,
  values: unknown[] = [],
): Promise<WithDirectory<Row>[]> => {
  const [found] = await reader.rows<{ directory: Directory; rows: Row[] | null }>(
    name,
    `select (select to_jsonb(d) from published.directory d) as directory,
      (select json_agg(line) from (${text}) line) as rows`,
    values,
  )
  if (!found) throw new Error('The directory answers one row.')
  const { directory, rows } = found
  return (rows ?? []).map((row) => ({ ...row, directory }))
}
