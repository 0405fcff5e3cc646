import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'

export type Reflection = { words: string; shared: boolean }
export type ReflectionRow = Reflection & { one_to_one_id: string }

/** The reflections the asker may read: their own, and those that were shared. */
export async function selectReflections(tx: Tx, ids: readonly string[]): Promise<ReflectionRow[]> {
  const { rows } = await sql<ReflectionRow>`select one_to_one_id, words, shared from one_to_one_reflections
    where workspace_id = ${tx.actor.workspaceId} and one_to_one_id = any(${ids}::uuid[]) and current`.execute(
    tx.db,
  )
  return rows
}

export type KeptReflection = { id: string; words: string; created_at: Date }

/** What the asker wrote of their own part before, or sent late, and does not stand there now: theirs alone, the newest first. */
export async function selectEarlierReflections(tx: Tx, oneToOneId: string): Promise<KeptReflection[]> {
  const { rows } = await sql<KeptReflection>`select r.id, r.words, r.created_at from one_to_one_reflections r
    where r.workspace_id = ${tx.actor.workspaceId} and r.one_to_one_id = ${oneToOneId} and r.organiser_id = ${tx.actor.organiserId}
      and not r.current and not exists (select from one_to_one_reflections now where now.workspace_id = r.workspace_id
        and now.one_to_one_id = r.one_to_one_id and now.current and now.words = r.words)
    order by r.created_at desc, r.id desc limit 200`.execute(tx.db)
  return rows
}

/** Keeps a reflection. Shared, it is read by whoever reads the talk, the region among them; else by its author alone. */
export async function insertReflection(
  tx: Tx,
  oneToOneId: string,
  { words, shared }: Reflection,
  current = true,
): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into one_to_one_reflections (workspace_id, id, one_to_one_id, organiser_id, words, shared, current, visible_to)
    select o.workspace_id, ${newId()}::uuid, o.id, ${me}::uuid, ${words}, ${shared}::boolean, ${current}::boolean,
      case when ${shared}::boolean then o.visible_to || ${me}::uuid || o.workspace_id else array[${me}::uuid] end
    from one_to_ones o where o.workspace_id = ${tx.actor.workspaceId} and o.id = ${oneToOneId}`.execute(tx.db)
}

/** What stood there until now is kept for its author. */
export async function retireReflection(tx: Tx, oneToOneId: string): Promise<void> {
  await sql`update one_to_one_reflections set current = false, shared = false, visible_to = array[organiser_id]
    where workspace_id = ${tx.actor.workspaceId} and one_to_one_id = ${oneToOneId} and organiser_id = ${tx.actor.organiserId} and current`.execute(
    tx.db,
  )
}
