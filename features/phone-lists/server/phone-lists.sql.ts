import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson, MAY_BE_RUNG } from '#features/people/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { MOST_TRIES, type Outcome, type PhoneCall } from '../contract.ts'

const WAITS = sql`(c.outcome is null or c.outcome = 'call_back' or (c.outcome = 'no_answer' and c.tries < ${MOST_TRIES}))`
const DUE = sql`(c.outcome = 'call_back' and coalesce(c.call_back_on <= current_date, true))`

export type ListRow = {
  id: string
  purpose: string
  recorded_by: string
  by_name: string | null
  content_hash: string
  created_at: Date
  people: number
  waiting: number
  due: number
}

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<ListRow[]> {
  const { rows } =
    await sql<ListRow>`select l.id, l.purpose, l.recorded_by, who.name as by_name, l.content_hash, l.created_at,
      count(p.id)::int as people, (count(p.id) filter (where ${WAITS}))::int as waiting,
      (count(p.id) filter (where ${DUE}))::int as due
    from phone_lists l
    left join organisers who on who.workspace_id = l.workspace_id and who.id = l.recorded_by
    left join phone_calls c on c.workspace_id = l.workspace_id and c.list_id = l.id
    left join people p on p.workspace_id = c.workspace_id and p.id = c.person_id and ${MAY_BE_RUNG}
    where l.workspace_id = ${tx.actor.workspaceId} and ${rest}
    group by l.workspace_id, l.id, who.name order by l.created_at desc, l.id limit 200`.execute(tx.db)
  return rows
}

export const selectLists = (tx: Tx) => select(tx, sql`true`)
export const findList = async (tx: Tx, id: string) => (await select(tx, sql`l.id = ${id}`))[0]

export type CallRow = {
  id: string
  person_id: string
  person_name: string
  person_kind: PhoneCall['person']['kind']
  phones: PhoneCall['phones']
  outcome: Outcome | null
  note: string | null
  call_back_on: string | null
  tries: number
  called_at: Date | null
  called_by: string | null
  by_name: string | null
  waits: boolean
}

/** The calls of a list to people whom the asker sees and who may still be rung. */
export async function selectCalls(tx: Tx, listId: string): Promise<CallRow[]> {
  const { rows } =
    await sql<CallRow>`select c.id, c.person_id, p.name as person_name, p.kind as person_kind, p.phones, c.outcome, c.note,
      to_char(c.call_back_on, 'YYYY-MM-DD') as call_back_on, c.tries, c.called_at, c.called_by, who.name as by_name, ${WAITS} as waits
    from phone_calls c
    join people p on p.workspace_id = c.workspace_id and p.id = c.person_id
    left join organisers who on who.workspace_id = c.workspace_id and who.id = c.called_by
    where c.workspace_id = ${tx.actor.workspaceId} and c.list_id = ${listId} and ${MAY_BE_RUNG}
    order by c.place, c.id`.execute(tx.db)
  return rows
}

/** Those of these people who may be rung, in the order of their names. */
export async function selectToRing(tx: Tx, ids: readonly string[], limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from people p
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[]) and ${MAY_BE_RUNG}
    order by p.sort_name, p.id limit ${limit}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export async function holdId(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
}

type NewList = { id: string; purpose: string; hash: string; people: readonly string[] }

export async function insertList(tx: Tx, { id, purpose, hash, people }: NewList): Promise<void> {
  const { workspaceId, organiserId, branchIds } = tx.actor
  const seenBy = [organiserId, ...branchIds]
  await sql`insert into phone_lists (workspace_id, id, purpose, recorded_by, content_hash, visible_to)
    values (${workspaceId}, ${id}, ${purpose}, ${organiserId}, ${hash}, ${seenBy}::uuid[])`.execute(tx.db)
  const calls = people.map(() => newId())
  await sql`insert into phone_calls (workspace_id, id, list_id, person_id, place, recorded_by, visible_to)
    select p.workspace_id, n.call, ${id}::uuid, p.id, n.place, ${organiserId}::uuid,
      array(select distinct unnest(${homeOfPerson} || ${organiserId}::uuid))
    from unnest(${calls}::uuid[], ${people}::uuid[]) with ordinality as n(call, person, place)
    join people p on p.workspace_id = ${workspaceId} and p.id = n.person`.execute(tx.db)
}

type Came = { outcome: Outcome; note: string | null; callBackOn: string | null }

export async function updateCall(tx: Tx, callId: string, { outcome, note, callBackOn }: Came): Promise<void> {
  await sql`update phone_calls set outcome = ${outcome}, note = ${note}, call_back_on = ${callBackOn}::date,
      tries = least(tries + 1, 1000), called_at = now(), called_by = ${tx.actor.organiserId}
    where workspace_id = ${tx.actor.workspaceId} and id = ${callId}`.execute(tx.db)
}

export async function deleteList(tx: Tx, id: string): Promise<void> {
  await sql`delete from phone_lists where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}
