import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { LineState } from '../../contract.ts'
import { chunksOf, correctedCells } from '../read-chunk.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'
import { type StoredRow, selectLinesIn, selectTouched } from '../store/rows-store.sql.ts'
import { openFileOf } from '../store/upload-files.ts'
import { textInCells } from './text-in-cells.ts'

const AT_ONCE = 2000
/** A look through a long list pauses after this many milliseconds and says where, so that no request is ever long. */
const PAUSE = 1500

type Asked = { state: LineState | undefined; text: string; after: number; limit: number }

/**
 * The next rows in whose cells a text stands, corrections included, in the order of the file. `next` is the line
 * after which to go on, null at the end of the file; there may be one although nothing was found yet.
 */
export async function findRows(
  tx: Tx,
  house: House,
  stored: StoredImport,
  { state, text, after, limit }: Asked,
): Promise<{ rows: StoredRow[]; next: number | null }> {
  const isIn = textInCells(text)
  const table = await openFileOf(house, stored)
  const ends = Date.now() + PAUSE
  const found: StoredRow[] = []
  for await (const chunk of chunksOf(table, after + 1, AT_ONCE)) {
    const last = chunk.at(-1)!.line
    const touched = await selectTouched(tx, stored.id, chunk[0]!.line, last)
    const corrections = new Map(touched.map((each) => [each.line, each.cells]))
    const lines = chunk
      .filter(({ line, cells }) => isIn(correctedCells(cells, corrections.get(line) ?? null)))
      .map(({ line }) => line)
    if (lines.length > 0) found.push(...(await selectLinesIn(tx, stored.id, state, lines)))
    if (found.length > limit) return { rows: found.slice(0, limit), next: found[limit - 1]!.line }
    if (Date.now() > ends) return { rows: found, next: last }
  }
  return { rows: found, next: null }
}
