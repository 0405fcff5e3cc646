import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import { specialOf } from '../contract.ts'
import { kindBeside } from '../kind-of-name.contract.ts'
import { selectUntold, type UntoldRow } from './told-kinds.sql.ts'

const AT_ONCE = 2000
/** So many names are read for one page; a list of which hardly any tells goes on with the next. */
const MOST_READ = 20_000

type Page = { after?: string | undefined; limit?: number | undefined }

function told({ id, name, kinds }: UntoldRow) {
  const found = kindBeside(name, kinds)
  return found ? [{ id, name, kinds, told: found, special: specialOf([found]) }] : []
}

const endOf = ({ sort_name, id }: UntoldRow) => ({ sortName: sort_name, id })

/** Organisations whose names tell a kind that is not written down, a page at a time. */
export async function listToldKinds(tx: Tx, { after, limit = 100 }: Page) {
  const organisations: ReturnType<typeof told> = []
  let place = readCursor(after)
  for (let read = 0; read < MOST_READ; read += AT_ONCE) {
    const rows = await selectUntold(tx, place, AT_ONCE)
    for (const row of rows) {
      organisations.push(...told(row))
      place = endOf(row)
      if (organisations.length === limit) return { organisations, next: writeCursor(place) }
    }
    if (rows.length < AT_ONCE) return { organisations, next: null }
  }
  return { organisations, next: place ? writeCursor(place) : null }
}
