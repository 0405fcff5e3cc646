import type { TableChoices } from '../../../mapping.contract.ts'
import type { Row } from '../csv-rows.ts'
import { type ReadLimits, unreadable } from '../limits.ts'
import type { RowSource } from '../open-table.ts'
import { readMergedAreas } from './merged-areas.ts'
import { openParts } from './parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import { readNumberStyles } from './styles.ts'
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts'

const LOOKED_AT = 20

/** Rows of one sheet; everything opened for it is closed when the reader stops. */
async function* rowsOfSheet(
  path: string,
  sheet: Sheet,
  { startsIn1904 }: Workbook,
  fromLine: number,
  limits: ReadLimits,
): AsyncGenerator<Row> {
  const parts = await openParts(path)
  try {
    const styles = await readNumberStyles(parts)
    const merged = await readMergedAreas(parts, sheet.part)
    const strings = await readSharedStrings(parts, path)
    try {
      const context = { styles, startsIn1904, merged, shared: (index: number) => strings.get(index) }
      for await (const row of sheetRows(await parts.read(sheet.part), context, limits))
        if (row.line >= fromLine) yield row
    } finally {
      strings.close()
    }
  } finally {
    parts.close()
  }
}

/** Whether a sheet has rows of several cells, as a table has and a title page has not. */
async function holdsTable(rows: AsyncGenerator<Row>): Promise<boolean> {
  let seen = 0
  let wide = 0
  for await (const { cells } of rows) {
    if (cells.filter((cell) => cell !== '').length > 1) wide++
    if (++seen === LOOKED_AT || wide === 2) break
  }
  return wide === 2 || (seen > 1 && wide === 0)
}

async function chooseSheet(path: string, workbook: Workbook, limits: ReadLimits): Promise<Sheet> {
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden)
  if (shown.length > 1)
    for (const sheet of shown.slice(0, 10))
      if (await holdsTable(rowsOfSheet(path, sheet, workbook, 1, limits))) return sheet
  return shown[0] ?? workbook.sheets[0]!
}

/** A workbook, of which one sheet is read: the one chosen, else the first that holds a table. */
export async function openXlsx(path: string, choices: TableChoices, limits: ReadLimits): Promise<RowSource> {
  const parts = await openParts(path)
  let workbook: Workbook
  let sheet: Sheet | undefined
  let size = 0
  try {
    workbook = await readWorkbook(parts)
    sheet = choices.sheet
      ? workbook.sheets.find(({ name }) => name === choices.sheet)
      : await chooseSheet(path, workbook, limits)
    if (!sheet) throw unreadable('no_such_sheet')
    size = parts.size(sheet.part)
  } finally {
    parts.close()
  }
  const chosen = sheet
  return {
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: chosen.name,
    rows: (fromLine) => rowsOfSheet(path, chosen, workbook, fromLine, limits),
    // A cell takes about forty bytes of a sheet.
    guessRows: (first) => {
      const cells = first.reduce((sum, row) => sum + row.cells.length, 0)
      return Math.round(size / 40 / Math.max(cells / first.length, 1))
    },
  }
}
