import { sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import { type Filters, type PlaceRow, type Subject, wanted } from './counts.sql.ts'

export type RecordRow = {
  id: string
  name: string
  sort_name: string
  sort: string | null
  outcode: string | null
}
export type Where = Pick<PlaceRow, 'postcode' | 'outcode'>

const keyOf = ({ postcode, outcode }: Where) => `${postcode ?? ''}|${outcode ?? ''}`

/** Those in sight who are written down with one of these postcodes and outcodes, in the order of their names. */
export async function selectRecords(
  tx: Tx,
  subject: Subject,
  filters: Filters,
  places: readonly Where[],
  page: { after: Cursor | undefined; limit: number },
): Promise<RecordRow[]> {
  const sort = subject === 'people' ? sql`t.kind` : sql`t.kinds[1]`
  const { after, limit } = page
  const further = after ? sql`and (t.sort_name, t.id) > (${after.sortName}, ${after.id}::uuid)` : sql``
  const { rows } =
    await sql<RecordRow>`select t.id, t.name, t.sort_name, ${sort} as sort, t.outcode from ${sql.table(subject)} t
    where ${wanted(tx, subject, filters)} ${further}
      and concat(replace(t.postcode, ' ', ''), '|', t.outcode) = any(${places.map(keyOf)}::text[])
    order by t.sort_name, t.id limit ${limit}`.execute(tx.db)
  return rows
}
