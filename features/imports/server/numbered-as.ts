import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { NumberedAs } from '../contract.ts'
import type { Mapping, TableKind } from '../mapping.contract.ts'
import type { Given, Known } from './look/subject.ts'
import { subjectOf } from './look/subjects.ts'
import { readRow } from './row/read-row.ts'
import { selectSystems } from './store/mappings.sql.ts'

const MOST_ROWS = 200
/** Where two lists both count from 1, one name in twenty or so has a word in common with that of its number. */
const FEWEST = 2
const NEARLY_ALL = 0.8

const NUMBERS = /external_id$/

const NOWHERE = {
  branchId: undefined,
  branch: () => undefined,
  workplace: () => undefined,
  organiser: () => undefined,
}

const wordsOf = (name: string | undefined) => new Set(foldText(name ?? '').split(' '))

function sharesName(given: Given, { input }: Known): boolean {
  const words = wordsOf(input.name)
  return [...wordsOf(given.name)].some((word) => word !== '' && words.has(word))
}

/** How many rows bear the number and a name of someone under a system; 0 where others bear their numbers. */
function alikeUnder(system: string, rows: readonly Given[], found: readonly Known[]): number {
  const bearers = found.flatMap((known) =>
    (known.input.externalIds ?? []).filter((its) => its.system === system).map(({ id }) => ({ id, known })),
  )
  const there = Map.groupBy(bearers, ({ id }) => id)
  const met = rows.flatMap((given) => {
    const known = (given.externalIds ?? []).flatMap(({ id }) => there.get(id) ?? [])
    return known.length > 0 ? [known.some((each) => sharesName(given, each.known))] : []
  })
  const alike = met.filter(Boolean).length
  return alike >= FEWEST && alike >= met.length * NEARLY_ALL ? alike : 0
}

/**
 * As whose the numbers of a list are known already: of the systems that lists before it were taken for, the one under
 * which most of its first rows stand in the asker's sight, by number and name. Null where there is none: two branches
 * that both count from 1 bear each other's numbers and not their names.
 */
export async function numberedAs(
  tx: Tx,
  kind: TableKind,
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): Promise<NumberedAs | null> {
  // A column that says whose its numbers are needs nobody to find out.
  const uses = mapping.map((use) => (use && NUMBERS.test(use.as) && use.system ? null : use))
  if (kind === 'workplaces' || !uses.some((use) => use && NUMBERS.test(use.as))) return null
  const subject = subjectOf(kind)
  const rows = sample
    .slice(0, MOST_ROWS)
    .map((cells) => subject.givenOf(readRow(cells, uses, { ...NOWHERE, kind, system: '' })))
    .filter(({ externalIds = [] }) => externalIds.length > 0)
  if (rows.length < FEWEST) return null
  const numbers = new Set(rows.flatMap(({ externalIds = [] }) => externalIds.map(({ id }) => id)))
  const systems = await selectSystems(tx)
  const externalIds = systems.flatMap((system) => [...numbers].map((id) => ({ system, id })))
  const found = await subject.find(tx, { tokens: [], externalIds, ids: [], names: [] })
  const best = systems
    .map((system) => ({ system, rows: alikeUnder(system, rows, found) }))
    .toSorted((one, other) => other.rows - one.rows)[0]
  return best && best.rows > 0 ? best : null
}
