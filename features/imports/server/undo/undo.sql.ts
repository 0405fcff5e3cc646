import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { RecordKind } from '../../contract.ts'
import { type Change, type RawRow, rowOf } from '../store/changes-store.sql.ts'

/** Ties before those they tie, and whatever refers to another before it. */
export const UNDO_ORDER: readonly RecordKind[] = [
  'connections',
  'affiliations',
  'people',
  'workplaces',
  'organisations',
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

/** Everything that says of a record made by an import that somebody has worked with it since. */
const TOUCHED: Record<RecordKind, RawBuilder<unknown>> = {
  people: sql`t.version <> c.version or t.archived_at is not null or t.assigned_to <> '{}' or t.shared_with <> '{}'
    or exists (select from affiliations a where a.workspace_id = t.workspace_id and a.person_id = t.id and not ${madeToo('affiliations', 'a')})
    or exists (select from connections n where n.workspace_id = t.workspace_id and n.from_person_id = t.id and not ${madeToo('connections', 'n')})
    or exists (select from connections n where n.workspace_id = t.workspace_id and n.to_person_id = t.id and not ${madeToo('connections', 'n')})
    or exists (select from allies_forms f where f.workspace_id = t.workspace_id and f.person_id = t.id)
    or exists (select from person_merges m where m.workspace_id = t.workspace_id and m.kept_id = t.id)`,
  organisations: sql`t.version <> c.version or t.archived_at is not null or t.visible_to <> '{}'
    or exists (select from affiliations a where a.workspace_id = t.workspace_id and a.organisation_id = t.id and not ${madeToo('affiliations', 'a')})
    or exists (select from workplaces w where w.workspace_id = t.workspace_id and t.id in (w.employer_id, w.contractor_id) and not ${madeToo('workplaces', 'w')})
    or exists (select from organisation_merges m where m.workspace_id = t.workspace_id and m.kept_id = t.id)`,
  workplaces: sql`t.updated_at <> t.created_at or t.archived_at is not null
    or exists (select from people p where p.workspace_id = t.workspace_id and p.workplace_id = t.id and not ${madeToo('people', 'p')})`,
  affiliations: sql`t.updated_at <> t.created_at`,
  connections: sql`t.updated_at <> t.created_at`,
}

/** Made by the same import, and so gone before, unless it was kept. */
function madeToo(kind: RecordKind, alias: string) {
  return sql`exists (select from import_changes x where x.workspace_id = c.workspace_id and x.import_id = c.import_id
    and x.kind = ${sql.lit(kind)} and x.record_id = ${sql.ref(`${alias}.id`)} and x.made and x.kept is null)`
}

/** Those among the made records that may go; held until the transaction ends. */
export async function selectUntouched(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select t.id from import_changes c
    join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id
    where c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kind = ${kind}
      and c.record_id = any(${ids}::uuid[]) and not (${TOUCHED[kind]}) for update of t`.execute(tx.db)
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

/** A record made or changed by the import that would stay, or some of its fields; names for who sees them. */
export type Staying = { kind: RecordKind; id: string; made: boolean; fields: string[] }

const NAMELESS: readonly RecordKind[] = ['affiliations', 'connections']

/** How many would go and return, and whatever would stay. Needs the whole workspace in sight. */
export async function foresee(tx: Tx, importId: string, kind: RecordKind, silent: readonly string[]) {
  const mine = sql`c.workspace_id = ${tx.actor.workspaceId} and c.import_id = ${importId} and c.kind = ${kind}`
  const { rows } = await sql<{
    made: number
    changed: number
  }>`select count(*) filter (where made)::int as made,
    count(*) filter (where not made)::int as changed from import_changes c where ${mine}`.execute(tx.db)
  const made = await sql<{ id: string }>`select t.id from import_changes c
    join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id
    where ${mine} and c.made and (${TOUCHED[kind]}) order by t.id`.execute(tx.db)
  const changed = await sql<{ id: string; fields: string[] }>`select x.id, x.fields from (
      select t.id, array(select a.key from jsonb_each(c.after) a where a.key <> all(${silent}::text[])
        and ${rowOf(kind)} -> a.key is distinct from a.value order by a.key) as fields
      from import_changes c join ${sql.table(kind)} t on t.workspace_id = c.workspace_id and t.id = c.record_id
      where ${mine} and not c.made) x where x.fields <> '{}' order by x.id`.execute(tx.db)
  const staying: Staying[] = [
    ...made.rows.map(({ id }) => ({ kind, id, made: true, fields: [] })),
    ...changed.rows.map(({ id, fields }) => ({ kind, id, made: false, fields })),
  ]
  return { goes: rows[0]!.made - made.rows.length, returns: rows[0]!.changed, staying }
}

/** What stayed when it was undone. */
export async function selectKept(tx: Tx, importId: string): Promise<Staying[]> {
  const { rows } =
    await sql<Staying>`select kind, record_id as id, made, case when made then '{}' else kept end as fields
    from import_changes where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and kept is not null
    order by kind, record_id`.execute(tx.db)
  return rows
}

/** Their names, for whoever sees them. */
export async function namesOf(
  tx: Tx,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (NAMELESS.includes(kind)) return new Map(ids.map((id) => [id, '']))
  const { rows } = await sql<{ id: string; name: string }>`select id, name from ${sql.table(kind)}
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
