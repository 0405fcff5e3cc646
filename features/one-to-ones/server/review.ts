import { invalid } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OneToOne } from '../contract.ts'
import { selectMarksOf } from './marks.sql.ts'
import { toMark } from './marks.ts'
import { type Period, selectMet } from './one-to-ones.sql.ts'
import { told } from './read-one-to-ones.ts'
import { selectNotMet } from './review.sql.ts'

const PAGE = 30
type Paging = { after?: string | undefined; limit?: number | undefined }

/** Talks of a period, whole, the newest first: what a working group reads together. */
export async function listOneToOnes(tx: Tx, { after, limit = PAGE, ...period }: Period & Paging) {
  const cursor = readCursor(after)
  if (cursor && !/^\d{4}-\d\d-\d\d$/.test(cursor.sortName)) throw invalid({ after: 'invalid' })
  const from = cursor && { metOn: cursor.sortName, id: cursor.id }
  const rows = await selectMet(tx, period, from, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.met_on!, id: last.id }) : null
  const people = [...new Set(shown.map((row) => row.person_id))]
  const set = (await selectMarksOf(tx, people)).filter((mark) => mark.one_to_one_id === null)
  const marks = set.map((row) => ({ ...toMark(row), personId: row.person_id }))
  return { oneToOnes: await told(tx, shown), marks, next }
}

type NotMet = Parameters<typeof selectNotMet>[1] & Paging

/** People nobody has met one to one in a period, by name. */
export async function listNotMet(tx: Tx, { after, limit = PAGE, ...period }: NotMet) {
  const rows = await selectNotMet(tx, period, readCursor(after), limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const people = shown.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as OneToOne['person']['kind'],
    doNotContact: false,
    does: row.does,
    suggested: row.suggested,
  }))
  const next = rows.length > limit && last ? writeCursor({ sortName: last.sort_name, id: last.id }) : null
  return { people, next }
}
