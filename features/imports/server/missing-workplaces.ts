import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { ImportSettings } from '../contract.ts'
import type { ImportGaps, MissingWorkplace } from '../gaps.contract.ts'
import type { Mapping } from '../mapping.contract.ts'
import { storedImport } from './course.ts'
import { readLines } from './decide/read-lines.ts'
import { findPlaces } from './places.ts'
import { correctedCells } from './read-chunk.ts'
import { readRow } from './row/read-row.ts'
import type { RowContext } from './row/row-values.ts'
import { countWithout, selectLines, selectWithout } from './store/rows-store.sql.ts'

const MOST_NAMED = 50
const MOST_READ = 1000

const namesWorkplaces = (mapping: Mapping) => mapping.some((use) => use?.as === 'workplace')

/** Workplaces that rows of people name and that are not here, by their branch; of a branch that is not here, none can be. */
export async function missingWorkplaces(
  tx: Tx,
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  settings: ImportSettings,
): Promise<MissingWorkplace[]> {
  if (!namesWorkplaces(mapping)) return []
  const places = await findPlaces(tx, undefined, settings.branchNames)
  const context: RowContext = {
    ...places,
    kind: 'people',
    system: 'file',
    branchId: settings.branchId ?? undefined,
  }
  const found = new Map<string, MissingWorkplace>()
  for (const cells of rows) {
    const { workplaceName: name, branchId: own } = readRow(cells, mapping, context).person ?? {}
    if (!name || own === null) continue
    const branchId = own ?? settings.branchId ?? null
    const key = `${branchId} ${foldText(name)}`
    found.set(key, { name, branchId, rows: 1 + (found.get(key)?.rows ?? 0) })
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST_NAMED)
}

/** What the rows of an import name and come in without. */
export async function readGaps(tx: Tx, { id }: { id: string }, house: House): Promise<ImportGaps> {
  const stored = await storedImport(tx, id)
  const mapping = stored.mapping ?? []
  const withoutCells = await countWithout(tx, id)
  if (stored.kind !== 'people' || !namesWorkplaces(mapping))
    return { withoutCells, withoutWorkplace: 0, workplaces: [] }
  const lines = await selectWithout(tx, id, 'unknown_workplace', MOST_READ)
  const corrected = new Map((await selectLines(tx, id, lines)).map((row) => [row.line, row.cells]))
  const rows = [...(await readLines(house, stored, lines))].map(([line, cells]) =>
    correctedCells(cells, corrected.get(line) ?? null),
  )
  return {
    withoutCells,
    withoutWorkplace: await countWithout(tx, id, 'unknown_workplace'),
    workplaces: await missingWorkplaces(tx, rows, mapping, stored.settings),
  }
}
