import { foldText } from '#kernel/text/names.ts'
import type { FieldChange, Side } from '../../contract.ts'

const PARTS: readonly string[] = ['givenName', 'familyName']
/** A person's whole name and the parts of it. */
export const NAMES: readonly string[] = ['name', ...PARTS]

const wordsOf = (text: unknown) => (foldText(String(text)) || String(text).toLowerCase()).split(' ')

/** A name put together from its parts says nothing new about one that holds those words already ("Dr Joan Whitlock"). */
export function holdsWords(name: unknown, given: unknown): boolean {
  const words = new Set(wordsOf(name))
  return wordsOf(given).every((word) => words.has(word))
}

type Names = Record<string, unknown>

/** Parts of the record that the list's name does not hold: where that name is taken, they go with the old one. */
export function partsLeftBehind(record: Names, given: Names, wins: Side): FieldChange[] {
  if (!given.name) return []
  return PARTS.filter(
    (part) =>
      record[part] &&
      !given[part] &&
      holdsWords(record.name, record[part]) &&
      !holdsWords(given.name, record[part]),
  ).map((field) => ({
    field,
    record: record[field],
    file: null,
    stands: wins === 'file' ? null : record[field],
    wins,
  }))
}

/** Whether a part of one side stands beside the other side's whole name, which does not hold it; or goes without its name. */
const contradict = (name: FieldChange, changes: readonly FieldChange[]): boolean =>
  changes.some(({ field, file, stands, wins }) => {
    if (!PARTS.includes(field)) return false
    if (file === null) return wins !== name.wins
    return Boolean(stands) && holdsWords(name[wins], stands) && !holdsWords(name.stands, stands)
  })

/**
 * A whole name and its parts are one choice where one side's would contradict the other's: whoever keeps "Precious Moyo"
 * keeps "Moyo". `said`: the side just chosen for one of them; left out, the one that has the whole name.
 */
export function asOneName(changes: readonly FieldChange[], said?: Side): FieldChange[] {
  const name = changes.find(({ field }) => field === 'name')
  if (!name || !contradict(name, changes)) return [...changes]
  const taking = (wins: Side, these: (each: FieldChange) => boolean) =>
    changes.map((each) =>
      NAMES.includes(each.field) && these(each) ? { ...each, wins, stands: each[wins] ?? null } : each,
    )
  if (said) return taking(said, () => true)
  // What goes with the old name follows the name; only where that is not enough do the other parts as well.
  const following = taking(name.wins, ({ file }) => file === null)
  return contradict(name, following) ? taking(name.wins, () => true) : following
}

/** The side just chosen for a name or a part of one. */
export const saidOfName = (wins: Readonly<Record<string, Side>> | undefined): Side | undefined =>
  NAMES.map((field) => wins?.[field]).find(Boolean)

const equal = (a: unknown, b: unknown) => (a ?? null) === (b ?? null)

/** Whether a name or a part of one is not as the list found it: then none of them is written. */
export function renamedSince(record: Names, changes: readonly FieldChange[]): boolean {
  const names = changes.filter(({ field }) => NAMES.includes(field))
  const name = names.find(({ field }) => field === 'name')
  const filledIn = PARTS.some(
    (part) =>
      name &&
      !names.some(({ field }) => field === part) &&
      record[part] &&
      holdsWords(record.name, record[part]) &&
      !holdsWords(name.stands, record[part]),
  )
  return (
    filledIn ||
    names.some((each) => !equal(record[each.field], each.record) && !equal(record[each.field], each.stands))
  )
}
