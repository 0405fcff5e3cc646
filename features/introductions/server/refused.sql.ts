import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { KeptStep } from './introductions.sql.ts'
import { eitherOf, type Target } from './standing.sql.ts'

type Waiting = { id: string; steps: KeptStep[] }

/** What somebody is still asked for here. Once they introduced us it is made, and the meeting is ours to hold. */
export async function lockAskedFor(tx: Tx, personId: string, target: Target): Promise<Waiting[]> {
  const { organisationId = null, toPersonId = null } = target
  const { rows } = await sql<Waiting>`select i.id, i.steps from introductions i
    where i.workspace_id = ${tx.actor.workspaceId} and i.person_id = ${personId} and ${eitherOf('i', sql`${organisationId}::uuid`, sql`${toPersonId}::uuid`)}
      and i.state in ('suggested', 'asked', 'agreed', 'briefed') order by i.id for update`.execute(tx.db)
  return rows
}

/** What this refusal ended, and nothing has happened to since. */
export async function lockEndedBy(tx: Tx, refusalId: string, personId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select i.id, i.steps from introductions i
    where i.workspace_id = ${tx.actor.workspaceId} and i.person_id = ${personId} and i.state = 'declined'
      and i.steps -> -1 ->> 'refusalId' = ${refusalId} order by i.id for update`.execute(tx.db)
  return rows
}
