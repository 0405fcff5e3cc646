import { type Row, tidyCell } from '../csv-rows.ts'
import { type ReadLimits, unreadable } from '../limits.ts'
import { cellText, columnOf } from './cell-value.ts'
import type { MergedArea } from './merged-areas.ts'
import type { NumberStyle } from './styles.ts'
import { readXml, type XmlHandlers } from './xml.ts'

export type SheetContext = {
  styles: readonly NumberStyle[]
  startsIn1904: boolean
  shared: (index: number) => string
  merged: ReadonlyMap<number, MergedArea[]>
}

/** Far beyond any spreadsheet, and as large as a line is kept. */
const MOST_LINES = 2 ** 31 - 1

/** Collects the rows of a sheet as its elements are read. */
class RowCollector {
  rows: Row[] = []
  readonly #context: SheetContext
  readonly #limits: ReadLimits
  #line = 0
  #cells: string[] = []
  #column = -1
  #type = ''
  #style: NumberStyle = null
  #text = ''
  #collecting = false
  #aside = 0

  constructor(context: SheetContext, limits: ReadLimits) {
    this.#context = context
    this.#limits = limits
  }

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => {
      this.#collecting = this.#aside === 0 && (name === 'v' || name === 't')
      if (name === 'c') this.#openCell(attributes)
      else if (name === 'row') this.#openRow(attributes)
      else if (name === 'rPh') this.#aside++
    },
    close: (name) => {
      this.#collecting = false
      if (name === 'c') this.#closeCell()
      else if (name === 'row') this.#closeRow()
      else if (name === 'rPh') this.#aside--
    },
    text: (piece) => {
      if (this.#collecting) this.#text += piece
    },
  }

  /** Rows are known by their numbers from here on, so one that is none, or comes twice, would get lost. */
  #openRow({ r }: Readonly<Record<string, string>>): void {
    const line = r ? Number(r) : this.#line + 1
    if (!Number.isInteger(line) || line <= this.#line || line > MOST_LINES)
      throw unreadable('not_a_table', { file: 'broken_spreadsheet' })
    this.#line = line
    this.#cells = []
    this.#column = -1
  }

  #openCell({ r, t = '', s }: Readonly<Record<string, string>>): void {
    this.#column = r ? columnOf(r) : this.#column + 1
    this.#type = t
    this.#style = s === undefined ? null : (this.#context.styles[Number(s)] ?? null)
    this.#text = ''
  }

  #closeCell(): void {
    const { startsIn1904, shared } = this.#context
    const text = tidyCell(cellText(this.#type, this.#text, this.#style, startsIn1904, shared))
    if (text === '' || this.#column < 0) return
    if (this.#column >= this.#limits.maxColumns) throw unreadable('too_many_columns', { line: this.#line })
    if (text.length > this.#limits.maxCellLength) throw unreadable('cell_too_long', { line: this.#line })
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.rows.push({ line: this.#line, cells: this.#cells })
  }
}

/** Writes what stands at the top of each merged area into the rows below it. */
class MergeFiller {
  readonly #merged: SheetContext['merged']
  #open: (MergedArea & { text: string })[] = []

  constructor(merged: SheetContext['merged']) {
    this.#merged = merged
  }

  fill({ line, cells }: Row): void {
    if (this.#merged.size === 0) return
    this.#open = this.#open.filter((area) => area.bottom >= line)
    for (const { column, text } of this.#open) {
      while (cells.length < column) cells.push('')
      if (!cells[column]) cells[column] = text
    }
    for (const area of this.#merged.get(line) ?? []) {
      const text = cells[area.column]
      if (text) this.#open.push({ ...area, text })
    }
  }
}

/** The rows of a sheet, those without any text left out; `line` is the number that the spreadsheet shows beside it. */
export async function* sheetRows(
  stream: Parameters<typeof readXml>[0],
  context: SheetContext,
  limits: ReadLimits,
): AsyncGenerator<Row> {
  const collector = new RowCollector(context, limits)
  const filler = new MergeFiller(context.merged)
  for await (const _ of readXml(stream, collector.handlers)) {
    for (const row of collector.rows) {
      filler.fill(row)
      yield row
    }
    collector.rows = []
  }
}
