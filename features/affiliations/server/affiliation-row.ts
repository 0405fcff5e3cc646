import { cleanLine } from '#kernel/text/clean.ts'
import type { Affiliation, AffiliationInput } from '../contract.ts'
import type { AffiliationRow } from './affiliations.sql.ts'

export const words = (text: string | null | undefined) => (text ? cleanLine(text) || null : null)

type Tie = Omit<AffiliationInput, 'personId' | 'organisationId' | 'newOrganisation'>

/** What was typed about a tie, in the form it is stored. */
export const toValues = (tie: Tie) => ({
  role: tie.role as string,
  role_words: words(tie.roleWords),
  strength: tie.strength as number,
  since_year: tie.sinceYear ?? null,
  willing_to_introduce: (tie.willingToIntroduce ?? 'unknown') as string,
  source: words(tie.source),
})
export type AffiliationValues = ReturnType<typeof toValues>

/** The stored tie as it would have been typed. */
export const toTie = (row: AffiliationRow): Tie => ({
  role: row.role as Tie['role'],
  roleWords: row.role_words,
  strength: row.strength as Tie['strength'],
  sinceYear: row.since_year,
  willingToIntroduce: row.willing_to_introduce as NonNullable<Tie['willingToIntroduce']>,
  source: row.source,
})

type Organisation = { name: string; kinds: readonly string[] }

/** `typed` stands in for a new organisation that whoever wrote it down may not read. */
export const toAffiliation = (row: AffiliationRow, typed?: Organisation): Affiliation => ({
  id: row.id,
  person: {
    id: row.person_id,
    name: row.person_name,
    kind: row.person_kind as Affiliation['person']['kind'],
    doNotContact: row.do_not_contact,
  },
  organisation: {
    id: row.organisation_id,
    name: row.organisation_name ?? typed?.name ?? '',
    kinds: [...(row.organisation_kinds ?? typed?.kinds ?? [])],
    special: row.special as Affiliation['organisation']['special'],
  },
  role: row.role as Affiliation['role'],
  roleWords: row.role_words,
  strength: row.strength as Affiliation['strength'],
  sinceYear: row.since_year,
  willingToIntroduce: row.willing_to_introduce as Affiliation['willingToIntroduce'],
  source: row.source,
  recordedBy: row.recorded_by,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})
