import type { AffiliationRole } from '#features/affiliations/contract.ts'
import { foldText } from '#kernel/text/names.ts'
import type { ColumnUse, Field, NameOrder, TableKind } from '../../mapping.contract.ts'
import { orderOf } from '../row/dates.ts'
import type { Contents } from './column-contents.ts'
import { numberIn } from './titles.ts'

const LISTS = new Set<Field>(['tags', 'memberships', 'connection', 'kinds', 'organisation_kinds'])
const DATES = new Set<Field>(['birth_date', 'since', 'touch_on'])
const WHOLE_NAMES = new Set<Field>(['name', 'person_name', 'other_name', 'connection'])
const MARKS = ['\n', ';', '|', ', ', ',', ' / '] as const

/** What stands between the values of a cell: the first mark that a fair part of the cells hold. */
function separatorOf(cells: readonly string[]): string | undefined {
  const least = Math.max(1, cells.length / 20)
  const mark = MARKS.find((each) => cells.filter((cell) => cell.includes(each)).length >= least)
  return mark
}

const isCapitals = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

/** Whether whole names begin with the family name, seen by a comma or by "KHAN Amina". */
function nameOrderOf({ cells, comma }: Contents): NameOrder {
  if (comma > 0.5) return 'comma'
  const pairs = cells.map((cell) => cell.split(' ')).filter((words) => words.length > 1)
  const first = pairs.filter((words) => isCapitals(words[0]!) && !isCapitals(words.at(-1)!)).length
  return first > pairs.length / 2 ? 'family_first' : 'given_first'
}

const LABELS: [word: RegExp, label: string][] = [
  [/\bwork|office|business|day ?time\b/, 'work'],
  [/\bhome|evening|landline|personal|private\b/, 'home'],
  [/\bwhatsapp\b/, 'WhatsApp'],
]
const labelOf = (title: string) => LABELS.find(([word]) => word.test(foldText(title)))?.[1]

const LABELLED = new Set<Field>(['phone', 'email', 'address'])

const ROLES: [word: RegExp, role: AffiliationRole][] = [
  [/\bemployer|company\b/, 'employee'],
  [/\bchurch|mosque|temple|synagogue|gurdwara|faith group\b/, 'worshipper'],
]
/** What someone is in an organisation whose column has such a title. */
const roleOf = (title: string) => ROLES.find(([word]) => word.test(foldText(title)))?.[1]

/** A field with all that its title and its cells tell of how it is to be read. */
export function describeUse(kind: TableKind, field: Field, title: string, contents: Contents): ColumnUse {
  const use: ColumnUse = { as: field }
  if (DATES.has(field)) use.order = orderOf(contents.cells).order
  if (WHOLE_NAMES.has(field) && kind !== 'organisations' && kind !== 'workplaces') {
    const order = nameOrderOf(contents)
    if (order !== 'given_first' || field === 'name') use.names = order
  }
  const separator = LISTS.has(field) ? separatorOf(contents.cells) : undefined
  if (separator) use.separator = separator
  const label = LABELLED.has(field) ? labelOf(title) : undefined
  if (label) use.label = label
  // A number of a mobile is one of theirs, unless it is said otherwise.
  if (field === 'mobile' && labelOf(title) === 'work') use.label = 'work mobile'
  const role = field === 'organisation' ? roleOf(title) : undefined
  if (role) use.role = role
  const group = numberIn(title)
  if (GROUPED.has(field) && group > 1) use.group = group
  return use
}

/** What belongs to one of several organisations, told apart by the number in the title. */
export const GROUPED = new Set<Field>([
  'organisation',
  'organisation_kinds',
  'role',
  'since',
  'strength',
  'willing',
  'role_words',
  'source',
])
