import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PlanValues, WrittenValues } from './one-to-one-row.ts'

export type OneToOneRow = PlanValues &
  WrittenValues & {
    id: string
    person_id: string
    person_name: string
    person_kind: string
    do_not_contact: boolean
    state: 'planned' | 'met' | 'called_off'
    recorded_by: string
    by_name: string | null
    called_off_why: string | null
    introduction_id: string | null
    content_hash: string | null
    version: number
    created_at: Date
    updated_at: Date
  }

const COLUMNS = sql`t.id, t.person_id, p.name as person_name, p.kind as person_kind, p.do_not_contact, t.state, t.recorded_by,
  who.name as by_name, t.planned_for, t.credential, t.called_off_why, to_char(t.met_on, 'YYYY-MM-DD') as met_on, t.place, t.minutes,
  t.meeting, t.stories, t.angry, t.happy, t.sad, t.excited, t.interest, t.commitment, t.offers, t.might_do, t.joined, t.rhythm_days,
  i.id as introduction_id, t.content_hash, t.version, t.created_at, t.updated_at`

/** With the person: whoever may not see them sees none of their talks either. */
const FROM = sql`one_to_ones t
  join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
  left join introductions i on i.workspace_id = t.workspace_id and i.id = t.introduction_id
  left join organisers who on who.workspace_id = t.workspace_id and who.id = t.recorded_by`

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<OneToOneRow[]> {
  const { rows } =
    await sql<OneToOneRow>`select ${COLUMNS} from ${FROM} where t.workspace_id = ${tx.actor.workspaceId} and ${rest}`.execute(
      tx.db,
    )
  return rows
}

/** Whoever sends the same id again at this moment waits until the first is kept. */
export async function holdId(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
}

export const findOneToOne = async (tx: Tx, id: string) => (await select(tx, sql`t.id = ${id}`))[0]

export const selectOfPerson = (tx: Tx, personId: string) =>
  select(
    tx,
    sql`t.person_id = ${personId} order by coalesce(t.met_on, t.planned_for::date) desc, t.id desc limit 300`,
  )

export const selectPlannedBy = (tx: Tx, organiserId: string) =>
  select(
    tx,
    sql`t.recorded_by = ${organiserId} and t.state = 'planned' and p.archived_at is null order by t.planned_for, t.id limit 100`,
  )

export type Period = { from?: string | undefined; to?: string | undefined; branchId?: string | undefined }

export const inPeriod = ({ from, to }: Period) =>
  sql`t.state = 'met' ${from ? sql`and t.met_on >= ${from}::date` : sql``} ${to ? sql`and t.met_on <= ${to}::date` : sql``}`

/** Whether a branch keeps the person called `p`, as `homeOfPerson` has it, told so that an index on the branch serves. */
export const ofBranch = (branchId: string) =>
  sql`(p.branch_id = ${branchId} or (p.branch_id is null and ${branchId}::uuid = any(p.kept_by)))`

export function selectMet(
  tx: Tx,
  period: Period,
  after: { metOn: string; id: string } | undefined,
  limit: number,
) {
  const branch = period.branchId ? sql`and ${ofBranch(period.branchId)}` : sql``
  const further = after ? sql`and (t.met_on, t.id) < (${after.metOn}::date, ${after.id}::uuid)` : sql``
  return select(
    tx,
    sql`${inPeriod(period)} ${branch} ${further} order by t.met_on desc, t.id desc limit ${limit}`,
  )
}

type NewRow = PlanValues &
  Partial<WrittenValues> & {
    id: string
    person_id: string
    state: string
    content_hash?: string
    introduction_id?: string | undefined
  }

/** Writes a talk, read by the person's own branches and whoever writes it. */
export async function insertOneToOne(tx: Tx, { id, person_id, ...values }: NewRow): Promise<void> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  const names = sql.join(entries.map(([name]) => sql.ref(name)))
  const given = sql.join(entries.map(([name, value]) => typed(name, value)))
  const me = tx.actor.organiserId
  await sql`insert into one_to_ones (workspace_id, id, person_id, recorded_by, visible_to, ${names})
    select p.workspace_id, ${id}::uuid, p.id, ${me}::uuid, array(select distinct unnest(${homeOfPerson} || ${me}::uuid)), ${given}
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${person_id}`.execute(tx.db)
}

const TYPES: Record<string, string> = {
  planned_for: 'timestamptz',
  introduction_id: 'uuid',
  met_on: 'date',
  minutes: 'smallint',
  interest: 'smallint',
  commitment: 'smallint',
  rhythm_days: 'smallint',
}
/** A select has no columns to take a parameter's type from. */
const typed = (name: string, value: unknown) => sql`${value}::${sql.raw(TYPES[name] ?? 'text')}`

type Change = Partial<PlanValues & WrittenValues> & {
  state?: string
  content_hash?: string
  called_off_why?: string | null
  introduction_id?: string
}

/** Writes new values and the next version. */
export async function updateOneToOne(tx: Tx, id: string, values: Change): Promise<void> {
  await tx.db
    .updateTable('one_to_ones')
    .set({ ...values, version: sql`version + 1`, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function lockOneToOne(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from one_to_ones where workspace_id = ${tx.actor.workspaceId} and id = ${id} for update`.execute(
    tx.db,
  )
}

/** How the asker introduced themselves last. */
export async function lastCredential(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ credential: string }>`select credential from one_to_ones
    where workspace_id = ${tx.actor.workspaceId} and recorded_by = ${tx.actor.organiserId} and credential is not null
    order by created_at desc limit 1`.execute(tx.db)
  return rows[0]?.credential ?? null
}
