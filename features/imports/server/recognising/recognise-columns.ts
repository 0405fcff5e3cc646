import { kindOfName } from '#features/organisations/server/public.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import { isGivenName } from '#kernel/text/nicknames.ts'
import type { ColumnUse, Field, Mapping, TableKind } from '../../mapping.contract.ts'
import { codeFor } from '../cell-words.ts'
import { valuesIn } from '../row/read-ties.ts'
import { ROLE_WORDS } from '../word-tables.ts'
import { type Contents, contentsOf } from './column-contents.ts'
import { describeUse, GROUPED } from './column-details.ts'
import { usesOfKnownHeader } from './known-headers.ts'
import { type Its, partAddresses, placesOf } from './part-addresses.ts'
import { type Fit, fitsOf } from './score-columns.ts'
import { fieldsOfTitle, numberIn } from './titles.ts'

/** Fields that several columns may fill together. */
const SHARED = new Set<Field>([
  'email',
  'mobile',
  'phone',
  'contact',
  'address',
  'tags',
  'notes',
  'about',
  'common_ground',
  'memberships',
  'connection',
  'custom',
  'external_id',
])

type Table = {
  kind: TableKind
  titles: readonly string[]
  contents: readonly Contents[]
  /** Of which of several addresses each column speaks. */
  places: readonly (Its | undefined)[]
  uses: (ColumnUse | null | undefined)[]
}

function slotOf({ titles, places }: Table, field: Field, column: number): string {
  if (field === 'postcode') return `${field} ${places[column] ?? 'unsaid'}`
  return GROUPED.has(field) ? `${field} ${numberIn(titles[column]!)}` : field
}

/** A title that says whose number it is; another column may bear the list's own. */
const WHOSE_NUMBER =
  /\b(member(ship)?|employee|payroll|staff|supporter|civi ?crm|nation ?builder|action ?network|van|charity|compan(y|ies)|urn)\b/i

/** A further number of the same record, told from the first by its title. */
const furtherNumber = (uses: Table['uses'], title: string): Pick<ColumnUse, 'system'> | null =>
  !uses.some((use) => use?.as === 'external_id')
    ? {}
    : WHOSE_NUMBER.test(title.replaceAll('_', ' '))
      ? { system: cleanLine(title.replaceAll('_', ' ')).slice(0, 60) }
      : null

/** Gives each field the column that fits it best, and each column one field at most. */
function assign(table: Table, fits: readonly Fit[]): void {
  const { kind, titles, contents, uses } = table
  const taken = new Set<string>()
  for (const [column, use] of uses.entries())
    if (use && !SHARED.has(use.as)) taken.add(slotOf(table, use.as, column))
  for (const { column, field } of fits.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    const slot = slotOf(table, field, column)
    if (uses[column] !== undefined || taken.has(slot)) continue
    const number = field === 'external_id' ? furtherNumber(uses, titles[column]!) : {}
    if (!number) continue
    if (!SHARED.has(field)) taken.add(slot)
    uses[column] = { ...describeUse(kind, field, titles[column]!, contents[column]!), ...number }
  }
}

/** Two columns under one joined "Name": the second has no title, and each holds one part. */
function splitNames({ kind, titles, contents, uses }: Table): void {
  if (kind !== 'people') return
  const first = uses.findIndex((use) => use?.as === 'name')
  const second = first + 1
  if (first < 0 || titles[second] !== '' || uses[second]) return
  const [one, two] = [contents[first]!, contents[second]!]
  if (two.cells.length < one.cells.length * 0.5 || two.name < 0.7) return
  const given = (cells: readonly string[]) =>
    cells.filter((cell) => isGivenName(foldText(cell).split(' ')[0] ?? '')).length / cells.length
  const turned = given(two.cells) > given(one.cells) + 0.2
  uses[first] = { as: turned ? 'family_name' : 'given_name' }
  uses[second] = { as: turned ? 'given_name' : 'family_name' }
}

/** The share of cells that begin with a given name, "SMITH, Ann" as well. */
const givenIn = ({ cells }: Contents) =>
  cells.filter((cell) => isGivenName(foldText(cell.replace(/^[^,]*,/, '')).split(' ')[0] ?? '')).length /
  Math.max(cells.length, 1)

/**
 * Where no title tells which column holds the name ("What do we call you?"), or the first name beside a surname: the
 * only one whose cells hold such names.
 */
function findNames({ kind, contents, uses }: Table): void {
  const has = (field: Field) => uses.some((use) => use?.as === field)
  if (kind !== 'people' || has('name') || has('given_name') || has('our_id')) return
  const field = has('family_name') ? 'given_name' : 'name'
  const fits = ({ name, comma, word }: Contents) =>
    field === 'given_name' ? name > 0.5 : comma > 0.5 || (name > 0.5 && word < 0.5)
  const found = [...contents.keys()].filter(
    (column) => !uses[column] && fits(contents[column]!) && givenIn(contents[column]!) > 0.4,
  )
  if (found.length === 1) uses[found[0]!] = describeUse(kind, field, '', contents[found[0]!]!)
}

const OF_THE_UNION = /\b(join|joined|joining|member|membership)\b/

/** When someone joined the union is not since when they work for their employer. */
function leaveJoinDates({ titles, uses }: Table): void {
  const employed = uses.some((use) => use?.as === 'organisation' && use.role === 'employee')
  for (const [column, use] of uses.entries())
    if (employed && use?.as === 'since' && OF_THE_UNION.test(foldText(titles[column]!))) uses[column] = null
}

const NAMES: readonly Field[] = ['name', 'given_name', 'family_name']

/**
 * "Name 2" and "Email 2" are of somebody else, who needs a row of their own: they are not to reach us under the first
 * name. Left out, the column is seen to be.
 */
function leaveSecondPeople({ kind, titles, uses }: Table): void {
  if (kind !== 'people') return
  const isSecond = (title: string) =>
    numberIn(title) > 1 && NAMES.some((field) => (fieldsOfTitle(title, kind).get(field) ?? 0) > 2)
  const second = new Set(titles.filter((title, at) => !uses[at] && isSecond(title)).map(numberIn))
  for (const [column, title] of titles.entries())
    if (uses[column] && !GROUPED.has(uses[column].as) && second.has(numberIn(title))) uses[column] = null
}

/** Names without comma or capitals that stand family name first: the given names tell. */
function turnNames({ contents, uses }: Table): void {
  for (const [column, use] of uses.entries()) {
    if (use?.names !== 'given_first') continue
    const pairs = contents[column]!.cells.map((cell) => foldText(cell).split(' ')).filter(
      (words) => words.length === 2,
    )
    const last = pairs.filter(([a, b]) => isGivenName(b!) && !isGivenName(a!)).length
    const first = pairs.filter(([a, b]) => isGivenName(a!) && !isGivenName(b!)).length
    if (last >= 3 && last > first * 3) uses[column] = { ...use, names: 'family_first' }
  }
}

/** A first name alone, with the family name next to it, is not the whole name. */
function mendLoneParts({ uses }: Table): void {
  const of = (field: Field) => uses.findIndex((use) => use?.as === field)
  if (of('name') >= 0 && of('given_name') < 0 && of('family_name') >= 0)
    uses[of('name')] = { as: 'given_name' }
}

const namesSeveral = (cell: string) => /[;|\n]/.test(cell)
const namesRole = (cell: string) =>
  Boolean(codeFor(/[^(\s][^(]*\(([^()]+)\)/.exec(cell)?.[1] ?? '', ROLE_WORDS))
const namesOrganisation = (cell: string) =>
  namesRole(cell) || valuesIn(cell, undefined).some((each) => kindOfName(each) !== null)

/**
 * Cells that name several organisations each, or what someone is there, under a title that speaks of one; and "Groups"
 * that are no tags.
 */
function mendMemberships({ titles, contents, uses }: Table): void {
  for (const [column, use] of uses.entries()) {
    const { cells } = contents[column]!
    const isGroups = use?.as === 'tags' && !use.tag && /^\s*groups\s*$/i.test(titles[column]!)
    if (use?.as !== 'organisation' && !isGroups) continue
    const found = cells.filter((cell) =>
      isGroups ? namesOrganisation(cell) : namesSeveral(cell) || namesRole(cell),
    ).length
    // Tags may be called after an organisation now and then; groups mostly are.
    if (found > 0 && found >= cells.length / (isGroups ? 2 : 20))
      uses[column] = describeUse('people', 'memberships', '', contents[column]!)
  }
}

/**
 * What each column is taken for, as a start for the person who checks it: by the header when a known program wrote
 * it, else by the titles and by what stands in the cells of `sample`. Null for a column that is left out.
 */
export function recogniseColumns(
  titles: readonly string[],
  sample: readonly (readonly string[])[],
  kind: TableKind,
): Mapping {
  const contents = titles.map((_, column) => contentsOf(sample, column))
  const uses = usesOfKnownHeader(titles, kind) ?? titles.map(() => undefined)
  const table: Table = { kind, titles, contents, places: placesOf(titles, kind), uses: [...uses] }
  for (const [column, use] of table.uses.entries())
    if (use) table.uses[column] = { ...describeUse(kind, use.as, '', contents[column]!), ...use }
  const fits = titles.flatMap((title, column) =>
    table.uses[column] === undefined ? fitsOf(kind, column, title, contents[column]!) : [],
  )
  assign(table, fits)
  splitNames(table)
  mendLoneParts(table)
  findNames(table)
  leaveJoinDates(table)
  leaveSecondPeople(table)
  turnNames(table)
  mendMemberships(table)
  return partAddresses(
    table.uses.map((use) => use ?? null),
    table.places,
  )
}
