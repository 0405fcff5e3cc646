import { sql } from 'kysely'
import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

type Strength = 1 | 2 | 3
/** Whoever asked to be left alone is left out of what is taken away. */
export type MaybeLeftAlone = { left_alone: boolean }
export type PersonRow = MaybeLeftAlone & { id: string; name: string; kind: string }
export type OrganisationRow = MaybeLeftAlone & {
  id: string
  name: string
  kinds: string[]
  special: string | null
  stage: string
}
export type AffiliationRow = {
  person_id: string
  organisation_id: string
  strength: Strength
  role: AffiliationRole
  role_words: string | null
}
export type ConnectionRow = {
  from_person_id: string
  to_person_id: string
  strength: Strength
  kind: ConnectionKind
}

export async function selectPeople(tx: Tx, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<PersonRow>`select p.id, p.name, p.kind, ${leftAlone('p')} as left_alone from people p
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[])`.execute(tx.db)
  return rows
}

export async function selectOrganisations(tx: Tx, ids: readonly string[]): Promise<OrganisationRow[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<OrganisationRow>`select id, name, kinds, special, stage, do_not_contact as left_alone from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db)
  return rows
}

/** Who of these people belongs to which of these organisations. */
export async function selectAffiliations(
  tx: Tx,
  people: readonly string[],
  organisations: readonly string[],
  strength = 1,
): Promise<AffiliationRow[]> {
  if (people.length === 0 || organisations.length === 0) return []
  const { rows } = await sql<AffiliationRow>`select person_id, organisation_id, strength, role, role_words
    from affiliations where workspace_id = ${tx.actor.workspaceId} and person_id = any(${people}::uuid[])
      and organisation_id = any(${organisations}::uuid[]) and strength >= ${strength}`.execute(tx.db)
  return rows
}

/** Who of these people knows whom of them. */
export async function selectConnections(
  tx: Tx,
  people: readonly string[],
  strength = 1,
): Promise<ConnectionRow[]> {
  if (people.length === 0) return []
  const { rows } = await sql<ConnectionRow>`select from_person_id, to_person_id, strength, kind
    from connections where workspace_id = ${tx.actor.workspaceId} and from_person_id = any(${people}::uuid[])
      and to_person_id = any(${people}::uuid[]) and strength >= ${strength}
    order by strength desc, id`.execute(tx.db)
  return rows
}
