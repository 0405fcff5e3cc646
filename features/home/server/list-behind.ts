import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { invalid } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { BehindLine, LISTS } from '../contract.ts'
import { type BehindRow, hasBranches, selectBehind } from './behind.sql.ts'

const PAGE = 50

const place = (id: string | null, name: string | null) => (id && name ? { id, name } : null)

const toLine = (row: BehindRow): BehindLine => ({
  id: row.id,
  person: place(row.person_id, row.person_name),
  organisation: place(row.organisation_id, row.organisation_name),
  role: row.role,
  words: row.words,
  on: row.at.toISOString(),
})

type Asked = {
  list: (typeof LISTS)[number]
  branch?: string
  concern?: string
  after?: string
  limit?: number
}

/** A page of the records that a number on Today counts. Seeing who worships or votes where goes into the trail. */
export async function listBehind(tx: Tx, { list, branch, concern, after, limit = PAGE }: Asked) {
  if (branch && !hasBranches(list)) throw invalid({ branch: 'invalid' })
  if (concern && list !== 'heard') throw invalid({ concern: 'invalid' })
  const rows = await selectBehind(tx, list, { after: readCursor(after), branch, concern, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  await noteSpecialReads(
    tx,
    shown.flatMap(({ special, person_id: personId, organisation_id: organisationId }) =>
      personId && organisationId ? [{ special, personId, organisationId }] : [],
    ),
  )
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.place, id: last.id }) : null
  return { lines: shown.map(toLine), next }
}
