import { AFFILIATION_ROLES, CONNECTION_KINDS, type ConnectionKind } from '#features/affiliations/contract.ts'
import { ORGANISATION_KINDS, type OrganisationInput } from '#features/organisations/contract.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { LIST_SEPARATOR, listIn } from '#kernel/text/csv.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Field } from '../../mapping.contract.ts'
import { codeFor, codesFor, isBlank, parts, type WordTable, yearIn } from '../cell-words.ts'
import { ORGANISATION_WORDS, ownKind, ROLE_WORDS } from '../word-tables.ts'
import { firstOfEach } from './first-of-each.ts'
import { yesOrNo } from './read-consents.ts'
import { notOne, readWholeName } from './read-names.ts'
import type { Cell, RowCells } from './row-cells.ts'
import type { AffiliationValues, ConnectionValues } from './row-values.ts'

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

const CONNECTION_WORDS: WordTable<ConnectionKind> = [
  [
    'family',
    'family|sister|brother|wife|husband|partner|mother|father|mum|dad|son|daughter|cousin|aunt|uncle|niece|nephew|grandmother|grandfather|married|parent|child|relative',
  ],
  ['friend', 'friend|friends|mate|best friend'],
  ['neighbour', 'neighbour|neighbours|lives next door|same street'],
  ['works_with', 'works with|colleague|workmate|co worker|coworker|same team|same ward|same school'],
  ['leads', 'leads|manages|manager of|mentors|line manager of'],
  ['follows', 'follows|led by|managed by|mentored by|reports to'],
  ['knows', 'knows|acquaintance|contact|met'],
]

type Role = Pick<AffiliationValues, 'role' | 'roleWords'>

/** A role of the list; the words too where they say more than it. */
export function readRole(words: string | undefined): Role {
  if (!words) return {}
  const role = ownKind(words, AFFILIATION_ROLES) ?? codeFor(words, ROLE_WORDS) ?? 'other'
  return { role, ...(words.toLowerCase() === role ? {} : { roleWords: words.slice(0, 120) }) }
}

/** Kinds of organisation in a text: the product's own first, else what the words mean. */
export function kindsIn(text: string): NonNullable<OrganisationInput['kinds']> {
  const own = parts(text).map((part) => ownKind(part, ORGANISATION_KINDS))
  const isOwn = own.length > 0 && own.every((kind) => kind !== undefined)
  const known = isOwn ? [...new Set(own)] : codesFor(text, ORGANISATION_WORDS).slice(0, 5)
  // "Other" says nothing that the title of the column could not say better.
  return known.filter((kind) => kind !== 'other')
}

type Details = Omit<AffiliationValues, 'organisation'> & { kinds?: OrganisationInput['kinds'] }

/** What columns of their own say of a tie; `group` tells which of several. */
export function readTieDetails(cells: RowCells, group?: number): Details {
  const cell = (field: Field) =>
    cells.all(field).find((each) => group === undefined || (each.use.group ?? 1) === group)
  const details: Details = readRole(cell('role') && cleanLine(cell('role')!.text))
  const [since, strength, willing, kinds] = [
    cell('since'),
    cell('strength'),
    cell('willing'),
    cell('organisation_kinds'),
  ]
  const [source, roleWords] = [cell('source'), cell('role_words')].map((each) => each && cleanLine(each.text))
  const year = since && yearIn(since.text)
  if (since && !year) cells.leaveOut(since, 'not_a_year')
  const how = strength && STRENGTHS[strength.text.toLowerCase()]
  if (strength && !how) cells.leaveOut(strength, 'not_a_strength')
  const would = willing && yesOrNo(willing.text)
  return {
    ...details,
    ...(roleWords ? { roleWords: roleWords.slice(0, 120) } : {}),
    ...(year ? { sinceYear: year } : {}),
    ...(how ? { strength: how } : {}),
    ...(would === undefined ? {} : { willingToIntroduce: would ? 'yes' : 'no' }),
    ...(source ? { source: source.slice(0, 200) } : {}),
    ...(kinds ? { kinds: kindsIn(kinds.text) } : {}),
  }
}

/** Several values in one cell. Commas part them only where nothing else does. */
export function valuesIn(text: string, separator: string | undefined): string[] {
  if (separator === LIST_SEPARATOR) return listIn(text).filter((part) => !isBlank(part))
  if (separator)
    return parts(text, new RegExp(separator.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&') || '\\n'))
  return parts(text, /[;|\n]/.test(text) ? /[;|\n]/ : /,/)
}

/** "Sale Choir (treasurer)": what stands in brackets is a role only if it is known as one. */
function membershipOf(text: string, fixed: Cell['use']): AffiliationValues {
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(text)
  const known = bracket && codeFor(bracket[2]!, ROLE_WORDS)
  const role = known ? readRole(bracket[2]!) : fixed.role ? { role: fixed.role } : {}
  return { organisation: { name: cleanLine(known ? bracket[1]! : text) }, ...role }
}

function tickedTie(cell: Cell, details: Details): AffiliationValues[] {
  const said = yesOrNo(cell.text)
  if (said === false) return []
  const words = said === undefined ? readRole(cleanLine(cell.text)) : {}
  const role = cell.use.role ? { role: cell.use.role } : {}
  return [{ organisation: { name: cell.use.organisation! }, ...role, ...words, ...details }]
}

/** Where a person belongs: one organisation a column, ticked columns, and several in one cell. */
export function readAffiliations(cells: RowCells): AffiliationValues[] {
  const single = cells.all('organisation').flatMap((cell): AffiliationValues[] => {
    const { kinds, ...details } = readTieDetails(cells, cell.use.group ?? 1)
    if (cell.use.organisation) return tickedTie(cell, cell.use.group ? details : {})
    const role = cell.use.role && !details.role ? { role: cell.use.role } : {}
    const organisation = { name: cleanLine(cell.text), ...(kinds?.length ? { kinds } : {}) }
    return [{ organisation, ...role, ...details }]
  })
  const several = cells
    .all('memberships')
    .flatMap((cell) => valuesIn(cell.text, cell.use.separator).map((each) => membershipOf(each, cell.use)))
  const ties = [...single, ...several].filter(({ organisation }) => organisation.name)
  return firstOfEach(ties, (tie) => foldText(tie.organisation.name!))
}

export const readConnectionKind = (words: string | undefined): ConnectionKind | undefined =>
  words ? (ownKind(words, CONNECTION_KINDS) ?? codeFor(words, CONNECTION_WORDS) ?? 'knows') : undefined

/** Whom a person knows: "Joan Whitlock (sister); Sam Osei". */
export function readConnections(cells: RowCells): ConnectionValues[] {
  return cells.all('connection').flatMap((cell) => {
    // "Whitlock, Joan" must not fall apart.
    const separator = cell.use.separator ?? (cell.use.names === 'comma' ? ';' : undefined)
    const found = valuesIn(cell.text, separator).map((text) => {
      const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(text)
      const kind = bracket ? codeFor(bracket[2]!, CONNECTION_WORDS) : undefined
      const { joinedName: _, ...person } = readWholeName(kind ? bracket![1]! : text, cell.use.names)
      return { person, kind: kind ?? cell.use.connection ?? ('knows' as const) }
    })
    const wrong = cell.use.names === 'as_written' ? [] : found.map(({ person }) => notOne(person.name ?? ''))
    const [first] = wrong.filter((each) => each !== undefined)
    if (first) cells.leaveOut(cell, first)
    return first ? [] : found
  })
}
