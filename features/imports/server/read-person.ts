import * as z from 'zod/mini'
import { PERSON_KINDS, type PersonInput, personInput } from '#features/people/contract.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { ImportField } from '../contract.ts'
import { codeFor, parts, yearIn } from './cell-words.ts'
import { emailsOf, externalIdsOf, lineOf, phonesOf, placeOf, problemsOf } from './fields-of-row.ts'
import type { Places } from './places.ts'
import type { Line, Problem } from './plan.ts'
import { ownKind, PERSON_WORDS } from './word-tables.ts'

/** What a row says about someone. `joinedName` when the name was put together from its parts. */
export type GivenPerson = Partial<PersonInput> & { joinedName?: boolean }

const RULES = z.partial(personInput)
const COLUMNS: Record<string, ImportField> = {
  name: 'name',
  givenName: 'given_name',
  familyName: 'family_name',
  kind: 'kind',
  phones: 'phone',
  emails: 'email',
  addresses: 'address',
  postcode: 'postcode',
  bornYear: 'birth_date',
  notes: 'notes',
  tags: 'tags',
  externalIds: 'external_id',
}

/** "Whitlock, Joan" as "Joan Whitlock". */
const turned = (name: string) => name.replace(/^([^,]{1,100}),\s*([^,]{1,100})$/, '$2 $1')

function namesOf({ name, given_name, family_name }: Line['cells']) {
  const [given, family] = [lineOf(given_name), lineOf(family_name)]
  const joined = [given, family].filter(Boolean).join(' ') || undefined
  const whole = lineOf(name)
  return {
    name: whole ? turned(whole) : joined,
    givenName: given,
    familyName: family,
    ...(whole ? {} : { joinedName: true }),
  }
}

function placesOf(cells: Line['cells'], places: Places) {
  const problems: Problem[] = []
  const branchId = cells.branch ? places.branch(cells.branch) : undefined
  if (cells.branch && !branchId) problems.push({ field: 'branch', code: 'unknown_branch' })
  const workplaceId = cells.workplace
    ? places.workplace(cells.workplace, branchId ?? places.branchId)
    : undefined
  if (cells.workplace && !workplaceId) problems.push({ field: 'workplace', code: 'unknown_workplace' })
  return { branchId, workplaceId, problems }
}

/** A row of a table of people, tidied as it would be stored, with all that is wrong with it. */
export function readPerson(
  { cells }: Line,
  places: Places,
  system: string,
): { given: GivenPerson; problems: Problem[] } {
  const { emails, problems } = emailsOf(cells.email, 'email')
  const { branchId, workplaceId, problems: misplaced } = placesOf(cells, places)
  const bornYear = cells.birth_date ? yearIn(cells.birth_date) : undefined
  if (bornYear === null) problems.push({ field: 'birth_date', code: 'not_a_year' })
  const kind = cells.kind
    ? (ownKind(cells.kind, PERSON_KINDS) ?? codeFor(cells.kind, PERSON_WORDS))
    : undefined
  const given: GivenPerson = {
    ...namesOf(cells),
    kind,
    branchId,
    workplaceId,
    phones: phonesOf(cells),
    emails,
    ...placeOf(cells),
    bornYear: bornYear ?? undefined,
    notes: cells.notes ? cleanText(cells.notes) || undefined : undefined,
    tags: parts(cells.tags ?? '').map((tag) => lineOf(tag)!),
    externalIds: externalIdsOf(cells.external_id, system),
  }
  return { given, problems: [...problems, ...misplaced, ...problemsOf(RULES, given, COLUMNS)] }
}
