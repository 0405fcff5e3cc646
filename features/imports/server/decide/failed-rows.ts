import { AppError } from '#kernel/errors.ts'
import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { reasonWords } from '../../problem-words.ts'
import { storedImport } from '../course.ts'
import { correctedCells } from '../read-chunk.ts'
import { selectLeftOut } from '../store/rows-store.sql.ts'
import { openFileOf } from '../store/upload-files.ts'
import { readLines } from './read-lines.ts'

/** All that is wrong with a row, each with the title of its column. */
const reasonOf = (problems: readonly { column: number | null; code: string }[], titles: readonly string[]) =>
  problems
    .map(({ column, code }) =>
      column === null ? reasonWords(code) : `${titles[column] ?? ''}: ${reasonWords(code)}`,
    )
    .join('; ')

/** The rows that did not get in, under the titles of the file, with the line and the reason, to be mended and sent again. */
export async function readFailedRows(tx: Tx, { id }: { id: string }, house: House): Promise<File> {
  const stored = await storedImport(tx, id)
  if (!stored.has_file) throw new AppError('file_gone', 410)
  const { titles } = await openFileOf(house, stored)
  const rows = await selectLeftOut(tx, id)
  const cells = await readLines(
    house,
    stored,
    rows.map((row) => row.line),
  )
  const lines = rows.map((row) => {
    const its = correctedCells(cells.get(row.line) ?? [], row.cells)
    const problems = [
      ...(row.problems ?? []).filter((each) => !each.cellOnly),
      ...(row.failed ? [{ column: null, code: row.failed }] : []),
    ]
    return [...titles.map((_, column) => its[column] ?? ''), reasonOf(problems, titles), row.line]
  })
  await audit(tx, {
    action: 'imports.failed_rows',
    subject: 'import',
    subjectId: id,
    after: { rows: rows.length },
  })
  const name = `${stored.file_name.replace(/\.[a-z0-9]{1,5}$/i, '')} (not brought in).csv`
  return new File([csvText([...titles, 'Reason', 'Line'], lines)], name, { type: 'text/csv' })
}
