import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind, WrittenSince } from '../../contract.ts'

/** What is written down about a record, beside its ties: by which columns, of which day, and since when it stands. */
export type Writing = {
  table: string
  columns: readonly string[]
  what: WrittenSince['what']
  on: RawBuilder<unknown>
  since?: RawBuilder<unknown>
}

const made = sql`r.created_at::date`

/** A test holds them complete against what a merge moves. */
export const WRITINGS: Record<MatchKind, readonly Writing[]> = {
  people: [
    { table: 'one_to_ones', columns: ['person_id'], what: 'talk', on: sql`coalesce(r.met_on, ${made})` },
    {
      table: 'phone_calls',
      columns: ['person_id'],
      what: 'call',
      on: sql`r.called_at::date`,
      since: sql`r.called_at`,
    },
    { table: 'introductions', columns: ['person_id', 'to_person_id'], what: 'introduction', on: made },
    { table: 'introduction_refusals', columns: ['person_id', 'to_person_id'], what: 'refusal', on: made },
    { table: 'follow_ups', columns: ['person_id', 'named_by'], what: 'follow_up', on: made },
    { table: 'leadership_marks', columns: ['person_id'], what: 'mark', on: made },
    { table: 'allies_forms', columns: ['person_id'], what: 'form', on: sql`r.recorded_on` },
  ],
  organisations: [
    { table: 'introductions', columns: ['organisation_id'], what: 'introduction', on: made },
    { table: 'introduction_refusals', columns: ['organisation_id'], what: 'refusal', on: made },
    { table: 'media_reaches', columns: ['outlet_id', 'organisation_id'], what: 'reach', on: made },
  ],
}

/** What was written down about a record since a moment, as far as the asker sees it, the latest first. */
export async function selectWrittenSince(
  tx: Tx,
  kind: MatchKind,
  id: string,
  moment: Date,
): Promise<WrittenSince[]> {
  const all = WRITINGS[kind].map(({ table, columns, what, on, since = sql`r.created_at` }) => {
    const mine = sql.join(
      columns.map((column) => sql`r.${sql.ref(column)} = ${id}`),
      sql` or `,
    )
    return sql`select ${what}::text as what, to_char(${on}, 'YYYY-MM-DD') as "on" from ${sql.table(table)} r
      where r.workspace_id = ${tx.actor.workspaceId} and (${mine}) and ${since} > ${moment}`
  })
  const { rows } = await sql<WrittenSince>`select what, "on" from (${sql.join(all, sql` union all `)}) written
    order by "on" desc, what limit 100`.execute(tx.db)
  return rows
}
