import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { RECORD_KINDS, type RecordKind } from '../../contract.ts'
import { type Change, type RawRow, rowOf } from '../store/changes-store.sql.ts'
import { touched } from './touched.sql.ts'

/** Whatever refers to another before it, but ties after those they tie: whoever stays keeps theirs, and others go with them. */
export const UNDO_ORDER: readonly RecordKind[] = [
  'people',
  'workplaces',
  'organisations',
  'affiliations',
  'connections',
]

/** The next changes of an import that are not dealt with yet, all of one kind. */
export async function nextChanges(tx: Tx, importId: string, limit: number): Promise<Change[]> {
  for (const kind of UNDO_ORDER) {
    const { rows } = await sql<Change>`select kind, record_id as "recordId", made, before, after, version
      from import_changes where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and kind = ${kind}
        and kept is null order by record_id limit ${limit}`.execute(tx.db)
    if (rows.length > 0) return rows
  }
  return []
}

/** Those among the made records that may go. They are to be held before, so that nothing is tied to one meanwhile. */
export async function selectUntouched(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select t.id from import_changes c
    join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id
    where c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kind = ${kind}
      and c.record_id = any(${ids}::uuid[]) and not ${touched(kind)}`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}

export async function removeRecords(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<void> {
  await sql`delete from ${sql.table(kind)} where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(
    tx.db,
  )
}

/** Notes what was dealt with: done with, or kept for good with the fields that stay. */
export async function settleChanges(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  settled: readonly { id: string; kept: string[] | null }[],
): Promise<void> {
  const gone = settled.filter((each) => !each.kept).map((each) => each.id)
  const kept = settled.flatMap((each) => (each.kept ? [{ id: each.id, kept: each.kept }] : []))
  const mine = sql`c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kind = ${kind}`
  await sql`delete from import_changes c where ${mine} and c.record_id = any(${gone}::uuid[])`.execute(tx.db)
  if (kept.length === 0) return
  await sql`update import_changes c set kept = array(select jsonb_array_elements_text(v.kept))
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as v (id uuid, kept jsonb)
    where ${mine} and c.record_id = v.id`.execute(tx.db)
}

/** Whole rows, to be put back with some columns as they were. */
export async function readWhole(
  tx: Tx,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, RawRow>> {
  const { rows } = await sql<{
    id: string
    row: RawRow
  }>`select t.id, ${rowOf(kind)} as row from ${sql.table(kind)} t
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[]) for update`.execute(tx.db)
  return new Map(rows.map((each) => [each.id, each.row]))
}

/** Fields of our own back in their column; one that was not there before goes. */
function gatheredRow(row: RawRow): RawRow {
  const own = Object.entries(row).filter(([name, value]) => name.startsWith('custom.') && value !== null)
  const rest = Object.entries(row).filter(([name]) => !name.startsWith('custom.'))
  const custom = Object.fromEntries(own.map(([name, value]) => [name.slice('custom.'.length), value]))
  return { ...Object.fromEntries(rest), custom }
}

export async function putWhole(tx: Tx, kind: RecordKind, rows: readonly RawRow[]): Promise<void> {
  if (rows.length === 0) return
  const whole = kind === 'people' || kind === 'organisations' ? rows.map(gatheredRow) : rows
  const columns = Object.keys(whole[0]!).filter((name) => name !== 'workspace_id' && name !== 'id')
  const set = columns.map((name) => sql`${sql.ref(name)} = v.${sql.ref(name)}`)
  await sql`update ${sql.table(kind)} t set ${sql.join(set)}
    from jsonb_populate_recordset(null::${sql.table(kind)}, ${JSON.stringify(whole)}::jsonb) v
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = v.id`.execute(tx.db)
}

type Owned = { owner: string; system: string; id: string }

export async function removeExternalIds(
  tx: Tx,
  kind: 'people' | 'organisations',
  ids: readonly Owned[],
): Promise<void> {
  if (ids.length === 0) return
  const owner = kind === 'people' ? 'person' : 'organisation'
  await sql`delete from ${sql.table(`${owner}_external_ids`)} e
    using unnest(${ids.map((each) => each.owner)}::uuid[], ${ids.map((each) => each.system)}::text[],
      ${ids.map((each) => each.id)}::text[]) as v (owner, system, id)
    where e.workspace_id = ${tx.actor.workspaceId} and e.system = v.system and e.external_id = v.id
      and e.${sql.ref(`${owner}_id`)} = v.owner`.execute(tx.db)
}

/** A record made or changed by the import that stays, or some of its fields. */
export type Staying = { kind: RecordKind; id: string; made: boolean; fields: string[] }

const mineOf = (tx: Tx, importId: string, kind: RecordKind) =>
  sql`c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kind = ${kind}`

/** Made or changed, and no longer there under its own id; with all that the import said in it. */
export async function selectAway(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  silent: readonly string[],
): Promise<Staying[]> {
  const { rows } = await sql<Staying>`select c.kind, c.record_id as id, c.made,
      array(select a.key from jsonb_each(case when c.made then '{}' else c.after end) a where a.key <> all(${silent}::text[]) order by a.key) as fields
    from import_changes c left join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id
    where ${mineOf(tx, importId, kind)} and t.id is null order by c.record_id`.execute(tx.db)
  return rows
}

type Partly = { id: string; fields: string[]; wholly: boolean }

/**
 * How many would go and return, and whatever would stay. `stay`: what is known to stay so far, of the kinds before.
 * Needs the whole workspace in sight.
 */
export async function foresee(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  silent: readonly string[],
  stay: readonly string[],
) {
  const mine = mineOf(tx, importId, kind)
  const here = sql`import_changes c join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id`
  const { rows } = await sql<{
    made: number
    changed: number
  }>`select count(*) filter (where made)::int as made,
    count(*) filter (where not made)::int as changed from ${here} where ${mine}`.execute(tx.db)
  const made = await sql<{ id: string }>`select t.id from ${here}
    where ${mine} and c.made and ${touched(kind, stay)} order by t.id`.execute(tx.db)
  const changed =
    await sql<Partly>`select x.id, x.fields, cardinality(x.fields) = x.said and not x.ids as wholly from (
      select t.id, c.after ? 'external_ids' as ids, count(*)::int as said,
        coalesce(array_agg(a.key order by a.key) filter (where ${rowOf(kind)} -> a.key is distinct from a.value), '{}') as fields
      from ${here} cross join jsonb_each(c.after) a
      where ${mine} and not c.made and a.key <> all(${silent}::text[]) group by t.workspace_id, t.id, c.after) x
    where x.fields <> '{}' order by x.id`.execute(tx.db)
  const staying: Staying[] = [
    ...made.rows.map(({ id }) => ({ kind, id, made: true, fields: [] })),
    ...changed.rows.map(({ id, fields }) => ({ kind, id, made: false, fields })),
  ]
  const wholly = changed.rows.filter((each) => each.wholly).length
  return { goes: rows[0]!.made - made.rows.length, returns: rows[0]!.changed - wholly, staying }
}

/** What stayed when it was undone. */
export async function selectKept(tx: Tx, importId: string): Promise<Staying[]> {
  const { rows } =
    await sql<Staying>`select kind, record_id as id, made, case when made then '{}' else kept end as fields
    from import_changes where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and kept is not null
    order by array_position(${RECORD_KINDS}::text[], kind), record_id`.execute(tx.db)
  return rows
}

/** Of records that a later list changed last: the name of its file. A list that was taken back holds nothing. */
export async function laterLists(
  tx: Tx,
  importId: string,
  kind: 'people' | 'organisations',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; list: string }>`select t.id, i.file_name as list
    from ${sql.table(kind)} t
    join import_changes c on c.workspace_id = t.workspace_id and c.kind = ${kind} and c.record_id = t.id
      and c.import_id <> ${importId} and not c.made and c.version = t.version and c.kept is null
    join imports i on i.workspace_id = c.workspace_id and i.id = c.import_id
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[])`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row.list]))
}

/** What stayed is to be dealt with again; of changed records, only the fields that stayed. */
export async function reopenKept(tx: Tx, importId: string, silent: readonly string[]): Promise<void> {
  const left = (column: 'before' | 'after') =>
    sql`case when c.made then c.${sql.ref(column)} else (select jsonb_object_agg(e.key, e.value)
      from jsonb_each(c.${sql.ref(column)}) e
      where e.key = any(c.kept) or (e.key = any(${silent}::text[]) and e.key <> 'external_ids')) end`
  await sql`update import_changes c set kept = null, before = ${left('before')}, after = ${left('after')}
    where c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kept is not null`.execute(
    tx.db,
  )
}

/** What a record is called, and the person on whose page a tie stands. */
export type Named = { name: string; personId: string | null }

const CALLED: Record<RecordKind, RawBuilder<unknown>> = {
  people: sql`select t.id, t.name, t.id as "personId" from people t`,
  organisations: sql`select t.id, t.name, null::uuid as "personId" from organisations t`,
  workplaces: sql`select t.id, t.name, null::uuid as "personId" from workplaces t`,
  affiliations: sql`select t.id, p.name || ', ' || o.name as name, p.id as "personId" from affiliations t
    join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id`,
  connections: sql`select t.id, p.name || ', ' || o.name as name, p.id as "personId" from connections t
    join people p on p.workspace_id = t.workspace_id and p.id = t.from_person_id
    join people o on o.workspace_id = t.workspace_id and o.id = t.to_person_id`,
}

/** Their names, for whoever sees them. */
export async function namesOf(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<Named & { id: string }>`${CALLED[kind]}
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[])`.execute(tx.db)
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}
