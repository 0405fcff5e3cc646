import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { ConnectionValues } from './connection-row.ts'

export type ConnectionRow = ConnectionValues & {
  id: string
  from_person_id: string
  to_person_id: string
  from_name: string
  from_kind: string
  from_do_not_contact: boolean
  to_name: string
  to_kind: string
  to_do_not_contact: boolean
  recorded_by: string | null
  created_at: Date
  updated_at: Date
}

const SELECT = sql`select c.id, c.from_person_id, c.to_person_id, c.kind, c.strength, c.since_year, c.source,
    f.name as from_name, f.kind as from_kind, f.do_not_contact as from_do_not_contact,
    t.name as to_name, t.kind as to_kind, t.do_not_contact as to_do_not_contact,
    who.name as recorded_by, c.created_at, c.updated_at
  from connections c
  join people f on f.workspace_id = c.workspace_id and f.id = c.from_person_id
  join people t on t.workspace_id = c.workspace_id and t.id = c.to_person_id
  left join organisers who on who.workspace_id = c.workspace_id and who.id = c.recorded_by`

export async function findConnection(tx: Tx, id: string): Promise<ConnectionRow | undefined> {
  const { rows } =
    await sql<ConnectionRow>`${SELECT} where c.workspace_id = ${tx.actor.workspaceId} and c.id = ${id}`.execute(
      tx.db,
    )
  return rows[0]
}

export async function selectConnectionsOf(tx: Tx, personId: string): Promise<ConnectionRow[]> {
  const mine = (column: string) =>
    sql`${SELECT} where c.workspace_id = ${tx.actor.workspaceId} and ${sql.ref(column)} = ${personId} and f.archived_at is null and t.archived_at is null`
  // Two halves, each reached by its own index; an OR would reach neither.
  const { rows } =
    await sql<ConnectionRow>`(${mine('c.from_person_id')}) union all (${mine('c.to_person_id')})
    order by strength desc, created_at, id limit 500`.execute(tx.db)
  return rows
}

/** Whatever ties these two already, whichever way round. */
export async function findBetween(tx: Tx, one: string, other: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string
  }>`select id from connections where workspace_id = ${tx.actor.workspaceId}
    and from_person_id = any(${[one, other]}::uuid[]) and to_person_id = any(${[one, other]}::uuid[])`.execute(
    tx.db,
  )
  return rows[0]?.id
}

type NewRow = ConnectionValues & { id: string; from_person_id: string; to_person_id: string }

/** Writes a connection with its copies of who may see each end, coalitions left out. */
export async function insertConnection(tx: Tx, row: NewRow): Promise<void> {
  const inside = (end: string) => {
    const list = (column: string) => sql.ref(`${end}.${column}`)
    return sql`array(select unnest(${list('visible_to')}) except select unnest(${list('shared_with')}))`
  }
  await sql`insert into connections (workspace_id, id, from_person_id, to_person_id, kind, strength, since_year, source, recorded_by,
      from_visible_to, to_visible_to)
    select f.workspace_id, ${row.id}::uuid, f.id, t.id, ${row.kind}, ${row.strength}::smallint, ${row.since_year}::smallint, ${row.source},
      ${tx.actor.organiserId}::uuid, ${inside('f')}, ${inside('t')}
    from people f join people t on t.workspace_id = f.workspace_id and t.id = ${row.to_person_id}
    where f.workspace_id = ${tx.actor.workspaceId} and f.id = ${row.from_person_id}`.execute(tx.db)
}

/** With `turned`, the two ends change places, each with its copy of who may see it. */
export async function updateConnection(
  tx: Tx,
  id: string,
  values: ConnectionValues,
  turned: boolean,
): Promise<void> {
  const ends = turned
    ? {
        from_person_id: sql<string>`to_person_id`,
        to_person_id: sql<string>`from_person_id`,
        from_visible_to: sql<string[]>`to_visible_to`,
        to_visible_to: sql<string[]>`from_visible_to`,
      }
    : {}
  await tx.db
    .updateTable('connections')
    .set({ ...values, ...ends, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function deleteConnection(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('connections')
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}
