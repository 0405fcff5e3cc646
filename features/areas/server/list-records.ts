import { notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { AreaRecord, AreaRecords } from '../contract.ts'
import { type Filters, type PlaceRow, type Subject, selectByPostcode } from './counts.sql.ts'
import { placeInSet } from './place-in-set.ts'
import { selectRecords } from './records.sql.ts'
import { findSet } from './sets.sql.ts'

const PAGE = 50

type Asked = Filters & {
  of: Subject
  setId?: string | undefined
  code?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** What the area is called, and in which area each row is counted: null for none. Just as the counts are made. */
async function areaOf(tx: Tx, { setId, code }: Asked, rows: readonly PlaceRow[]) {
  if (!setId) return { name: code ?? null, codeOf: (row: PlaceRow) => row.outcode }
  const set = await findSet(tx, setId)
  if (!set || set.kind === 'postcodes') throw notFound()
  const { areas, place } = await placeInSet(tx, set, rows)
  const area = areas.find((each) => each.code === code)
  if (code !== undefined && !area) throw notFound()
  return { name: area?.name ?? null, codeOf: (row: PlaceRow) => place(row).code }
}

/** Those counted in an area, or in none of them, in the order of their names: whoever is in sight, a page at a time. */
export async function listRecords(tx: Tx, asked: Asked): Promise<AreaRecords> {
  const { of, code = null, limit = PAGE, branchId, kind, organisationKind } = asked
  const filters = { branchId, kind, organisationKind }
  const rows = await selectByPostcode(tx, of, filters)
  const { name, codeOf } = await areaOf(tx, asked, rows)
  const here = rows.filter((row) => codeOf(row) === code)
  const page = { after: readCursor(asked.after), limit: limit + 1 }
  const found = here.length > 0 ? await selectRecords(tx, of, filters, here, page) : []
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    name,
    count: here.reduce((sum, { n }) => sum + n, 0),
    records: shown.map(({ id, name: called, sort, outcode }): AreaRecord => {
      return { id, name: called, sort: sort as AreaRecord['sort'], outcode }
    }),
    next: last ? writeCursor({ sortName: last.sort_name, id: last.id }) : null,
  }
}
