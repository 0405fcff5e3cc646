import type { Tx } from '#server/database/actor.ts'

/** What is written into the trail but changes nothing that the map shows. */
const CHANGES_NOTHING = [
  'affiliations.read_special',
  'organisations.read_special',
  'people.export',
  'organisations.export',
  'affiliations.export',
  'connections.export',
  'workplaces.export',
  'map.export',
  'areas.export',
  'privacy.export_trail',
  'accounts.sign_in',
  'accounts.sign_out',
  'people.tag',
  'organisations.tag',
  'organisations.settle_kinds',
]

/** A line that tells more than this tells of too many to be followed. */
const MOST_TOLD = 100_000

export type Line = { id: string; kind: string; subject: string | null; told: string | null }

const SINCE = 'from audit where workspace_id = $1 and id > $2 and action <> all($3)'

/**
 * How many changes the trail holds since a moment, given as the lowest id of its time. Every change writes its line in its
 * own transaction, so this needs no counter that all writers would wait for.
 */
export async function countLines(tx: Tx, since: string): Promise<number> {
  const { rows } = await tx.client.query<{ many: number }>(`select count(*)::int as many ${SINCE}`, [
    tx.actor.workspaceId,
    since,
    CHANGES_NOTHING,
  ])
  return rows[0]!.many
}

export async function selectLineIds(tx: Tx, since: string): Promise<Set<string>> {
  const { rows } = await tx.client.query<{ id: string }>(`select id ${SINCE}`, [
    tx.actor.workspaceId,
    since,
    CHANGES_NOTHING,
  ])
  return new Set(rows.map((row) => row.id))
}

/** Lines that are not known yet, with all that they tell as one text (null for too much). */
export async function selectLines(
  tx: Tx,
  since: string,
  known: readonly string[],
  most: number,
): Promise<Line[]> {
  const { rows } = await tx.client.query<Line>(
    `select id, subject_kind as kind, subject_id as subject,
       case when coalesce(length(before::text), 0) + coalesce(length(after::text), 0) <= ${MOST_TOLD} then concat(before, ' ', after) end as told
     ${SINCE} and id <> all($4) limit ${most}`,
    [tx.actor.workspaceId, since, CHANGES_NOTHING, known],
  )
  return rows
}
