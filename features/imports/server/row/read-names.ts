import { cleanLine } from '#kernel/text/clean.ts'
import { inOrdinaryCapitals, isOneCase } from '#kernel/text/name-capitals.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Field, NameOrder } from '../../mapping.contract.ts'
import type { Cell, RowCells } from './row-cells.ts'

export type Names = { name?: string; givenName?: string; familyName?: string; joinedName?: boolean }

/** Titles that nearly everyone has are not part of a name; others are ("Dr", "Cllr", "Rev"). */
const PLAIN_TITLES = /^(mr|mrs|ms|miss|mx)\.?$/i
const LETTERS_AFTER =
  /^(mp|msp|ms|obe|mbe|cbe|kbe|kc|qc|jp|jr|junior|sr|senior|phd|md|ba|bsc|ma|rn|esq|ii|iii)\.?$/i

const isCapitals = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()

/** Where the family name has both sizes, "JP" is no "Jp". */
const tidyGiven = (given: string, family: string | undefined) =>
  given.length > 3 || !family || isOneCase(family) ? inOrdinaryCapitals(given) : given

/** A family name in capitals only marks it as one; one in small letters may be meant beside a name that is not. */
const tidyFamily = (family: string, given: string | undefined) =>
  family.length > 1 && (isCapitals(family) || !given || isOneCase(given))
    ? inOrdinaryCapitals(family, given ? 'family' : 'whole')
    : family

const whole = (given: string, family: string): Names => {
  const [givenName, familyName] = [tidyGiven(given, family), tidyFamily(family, given)]
  return { name: `${givenName} ${familyName}`, givenName, familyName }
}

/** A name written in one cell; its parts where the way it is written tells them apart. */
export function readWholeName(text: string, order: NameOrder = 'given_first'): Names {
  const name = cleanLine(text)
  if (order === 'as_written') return { name }
  const [before, after, ...more] = name.split(',').map((part) => part.trim())
  if (before && after && more.length === 0 && !LETTERS_AFTER.test(after)) return whole(after, before)
  if (order !== 'family_first') return { name: inOrdinaryCapitals(name) }
  const words = name.split(' ')
  const capitals = words.findIndex((word) => !isCapitals(word))
  const cut = capitals > 0 ? capitals : 1
  if (words.length < 2) return { name: inOrdinaryCapitals(name) }
  return whole(words.slice(cut).join(' '), words.slice(0, cut).join(' '))
}

const WITH_AND = /\p{L}\.?\s*[&+;]\s*\p{L}|\p{L}\.?[\s(]+and\s+\p{L}|\s\/\s/iu
/** "The Earl of Mar and Kellie" is one of them. */
const OF_PLACES = /\bof .* and /i
const TOTALS =
  /^((grand |sub ?)?totals?|number of|no of|count of)( (of|members?|people|names|number|count|rows|records|entries|\d+))*$/

/** Longer names are refused in any case. */
const LOOKED_AT = 400

/** A sum below a list. */
export const isTotal = (name: string) => TOTALS.test(foldText(name))

/** Why this is nobody's name: a sum below the list, or a couple in one cell, who are two people. */
export function notOne(whole: string): string | undefined {
  const name = whole.slice(0, LOOKED_AT)
  if (!/\p{L}/u.test(name) || isTotal(name)) return 'not_a_name'
  return WITH_AND.test(name) && !OF_PLACES.test(name) ? 'two_people' : undefined
}

function checkedNames(cells: RowCells, cell: Cell | undefined, names: Names): Names {
  const wrong = notOne(names.name ?? '')
  if (wrong) cells.fail(cell, wrong)
  return names
}

/** A person's names from all their columns: the whole one if it is there, else put together from its parts. */
export function readNames(cells: RowCells, prefix: '' | 'person_' | 'other_' = ''): Names {
  const line = (field: string) => cells.line(`${prefix}${field}` as Field)
  const cell = cells.first(`${prefix}name` as Field)
  // What this program wrote comes back as it was.
  const isOurs = cell?.use.names === 'as_written'
  const [first, last] = [line('given_name'), line('family_name')]
  const given = first && !isOurs ? tidyGiven(first, last) : first
  const family = last && !isOurs ? tidyFamily(last, first) : last
  const parts = { ...(given ? { givenName: given } : {}), ...(family ? { familyName: family } : {}) }
  if (cell) {
    const names = { ...readWholeName(cell.text, cell.use.names), ...parts }
    return isOurs ? names : checkedNames(cells, cell, names)
  }
  const title = line('prefix')
  const spoken = title && !PLAIN_TITLES.test(title) ? title : undefined
  const middle = line('middle_name')
  const joined = [spoken, given, middle && tidyGiven(middle, last), family, line('suffix')]
    .filter(Boolean)
    .join(' ')
  if (!given && !family) return {}
  const at = first ? 'given_name' : 'family_name'
  return checkedNames(cells, cells.first(`${prefix}${at}` as Field), {
    name: joined,
    ...parts,
    joinedName: true,
  })
}
