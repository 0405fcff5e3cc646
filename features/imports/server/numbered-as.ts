import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { NumberedAs } from '../contract.ts'
import type { Given, Known } from './look/subject.ts'
import { subjectOf } from './look/subjects.ts'
import type { Looked } from './recognising/union-list.ts'
import { readRow } from './row/read-row.ts'
import { selectSystems } from './store/mappings.sql.ts'

const MOST_ROWS = 200
/** Where two lists both count from 1, one name in twenty or so has a word in common with that of its number. */
const FEWEST = 2
const NEARLY_ALL = 0.8
const HARDLY_ANY = 0.2

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

/** Of how many rows the number stands under a system, and with how many of them a name as well. */
type Borne = { system: string; met: number; alike: number }

function borneUnder(system: string, rows: readonly Given[], found: readonly Known[]): Borne {
  const bearers = found.flatMap((known) =>
    (known.input.externalIds ?? []).filter((its) => its.system === system).map(({ id }) => ({ id, known })),
  )
  const there = Map.groupBy(bearers, ({ id }) => id)
  const met = rows.flatMap((given) => {
    const known = (given.externalIds ?? []).flatMap(({ id }) => there.get(id) ?? [])
    return known.length > 0 ? [known.some((each) => sharesName(given, each.known))] : []
  })
  return { system, met: met.length, alike: met.filter(Boolean).length }
}

/** The first rows that bear a number of which nothing says whose it is. */
function numberedRows({ kind, sample, mapping }: Looked): Given[] {
  // A column that says whose its numbers are needs nobody to find out.
  const uses = mapping.map((use) => (use && NUMBERS.test(use.as) && use.system ? null : use))
  if (kind === 'workplaces' || !uses.some((use) => use && NUMBERS.test(use.as))) return []
  return sample
    .slice(0, MOST_ROWS)
    .map((cells) => subjectOf(kind).givenOf(readRow(cells, uses, { ...NOWHERE, kind, system: '' })))
    .filter(({ externalIds = [] }) => externalIds.length > 0)
}

type Numbered = {
  as: NumberedAs | null
  /** Whether the numbers are plainly not those of the system remembered: under it they stand with other names. */
  otherwise: boolean
}

/**
 * As whose the numbers of a list are known already: of the systems that lists before it were taken for, the one under
 * which most of its first rows stand in the asker's sight, by number and name. None where there is no such: two
 * branches that both count from 1 bear each other's numbers and not their names.
 */
export async function numberedAs(tx: Tx, list: Looked, remembered: string | undefined): Promise<Numbered> {
  const rows = numberedRows(list)
  if (rows.length < FEWEST) return { as: null, otherwise: false }
  const systems = [...new Set([...(remembered ? [remembered] : []), ...(await selectSystems(tx))])]
  const numbers = new Set(rows.flatMap(({ externalIds = [] }) => externalIds.map(({ id }) => id)))
  const externalIds = systems.flatMap((system) => [...numbers].map((id) => ({ system, id })))
  const found = await subjectOf(list.kind).find(tx, { tokens: [], externalIds, ids: [], names: [] })
  const borne = systems.map((system) => borneUnder(system, rows, found))
  const [best] = borne
    .filter(({ met, alike }) => alike >= FEWEST && alike >= met * NEARLY_ALL)
    .toSorted((one, other) => other.alike - one.alike)
  const last = borne.find(({ system }) => system === remembered)
  return {
    as: best ? { system: best.system, rows: best.alike } : null,
    otherwise: last !== undefined && last.met >= FEWEST && last.alike <= last.met * HARDLY_ANY,
  }
}
