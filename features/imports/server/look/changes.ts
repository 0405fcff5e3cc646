import { ORGANISATION_STAGES, type OrganisationStage } from '#features/organisations/contract.ts'
import { normaliseEmail } from '#kernel/contact/email.ts'
import type { AddressField, EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { isOneCase } from '#kernel/text/name-capitals.ts'
import { foldText } from '#kernel/text/names.ts'
import type { FieldChange, Side } from '../../contract.ts'
import { asOneName, holdsWords, NAMES, partsLeftBehind } from './one-name.ts'
import type { Given, Record_ } from './subject.ts'

const fold = (text: string) => foldText(text) || text.toLowerCase()

/** By what two entries of a list are the same, and how many a record holds. */
const LISTS: Record<string, { key: (each: never) => string; most: number }> = {
  phones: { key: (each: PhoneField) => each.e164 ?? each.number, most: 10 },
  emails: { key: (each: EmailField) => normaliseEmail(each.address)?.key ?? each.address, most: 10 },
  addresses: { key: (each: AddressField) => fold(each.text), most: 10 },
  otherNames: { key: (each: string) => fold(each), most: 20 },
  tags: { key: (each: string) => fold(each), most: 50 },
  kinds: { key: (each: string) => each, most: 10 },
  externalIds: { key: (each: ExternalId) => `${each.system}\n${each.id}`, most: 20 },
}
/** These say how to go about a row, or are no field of the record. */
export const NO_FIELDS = ['ourId', 'joinedName', 'workplaceName']
const LONGEST_NOTES = 20_000

const equal = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
export const blank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function mergeList(field: string, now: readonly never[], given: readonly never[]): readonly never[] {
  const { key, most } = LISTS[field]!
  const had = new Set(now.map(key))
  const added = given.filter((each) => !had.has(key(each)) && had.add(key(each)))
  if (added.length === 0) return now
  const all = [...now, ...added]
  // "Other" only says that nobody knew better.
  const better = field === 'kinds' && all.length > 1 ? all.filter((each) => each !== 'other') : all
  return better.length > most ? now : better
}

function withNotes(now: unknown, given: unknown): unknown {
  const [had, more] = [String(now ?? ''), String(given)]
  const both = had ? `${had}\n\n${more}` : more
  return had.includes(more) || both.length > LONGEST_NOTES ? now : both
}

/** What would stand if the file had its way: lists and notes only grow, all else is replaced. */
function filesWay(field: string, now: unknown, given: unknown): unknown {
  if (field in LISTS) return mergeList(field, (now ?? []) as never[], given as never[])
  if (field === 'notes') return withNotes(now, given)
  // A district adds nothing to a whole postcode in it.
  if (field === 'postcode' && String(now ?? '').startsWith(`${given} `)) return now
  return given
}

/** The same but for capitals, and not the worse for it: "UNISON" is no name to be put right. */
function isBetterWritten(field: string, now: unknown, given: unknown): boolean {
  const had = String(now)
  if (had.toLowerCase() !== String(given).toLowerCase()) return false
  return !isOneCase(had) || (field === 'name' && !had.includes(' '))
}

const stageAt = (stage: unknown) => ORGANISATION_STAGES.indexOf(stage as OrganisationStage)

/**
 * Consent once refused stays refused, whoever said no to an introduction said no, how far we have come with someone never
 * goes back, a name that differs in capitals only is better as somebody wrote it, an activist is a member too, and so is a chair, unless someone decides otherwise row by row.
 */
function recordHolds(field: string, now: unknown, given: unknown): boolean {
  if (field.startsWith('doNot')) return now === true && given === false
  if (field === 'stage') return stageAt(now) > stageAt(given)
  if (field === 'contactConsent') return now === 'no' || given === 'unknown'
  if (field === 'willingToIntroduce') return now === 'no'
  if (field === 'role') return given === 'member'
  if (NAMES.includes(field)) return isBetterWritten(field, now, given)
  return field === 'kind' && now === 'activist' && given === 'member'
}

export type Choice = { onlyBlanks: boolean; wins: Side; byField: Record<string, Side> | null }

export function winnerOf(field: string, now: unknown, given: unknown, choice: Choice): Side {
  const chosen = choice.byField?.[field]
  if (chosen) return chosen
  if (blank(now) || now === 'unknown' || (field === 'stage' && now === ORGANISATION_STAGES[0])) return 'file'
  if (choice.onlyBlanks || recordHolds(field, now, given)) return 'record'
  return field in LISTS || field === 'notes' ? 'file' : choice.wins
}

/** What will stand in a field on which file and record differ. */
export const standing = (field: string, now: unknown, given: unknown, wins: Side): unknown =>
  wins === 'record' ? (now ?? null) : filesWay(field, now, given)

/** A year of birth in the record stands against a day in another year. */
function saidOf(field: string, now: Record<string, unknown>, value: unknown): unknown {
  if (field !== 'birthDate' || now.birthDate || !now.bornYear) return now[field]
  return String(value).startsWith(String(now.bornYear)) ? null : now.bornYear
}

/** With what goes where another whole name comes, and without parts of a name that is not the one to stand. */
function withNameParts(
  found: readonly FieldChange[],
  now: Record<string, unknown>,
  given: Given,
  settled: ReadonlySet<string>,
): readonly FieldChange[] {
  const name = found.find(({ field }) => field === 'name')
  if (name) return [...found, ...partsLeftBehind(now, given, name.wins)]
  if (!settled.has('name')) return found
  return found.filter(({ field, file }) => !NAMES.includes(field) || holdsWords(now.name, file))
}

const isSettled = (field: string, settled: ReadonlySet<string>) =>
  settled.has(field) && !(field in LISTS) && field !== 'notes'

/**
 * Where a row says something else than the record, field by field. Blanks say nothing. Of `settled` fields an earlier
 * row's word stands unless someone decides otherwise; lists and notes grow all the same.
 */
export function changesOf(
  record: Record_,
  given: Given,
  settled: ReadonlySet<string>,
  choice: Choice,
): FieldChange[] {
  const now = record as Record<string, unknown>
  const found: FieldChange[] = []
  for (const [field, value] of Object.entries(given)) {
    if (blank(value) || NO_FIELDS.includes(field)) continue
    if (field === 'name' && given.joinedName && holdsWords(now.name, value)) continue
    // The day tells the year.
    if (field === 'bornYear' && (given.birthDate || now.birthDate)) continue
    if (equal(filesWay(field, now[field], value), now[field])) continue
    const wins = isSettled(field, settled)
      ? (choice.byField?.[field] ?? 'record')
      : winnerOf(field, saidOf(field, now, value), value, choice)
    const stands = standing(field, now[field], value, wins)
    found.push({ field, record: now[field] ?? null, file: value, stands, wins })
  }
  return asOneName(withNameParts(found, now, given, settled))
}

/** Fields about which a row has spoken: for them its word counts, not that of a later row about the same record. */
export const spokenOf = (given: Given): string[] =>
  Object.keys(given).filter((field) => !blank(given[field]) && !NO_FIELDS.includes(field))

export const changesSomething = (changes: readonly FieldChange[]) =>
  changes.some(({ record, stands }) => !equal(record, stands))

export const applied = (record: Record_, changes: readonly FieldChange[]): Record_ => ({
  ...record,
  ...Object.fromEntries(changes.map(({ field, stands }) => [field, stands])),
})
