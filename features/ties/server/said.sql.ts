import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** Talks held with people who belong to an organisation, and those that an introduction there led to. */
export const talksThere = (tx: Tx, organisationId: string) => sql`(
  select t.id from affiliations a join one_to_ones t on t.workspace_id = a.workspace_id and t.person_id = a.person_id
    where a.workspace_id = ${tx.actor.workspaceId} and a.organisation_id = ${organisationId} and t.state = 'met'
  union select t.id from introductions i join one_to_ones t on t.workspace_id = i.workspace_id and t.introduction_id = i.id
    where i.workspace_id = ${tx.actor.workspaceId} and i.organisation_id = ${organisationId} and t.state = 'met')`

/** One concern, whether it is an issue of the workspace's list or words of one note; `c` and its issue `i`. */
export const CONCERN = {
  words: sql`coalesce(i.name, c.words)`,
  key: sql`coalesce(i.name_key, lower(btrim(c.words)))`,
  from: sql`one_to_one_concerns c left join issues i on i.workspace_id = c.workspace_id and i.id = c.issue_id`,
}

type Talk = { talk_id: string; met_on: string; person_id: string; person_name: string }
export type QuoteRow = Talk & { id: string; words: string; consent: 'anonymous' | 'named' }

/** What they said in their own words and let us pass on, the newest first. */
export async function selectQuotesThere(tx: Tx, organisationId: string, limit: number): Promise<QuoteRow[]> {
  const { rows } =
    await sql<QuoteRow>`select q.id, q.words, q.consent, t.id as talk_id, to_char(t.met_on, 'YYYY-MM-DD') as met_on,
      p.id as person_id, p.name as person_name
    from ${talksThere(tx, organisationId)} there
    join one_to_ones t on t.workspace_id = ${tx.actor.workspaceId} and t.id = there.id
    join one_to_one_quotes q on q.workspace_id = t.workspace_id and q.one_to_one_id = t.id and q.consent <> 'none'
    join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    order by t.met_on desc, t.id desc, q.place limit ${limit}`.execute(tx.db)
  return rows
}

export type ConcernRow = { words: string; named: number; talks: Talk[] }

/** What they are concerned about, named in most talks first; a talk counts once however often it says so. */
export async function selectConcernsThere(
  tx: Tx,
  organisationId: string,
  limit: number,
): Promise<ConcernRow[]> {
  const { rows } = await sql<ConcernRow>`select min(said.words) as words, count(*)::int as named,
      jsonb_agg(jsonb_build_object('talk_id', said.talk_id, 'met_on', to_char(said.met_on, 'YYYY-MM-DD'),
        'person_id', said.person_id, 'person_name', said.person_name) order by said.met_on desc, said.talk_id desc) as talks
    from (select distinct on (${CONCERN.key}, t.id) ${CONCERN.key} as key, ${CONCERN.words} as words, t.id as talk_id, t.met_on,
        p.id as person_id, p.name as person_name
      from ${talksThere(tx, organisationId)} there
      join one_to_ones t on t.workspace_id = ${tx.actor.workspaceId} and t.id = there.id
      join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
      join (${CONCERN.from}) on c.workspace_id = t.workspace_id and c.one_to_one_id = t.id) said
    group by said.key order by named desc, max(said.met_on) desc, said.key limit ${limit}`.execute(tx.db)
  return rows
}
