import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { BehindLine, LISTS } from '../contract.ts'
import { type BehindRow, selectBehind } from './behind.sql.ts'

const PAGE = 50

const place = (id: string | null, name: string | null) => (id && name ? { id, name } : null)

const toLine = (row: BehindRow): BehindLine => ({
  id: row.id,
  person: place(row.person_id, row.person_name),
  organisation: place(row.organisation_id, row.organisation_name),
  role: row.role,
  on: row.at.toISOString(),
})

type Asked = { list: (typeof LISTS)[number]; after?: string; limit?: number }

/** A page of the records that a number on Today counts. Seeing who worships or votes where goes into the trail. */
export async function listBehind(tx: Tx, { list, after, limit = PAGE }: Asked) {
  const rows = await selectBehind(tx, list, readCursor(after), limit + 1)
  const shown = rows.slice(0, limit)
  const special = shown.filter((row) => row.special !== null)
  if (special.length > 0)
    await audit(tx, {
      action: 'affiliations.read_special',
      subject: 'affiliations',
      after: { affiliations: special.map((row) => row.id) },
    })
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.place, id: last.id }) : null
  return { lines: shown.map(toLine), next }
}
