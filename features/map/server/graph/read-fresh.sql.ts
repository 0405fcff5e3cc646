import { leftAloneText } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Fresh } from './patch-graph.ts'

type Asked = Fresh['asked']

/** These people and organisations as they are now, with all their ties. Ids of anything else are passed over. */
export async function readFresh(tx: Tx, asked: Asked): Promise<Fresh> {
  const workspace = tx.actor.workspaceId
  const { rows: people } = await tx.client.query<Fresh['people'][number]>(
    `select id, visible_to::text, branch_id, kind, ${leftAloneText()} as alone from people
      where workspace_id = $1 and id = any($2::uuid[]) and archived_at is null`,
    [workspace, asked.people],
  )
  const { rows: organisations } = await tx.client.query<Fresh['organisations'][number]>(
    `select id, special is not null as special, kinds, stage from organisations
      where workspace_id = $1 and id = any($2::uuid[]) and archived_at is null`,
    [workspace, asked.organisations],
  )
  const belonging = (which: string) => `select id, person_id as one, organisation_id as other, strength,
    visible_to::text as sees, null as also from affiliations where workspace_id = $1 and ${which}`
  const knowing = (end: string) => `select id, from_person_id, to_person_id, strength,
    from_visible_to::text, to_visible_to::text from connections where workspace_id = $1 and ${end} = any($2::uuid[])`
  // A tie of two who are both asked about comes once: "union" leaves out what is the same.
  const { rows: ties } = await tx.client.query<Fresh['ties'][number]>(
    `${belonging('person_id = any($2::uuid[])')} union ${belonging('organisation_id = any($3::uuid[])')}
      union ${knowing('from_person_id')} union ${knowing('to_person_id')}`,
    [workspace, asked.people, asked.organisations],
  )
  return { asked, people, organisations, ties }
}
