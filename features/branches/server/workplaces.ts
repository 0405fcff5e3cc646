import { notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Workplace, WorkplaceFilters } from '../contract.ts'
import { toWorkplace } from './branch-row.ts'
import { findWorkplace, selectPage } from './workplaces.sql.ts'

const PAGE = 500

/** A page of workplaces by name. */
export async function listWorkplaces(
  tx: Tx,
  { after, limit = PAGE, ...filters }: WorkplaceFilters & { after?: string; limit?: number },
) {
  const rows = await selectPage(tx, filters, readCursor(after), limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.sort_name, id: last.id }) : null
  return { workplaces: shown.map((row) => toWorkplace(tx, row)), next }
}

export async function readWorkplace(tx: Tx, id: string): Promise<Workplace> {
  const row = await findWorkplace(tx, id)
  if (!row) throw notFound()
  return toWorkplace(tx, row)
}
