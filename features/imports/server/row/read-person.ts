import * as z from 'zod/mini'
import { PERSON_KINDS, personInput } from '#features/people/contract.ts'
import { cleanLine, cleanText } from '#kernel/text/clean.ts'
import type { Field } from '../../mapping.contract.ts'
import { codeFor, yearIn } from '../cell-words.ts'
import { OWN_SYSTEM } from '../own-system.ts'
import { ownKind, PERSON_WORDS } from '../word-tables.ts'
import { checkValues } from './check-values.ts'
import { readDate } from './dates.ts'
import { firstOfEach } from './first-of-each.ts'
import { readConsents, yesOrNo } from './read-consents.ts'
import { readEmails, readExternalIds, readPhones } from './read-contacts.ts'
import { readNames } from './read-names.ts'
import { readPlace } from './read-place.ts'
import { valuesIn } from './read-ties.ts'
import type { Cell, RowCells } from './row-cells.ts'
import type { PersonValues, RowContext } from './row-values.ts'

const RULES = z.partial(personInput)
const FIELDS: Record<string, readonly Field[]> = {
  name: ['name', 'family_name', 'given_name'],
  givenName: ['given_name', 'name'],
  familyName: ['family_name', 'name'],
  otherNames: ['other_names'],
  jobTitle: ['job_title'],
  activistRole: ['activist_role'],
  phones: ['mobile', 'phone', 'contact'],
  emails: ['email', 'contact'],
  addresses: ['address'],
  postcode: ['postcode'],
  birthDate: ['birth_date'],
  bornYear: ['birth_date'],
  notes: ['notes'],
  consentNote: ['consent_note'],
  tags: ['tags'],
  externalIds: ['external_id'],
}

/** The parts of a record that are there; what is undefined or empty says nothing. */
export function said<Values extends object>(values: Values): Partial<Values> {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as Partial<Values>
}

/** Nobody is born in days to come: "12/12/26", read before that day, is of the century before. */
function birthIn({ text, use }: Cell, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const read = (upTo: number) => readDate(text, use.order ?? 'dmy', upTo)
  const birth = read(year)
  return birth && birth > today ? read(year - 1) : birth
}

function readBirth(cells: RowCells): Pick<PersonValues, 'birthDate' | 'bornYear'> {
  const cell = cells.first('birth_date')
  if (!cell) return {}
  const today = new Date().toISOString().slice(0, 10)
  const birthDate = birthIn(cell, today)
  const bornYear = birthDate ? Number(birthDate.slice(0, 4)) : yearIn(cell.text)
  if (birthDate && birthDate <= today && bornYear! >= 1880) return { birthDate, bornYear }
  const isPast = bornYear !== null && bornYear <= Number(today.slice(0, 4))
  if (!isPast || !/^\d{4}$/.test(cell.text)) cells.leaveOut(cell, 'not_a_date')
  return isPast && !birthDate ? { bornYear } : {}
}

/** Whoever is of a branch that is not here comes in without one: in another they would be seen by the wrong people. */
function readPlaces(cells: RowCells, context: RowContext) {
  const [branch, workplace] = [cells.line('branch'), cells.line('workplace')]
  const branchId = branch ? (context.branch(branch) ?? null) : undefined
  if (branchId === null) cells.leaveOut(cells.first('branch')!, 'unknown_branch')
  const home = branchId === undefined ? context.branchId : branchId
  const workplaceId = workplace && home !== null ? context.workplace(workplace, home) : undefined
  if (!workplace || workplaceId) return { branchId, workplaceId }
  cells.leaveOut(cells.first('workplace')!, 'unknown_workplace')
  return { branchId, workplaceName: workplace.slice(0, 200) }
}

function readKind(cells: RowCells): PersonValues['kind'] {
  const words = cells.line('kind')
  const kind = words ? (ownKind(words, PERSON_KINDS) ?? codeFor(words, PERSON_WORDS)) : undefined
  // Whoever holds an office in the union is an activist, where nothing else is said.
  return kind ?? (cells.first('activist_role') && !words ? 'activist' : undefined)
}

/** Tags in one cell, and columns of ticks that each stand for a tag. */
function readTags(cells: RowCells): string[] {
  const tags = cells.all('tags').flatMap(({ text, use }) => {
    if (use.tag) return yesOrNo(text) === false ? [] : [use.tag]
    return valuesIn(text, use.separator).map((tag) => cleanLine(tag))
  })
  return firstOfEach(tags, (tag) => tag.toLowerCase())
}

export const readOtherNames = (cells: RowCells): string[] =>
  firstOfEach(
    cells.all('other_names').flatMap(({ text, use }) => valuesIn(text, use.separator).map(cleanLine)),
    (name) => name.toLowerCase(),
  )

export const readNotes = (cells: RowCells, field: Field): string =>
  cells
    .all(field)
    .map(({ text }) => cleanText(text))
    .join('\n')

const TELLING = ['ourId', 'externalIds', 'emails', 'phones', 'addresses', 'postcode', 'birthDate'] as const

/** A mail that cannot be read is left out, unless nothing but a name would tell who this is: then it is worth mending first. */
function needMails(cells: RowCells, given: PersonValues): void {
  if (!TELLING.some((field) => given[field] !== undefined)) cells.insist('not_an_email')
}

/** The person of a row, tidied as they would be stored. */
export function readPerson(cells: RowCells, context: RowContext): PersonValues {
  const given: PersonValues = said({
    ...readNames(cells),
    otherNames: readOtherNames(cells),
    ourId: cells.ourId(),
    kind: readKind(cells),
    ...readPlaces(cells, context),
    jobTitle: cells.line('job_title'),
    activistRole: cells.line('activist_role'),
    phones: readPhones(cells, 'mobile', 'phone'),
    emails: readEmails(cells, 'email'),
    ...readPlace(cells),
    ...readBirth(cells),
    notes: readNotes(cells, 'notes'),
    ...readConsents(cells),
    tags: readTags(cells),
    externalIds: readExternalIds(cells, 'external_id', context.system),
  })
  needMails(cells, given)
  checkValues(cells, RULES, given, FIELDS)
  return given
}

/** An id that this program gave is that of the record itself. */
function readEndIds(cells: RowCells, field: Field, system: string) {
  const ids = readExternalIds(cells, field, system)
  return {
    ourId: ids.find((each) => each.system === OWN_SYSTEM)?.id,
    externalIds: ids.filter((each) => each.system !== OWN_SYSTEM),
  }
}

/** A person at one end of a tie, by what names them. */
export function readEnd(cells: RowCells, prefix: 'person_' | 'other_', system: string): PersonValues {
  const field = (name: string) => `${prefix}${name}` as Field
  const names = readNames(cells, prefix)
  const other = prefix === 'person_' ? cells.line('person_other_name') : undefined
  const given: PersonValues = said({
    ...names,
    name: names.name ?? other,
    phones: readPhones(cells, field('phone'), field('phone')),
    emails: readEmails(cells, field('email')),
    ...readEndIds(cells, field('external_id'), system),
  })
  needMails(cells, given)
  checkValues(cells, RULES, given, {
    name: [field('name'), field('family_name')],
    phones: [field('phone')],
    emails: [field('email')],
    externalIds: [field('external_id')],
  })
  return given
}
