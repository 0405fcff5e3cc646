import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PersonValues } from './person-row.ts'

export type ChangedRow = PersonValues & { id: string; version: number }

const asJson = ({ phones, emails, addresses, custom, ...row }: ChangedRow) => ({
  ...row,
  phones: JSON.parse(phones),
  emails: JSON.parse(emails),
  addresses: JSON.parse(addresses),
  custom: JSON.parse(custom),
})

/** How many were changed: fewer than given when someone else changed one since its version was read. */
export async function updatePeople(tx: Tx, rows: readonly ChangedRow[]): Promise<number> {
  const done =
    await sql`update people p set name = v.name, given_name = v.given_name, family_name = v.family_name,
      other_names = v.other_names, sort_name = v.sort_name, kind = v.kind,
      kept_by = case when v.branch_id is null and p.branch_id is not null then array[p.branch_id] else p.kept_by end,
      branch_id = v.branch_id, workplace_id = v.workplace_id, job_title = v.job_title, activist_role = v.activist_role,
      phones = v.phones, emails = v.emails, addresses = v.addresses, postcode = v.postcode, outcode = v.outcode,
      birth_date = v.birth_date, born_year = v.born_year, notes = v.notes, contact_consent = v.contact_consent, consent_note = v.consent_note,
      do_not_contact = v.do_not_contact, do_not_call = v.do_not_call, do_not_text = v.do_not_text,
      do_not_mail = v.do_not_mail, tags = v.tags, custom = v.custom, version = p.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows.map(asJson))}::jsonb) as v (id uuid, version int, name text,
      given_name text, family_name text, other_names text[], sort_name text, kind text, branch_id uuid, workplace_id uuid, job_title text,
      activist_role text, phones jsonb, emails jsonb, addresses jsonb, postcode text, outcode text, birth_date date, born_year smallint,
      notes text, contact_consent text, consent_note text, do_not_contact boolean, do_not_call boolean,
      do_not_text boolean, do_not_mail boolean, tags text[], custom jsonb)
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = v.id and p.version = v.version`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}

export async function deleteTokens(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from person_tokens where workspace_id = ${tx.actor.workspaceId}
    and person_id = any(${ids}::uuid[])`.execute(tx.db)
}

export type OwnedId = ExternalId & { owner: string }

/** Adds other systems' ids and answers those that were already taken, maybe by someone the asker cannot see. */
export async function addExternalIds(tx: Tx, ids: readonly OwnedId[]): Promise<OwnedId[]> {
  const { rows } =
    await sql<ExternalId>`insert into person_external_ids (workspace_id, system, external_id, person_id, visible_to)
    select p.workspace_id, k.system, k.external_id, p.id, p.visible_to
    from unnest(${ids.map((each) => each.system)}::text[], ${ids.map((each) => each.id)}::text[],
      ${ids.map((each) => each.owner)}::uuid[]) as k (system, external_id, person_id)
    cross join lateral (select workspace_id, id, visible_to from people
      where workspace_id = ${tx.actor.workspaceId} and id = k.person_id limit 1) p
    on conflict do nothing returning system, external_id as id`.execute(tx.db)
  const added = new Set(rows.map((row) => `${row.system}\n${row.id}`))
  return ids.filter((each) => !added.has(`${each.system}\n${each.id}`))
}
