import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

export type MarkRow = {
  id: string
  person_id: string
  one_to_one_id: string | null
  mark: string
  seen: string | null
  recorded_by: string
  by_name: string | null
  created_at: Date
}

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<MarkRow[]> {
  const { rows } =
    await sql<MarkRow>`select t.id, t.person_id, t.one_to_one_id, t.mark, t.seen, t.recorded_by, who.name as by_name, t.created_at
    from leadership_marks t
    join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    left join organisers who on who.workspace_id = t.workspace_id and who.id = t.recorded_by
    where t.workspace_id = ${tx.actor.workspaceId} and ${rest}`.execute(tx.db)
  return rows
}

export const findMark = async (tx: Tx, id: string) => (await select(tx, sql`t.id = ${id}`))[0]
export const selectMarksIn = (tx: Tx, oneToOneIds: readonly string[]) =>
  select(tx, sql`t.one_to_one_id = any(${oneToOneIds}::uuid[]) order by t.created_at, t.id`)
export const selectMarksOf = (tx: Tx, personIds: readonly string[]) =>
  select(tx, sql`t.person_id = any(${personIds}::uuid[]) order by t.created_at, t.id limit 2000`)

type NewMark = { id: string; personId: string; oneToOneId: string | null; mark: string; seen: string | null }

/** Writes a mark, read by the person's own branches and whoever saw it. */
export async function insertMark(tx: Tx, row: NewMark): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into leadership_marks (workspace_id, id, person_id, one_to_one_id, mark, seen, recorded_by, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${row.oneToOneId}::uuid, ${row.mark}, ${row.seen}, ${me}::uuid,
      array(select distinct unnest(${homeOfPerson} || ${me}::uuid))
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.personId}`.execute(tx.db)
}

export async function deleteMark(tx: Tx, id: string): Promise<void> {
  await sql`delete from leadership_marks where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}
