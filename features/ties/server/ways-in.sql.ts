import { type RawBuilder, sql } from 'kysely'
import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { CROWDED } from './crowded.sql.ts'

// Every limit here keeps a question about an organisation of ten thousand as quick as one about a hundred. Row security
// judges each row it passes, so what counts is how many rows are passed: all are reached strongest first, by an index.
const OFFICERS = 30
const KNOWN_BY_ONE = 20
const ELSEWHERE_OF_ONE = 12
const TAKEN_FROM_SHARED = 30

type Belonging = { person_id: string; role: AffiliationRole; role_words: string | null; strength: 1 | 2 | 3 }
export type MemberRow = Belonging & {
  willing: 'yes' | 'no' | 'unknown'
  name: string
  kind: string
}

export type Asked = {
  id: string
  name: string
  special: 'faith' | 'ethnicity' | 'politics' | 'health' | null
}

export async function findAsked(tx: Tx, organisationId: string): Promise<Asked | undefined> {
  const { rows } = await sql<Asked>`select id, name, special from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = ${organisationId}`.execute(tx.db)
  return rows[0]
}

/**
 * Whoever has a tie there themselves: the `strongest` ties, and its officers within reason. Whoever asked to be left
 * alone is not to be rung by a friend in our name either.
 */
export async function selectMembers(tx: Tx, organisationId: string, strongest: number): Promise<MemberRow[]> {
  const first = (which: RawBuilder<unknown>, limit: number) =>
    sql`(select person_id, role, role_words, strength, willing_to_introduce from affiliations
      where workspace_id = ${tx.actor.workspaceId} and organisation_id = ${organisationId} ${which}
      order by strength desc, person_id limit ${limit})`
  const officers = sql`and role in ('chair', 'secretary', 'treasurer', 'officer', 'governor')`
  const { rows } = await sql<MemberRow>`with members as materialized (
      ${first(sql``, strongest)} union ${first(officers, OFFICERS)})
    select m.person_id, m.role, m.role_words, m.strength, m.willing_to_introduce as willing, p.name, p.kind
    from members m join people p on p.workspace_id = ${tx.actor.workspaceId} and p.id = m.person_id
    where p.archived_at is null and not ${leftAlone('p')}`.execute(tx.db)
  return rows
}

export type KnownRow = {
  member_id: string
  person_id: string
  relation: ConnectionKind
  strength: 1 | 2 | 3
  /** The relation is told from the member's end. */
  reversed: boolean
}

/** Who knows any of these members. */
export async function selectKnowing(tx: Tx, memberIds: readonly string[]): Promise<KnownRow[]> {
  const half = (mine: string, other: string, reversed: boolean) =>
    sql`(select ${sql.ref(other)} as person_id, kind, strength, ${reversed}::boolean as reversed from connections c
      where c.workspace_id = ${tx.actor.workspaceId} and ${sql.ref(mine)} = m.id order by strength desc limit ${KNOWN_BY_ONE})`
  const { rows } =
    await sql<KnownRow>`select m.id as member_id, k.person_id, k.kind as relation, k.strength, k.reversed
    from unnest(${memberIds}::uuid[]) as m(id)
    cross join lateral (${half('c.from_person_id', 'c.to_person_id', true)} union all ${half('c.to_person_id', 'c.from_person_id', false)}) k`.execute(
      tx.db,
    )
  return rows
}

export type ElsewhereRow = Belonging & { organisation_id: string }

/** Where else these members belong, strongest first; where everybody belongs is left out. */
export async function selectElsewhere(
  tx: Tx,
  memberIds: readonly string[],
  organisationId: string,
): Promise<ElsewhereRow[]> {
  const { rows } =
    await sql<ElsewhereRow>`select a.organisation_id, m.id as person_id, a.role, a.role_words, a.strength
    from unnest(${memberIds}::uuid[]) as m(id)
    cross join lateral (select organisation_id, role, role_words, strength from affiliations
      where workspace_id = ${tx.actor.workspaceId} and person_id = m.id and organisation_id <> ${organisationId}
        and not exists (select from crowded_organisations c where c.workspace_id = affiliations.workspace_id
          and c.organisation_id = affiliations.organisation_id)
      order by strength desc limit ${ELSEWHERE_OF_ONE}) a`.execute(tx.db)
  return rows
}

export type SharingRow = Belonging & {
  organisation_id: string
  organisation_name: string
  special: Asked['special']
  members: number
}

/** The strongest members of these organisations, with how many members the asker may see; large ones are left out. */
export async function selectSharing(tx: Tx, organisationIds: readonly string[]): Promise<SharingRow[]> {
  const { rows } =
    await sql<SharingRow>`select o.id as organisation_id, o.name as organisation_name, o.special, m.person_id, m.role, m.role_words,
      m.strength, m.members
    from unnest(${organisationIds}::uuid[]) as x(id)
    join organisations o on o.workspace_id = ${tx.actor.workspaceId} and o.id = x.id and o.archived_at is null
    cross join lateral (
      select person_id, role, role_words, strength, count(*) over ()::int as members, row_number() over () as place
      from (select person_id, role, role_words, strength from affiliations
        where workspace_id = ${tx.actor.workspaceId} and organisation_id = x.id
        order by strength desc, person_id limit ${CROWDED + 1}) few
    ) m
    where m.members <= ${CROWDED} and m.place <= ${TAKEN_FROM_SHARED}`.execute(tx.db)
  return rows
}

/** Whoever said "never for this one", as far as the asker may know of it: nobody asks them, and no way leads through them. */
export async function selectRefusers(
  tx: Tx,
  end: 'organisation_id' | 'to_person_id',
  id: string,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select distinct person_id from introduction_refusals
    where workspace_id = ${tx.actor.workspaceId} and ${sql.ref(end)} = ${id}`.execute(tx.db)
  return rows.map((row) => row.person_id)
}

export type AskableRow = {
  id: string
  name: string
  kind: string
  job_title: string | null
  activist_role: string | null
  workplace: string | null
}

/** Those of these people whom one may ask: neither put away nor asking to be left alone. */
export async function selectAskable(tx: Tx, ids: readonly string[]): Promise<AskableRow[]> {
  const { rows } =
    await sql<AskableRow>`select p.id, p.name, p.kind, p.job_title, p.activist_role, w.name as workplace from people p
    left join workplaces w on w.workspace_id = p.workspace_id and w.id = p.workplace_id
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[])
      and p.archived_at is null and not ${leftAlone('p')}`.execute(tx.db)
  return rows
}
