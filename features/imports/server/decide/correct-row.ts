import { invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { findEmployers } from '../look/employers.ts'
import { FileMemory } from '../look/file-memory.ts'
import { knowledgeOf, withLearned } from '../look/knowledge.ts'
import { toFoundRow } from '../look/look-at-file.ts'
import { lookAtRows } from '../look/look-at-rows.ts'
import { NamedOrganisations } from '../look/named-organisations.ts'
import { planTies } from '../look/plan-ties.ts'
import { subjectOf } from '../look/subjects.ts'
import { wayOf } from '../look/way.ts'
import { readRows } from '../read-chunk.ts'
import { type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { countStates, putRows, type StoredRow, selectLines, updateRows } from '../store/rows-store.sql.ts'
import { memoryPathOf } from '../store/upload-files.ts'
import { fullCounts, openToDecide } from './decide-rows.ts'
import { readLines } from './read-lines.ts'
import { showRows } from './show-rows.ts'

type Correction = { id: string; line: number; cells: Record<string, string | null> }

function corrected(
  row: StoredRow,
  cells: Correction['cells'],
  columns: number,
): Record<string, string> | null {
  const all = { ...row.cells }
  for (const [column, text] of Object.entries(cells)) {
    if (Number(column) >= columns) throw invalid({ [`cells.${column}`]: 'invalid' })
    if (text === null) delete all[column]
    else all[column] = text
  }
  return Object.keys(all).length > 0 ? all : null
}

/** Looks at one row by itself: against the base, not against the rest of the file. */
async function lookAtOne(
  tx: Tx,
  house: House,
  stored: StoredImport,
  row: StoredRow,
  cells: string[],
): Promise<void> {
  const way = await wayOf(tx, stored, stored.mapping ?? [])
  const subject = subjectOf(stored.kind)
  const memory = new FileMemory(`${memoryPathOf(house, stored.id)}-${row.line}`)
  try {
    const knowledge = await withLearned(house, stored.id, await knowledgeOf(tx, subject, way))
    const organisations = new NamedOrganisations(stored.id)
    const looking = { importId: stored.id, subject, way, knowledge, memory, organisations }
    const read = readRows([{ line: row.line, cells }], [row], way)
    await findEmployers(tx, organisations, read, way)
    const found = await planTies(tx, looking, read, await lookAtRows(tx, looking, read))
    await putRows(tx, stored.id, stored.organiser_id, found.map(toFoundRow))
  } finally {
    memory.close()
  }
}

/** Puts something else into cells of a row and looks at it again. Writing will look at the whole file again first. */
export async function correctRow(tx: Tx, { id, line, cells }: Correction, house: House) {
  const stored = await openToDecide(tx, id)
  const [row] = await selectLines(tx, id, [line], true)
  if (!row) throw notFound()
  const inFile = (await readLines(house, stored, [line])).get(line)
  if (!inFile) throw notFound()
  const mended = {
    ...row,
    cells: corrected(row, cells, Math.max(inFile.length, stored.mapping?.length ?? 0)),
  }
  await updateRows(tx, id, [mended])
  await lookAtOne(tx, house, stored, mended, inFile)
  const counts = await countStates(tx, id)
  await updateImport(tx, id, { counts, look_again: true })
  const [shown] = await showRows(tx, house, stored, await selectLines(tx, id, [line]))
  return { row: shown!, counts: fullCounts(counts) }
}
