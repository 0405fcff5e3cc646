import * as z from 'zod/mini'
import { AFFILIATION_ROLES, affiliationInput } from '#features/affiliations/contract.ts'
import { type OrganisationInput, organisationInput } from '#features/organisations/contract.ts'
import { type PersonInput, personInput } from '#features/people/contract.ts'
import type { ImportField } from '../contract.ts'
import { codeFor, yearIn } from './cell-words.ts'
import { emailsOf, externalIdsOf, lineOf, problemsOf } from './fields-of-row.ts'
import type { Line, Problem } from './plan.ts'
import { ownKind, ROLE_WORDS } from './word-tables.ts'

/** What a row says about a tie; what it leaves open is left out. */
export type GivenTie = {
  role?: (typeof AFFILIATION_ROLES)[number] | undefined
  roleWords?: string | undefined
  strength?: 1 | 2 | 3 | undefined
  sinceYear?: number | undefined
  source?: string | undefined
}
export type GivenAffiliation = {
  person: Partial<PersonInput>
  organisation: Partial<OrganisationInput>
  tie: GivenTie
}

const TIE_RULES = z.partial(affiliationInput)
const PERSON_RULES = z.partial(personInput)
const ORGANISATION_RULES = z.partial(organisationInput)
const PERSON_COLUMNS: Record<string, ImportField> = {
  name: 'person_name',
  emails: 'person_email',
  externalIds: 'person_external_id',
}
const ORGANISATION_COLUMNS: Record<string, ImportField> = {
  name: 'organisation_name',
  externalIds: 'organisation_external_id',
}
const TIE_COLUMNS: Record<string, ImportField> = { roleWords: 'role', sinceYear: 'since', source: 'source' }

const STRENGTHS: Record<string, 1 | 2 | 3> = {
  1: 1,
  2: 2,
  3: 3,
  loose: 1,
  weak: 1,
  low: 1,
  middling: 2,
  medium: 2,
  some: 2,
  close: 3,
  strong: 3,
  high: 3,
}

function tieOf(cells: Line['cells']): { tie: GivenTie; problems: Problem[] } {
  const problems: Problem[] = []
  const words = lineOf(cells.role)
  const role = words
    ? (ownKind(words, AFFILIATION_ROLES) ?? codeFor(words, ROLE_WORDS) ?? 'other')
    : undefined
  const strength = cells.strength ? STRENGTHS[cells.strength.toLowerCase()] : undefined
  if (cells.strength && !strength) problems.push({ field: 'strength', code: 'not_a_strength' })
  const sinceYear = cells.since ? yearIn(cells.since) : undefined
  if (sinceYear === null) problems.push({ field: 'since', code: 'not_a_year' })
  // Words that say no more than the role itself are not worth keeping.
  const roleWords = words && words.toLowerCase() !== role ? words : undefined
  return {
    tie: { role, roleWords, strength, sinceYear: sinceYear ?? undefined, source: lineOf(cells.source) },
    problems,
  }
}

/** A row of a table of affiliations, tidied as it would be stored, with all that is wrong with it. */
export function readAffiliation(
  { cells }: Line,
  system: string,
): { given: GivenAffiliation; problems: Problem[] } {
  const { emails, problems } = emailsOf(cells.person_email, 'person_email')
  const person = {
    name: lineOf(cells.person_name) ?? lineOf(cells.person_other_name),
    emails,
    externalIds: externalIdsOf(cells.person_external_id, system),
  }
  const organisation = {
    name: lineOf(cells.organisation_name),
    externalIds: externalIdsOf(cells.organisation_external_id, system),
  }
  const { tie, problems: loose } = tieOf(cells)
  return {
    given: { person, organisation, tie },
    problems: [
      ...problems,
      ...loose,
      ...problemsOf(PERSON_RULES, person, PERSON_COLUMNS),
      ...problemsOf(ORGANISATION_RULES, organisation, ORGANISATION_COLUMNS),
      ...problemsOf(TIE_RULES, tie, TIE_COLUMNS),
    ],
  }
}
