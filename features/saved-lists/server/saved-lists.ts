import { conflict, invalid, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { ListFilters, ListRoom, SavedList } from '../contract.ts'
import {
  countLists,
  deleteList,
  findList,
  insertList,
  type SavedListRow,
  selectLists,
} from './saved-lists.sql.ts'

/** More than anyone keeps in their head; a bound, so that nobody fills the disk with them. */
const MOST = 200

const toList = (row: SavedListRow): SavedList => ({
  id: row.id,
  room: row.room as ListRoom,
  name: row.name,
  filters: row.filters as SavedList['filters'],
  createdAt: row.created_at.toISOString(),
})

export async function listSaved(tx: Tx, { room }: { room: ListRoom }) {
  return { lists: (await selectLists(tx, room)).map(toList) }
}

const sorted = (filters: object) =>
  JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)))

type Saving = { id: string; room: ListRoom; name: string; filters: ListFilters }

/** Keeps a list for the asker alone. The same again changes nothing; to alter one, save another and remove it. */
export async function saveList(tx: Tx, { id, room, name, filters }: Saving): Promise<SavedList> {
  const stored = await findList(tx, id)
  if (!stored) return saveNew(tx, { id, room, name: cleanLine(name), filters })
  const same =
    stored.room === room &&
    stored.name === cleanLine(name) &&
    sorted(stored.filters as object) === sorted(filters)
  if (!same) throw conflict()
  return toList(stored)
}

async function saveNew(tx: Tx, list: Saving): Promise<SavedList> {
  if ((await countLists(tx)) >= MOST) throw invalid({ name: 'too_many' })
  if (!(await insertList(tx, { ...list, filters: JSON.stringify(list.filters) }))) throw notFound()
  // The filters stay out of the trail: they may hold a name that someone searched for.
  const after = { room: list.room, name: list.name }
  await audit(tx, { action: 'saved_lists.save', subject: 'saved_list', subjectId: list.id, after })
  return toList((await findList(tx, list.id))!)
}

export async function removeList(tx: Tx, { id }: { id: string }): Promise<{ done: true }> {
  const stored = await findList(tx, id)
  if (!stored || !(await deleteList(tx, id))) throw notFound()
  const before = { room: stored.room, name: stored.name }
  await audit(tx, { action: 'saved_lists.remove', subject: 'saved_list', subjectId: id, before })
  return { done: true }
}
