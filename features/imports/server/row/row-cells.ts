import { isId } from '#kernel/ids.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { ColumnUse, Field, Mapping } from '../../mapping.contract.ts'
import { isBlank } from '../cell-words.ts'
import type { CellProblem } from './row-values.ts'

export type Cell = { column: number; text: string; use: ColumnUse }

/** Our own exports put an apostrophe before what a spreadsheet would run as a formula. */
const plain = (text: string) => (/^'[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text)

const SPOILT = /^\d(\.\d+)?E\+\d+$/i

/** Long stories have their own limits. In any other cell so much is no list of anybody's, and would take hours to take apart. */
const LONGEST = 20_000
const STORIES = new Set<Field>(['notes', 'about', 'impact', 'common_ground', 'custom'])

/** The cells of one row by what they are taken for, and what is wrong with them. */
export class RowCells {
  readonly problems: CellProblem[] = []
  readonly #cells = new Map<Field, Cell[]>()

  constructor(cells: readonly string[], mapping: Mapping) {
    for (const [column, use] of mapping.entries()) {
      const text = use ? plain(cells[column] ?? '') : ''
      if (!use || isBlank(text)) continue
      if (text.length > LONGEST && !STORIES.has(use.as)) {
        this.problems.push({ column, code: 'too_long' })
        continue
      }
      const there = this.#cells.get(use.as)
      if (there) there.push({ column, text, use })
      else this.#cells.set(use.as, [{ column, text, use }])
    }
    const beyond = cells.findIndex((cell, column) => column >= mapping.length && cell !== '')
    if (beyond >= 0) this.#note(null, 'too_many_cells')
  }

  all(field: Field): readonly Cell[] {
    return this.#cells.get(field) ?? []
  }

  first(field: Field): Cell | undefined {
    return this.#cells.get(field)?.[0]
  }

  /** The first cell's text as one line; undefined when it is blank. */
  line(field: Field): string | undefined {
    const cell = this.first(field)
    return cell && (cleanLine(cell.text) || undefined)
  }

  /** The id that this program gave, as its own export writes it. */
  ourId(): string | undefined {
    const cell = this.first('our_id')
    if (!cell || isId(cell.text)) return cell?.text
    this.leaveOut(cell, 'not_our_id')
    return undefined
  }

  /** The row cannot go in as it stands. */
  fail(cell: Cell | undefined, code: string): void {
    this.#note(cell ?? null, code)
  }

  /** Only this cell is left out; the rest of the row may go in. */
  leaveOut(cell: Cell, code: string): void {
    this.#note(cell, code, true)
  }

  /** What was left out for this was all that tells who the row is about: it cannot go in without. */
  insist(code: string): void {
    for (const [at, { column, code: its }] of this.problems.entries())
      if (its === code) this.problems[at] = { column, code }
  }

  /** Whether a spreadsheet has rounded a long number away ("7.7E+09"). */
  isSpoilt({ text }: Cell): boolean {
    return SPOILT.test(text)
  }

  #note(cell: Cell | null, code: string, cellOnly = false): void {
    const column = cell?.column ?? null
    if (this.problems.some((each) => each.column === column && each.code === code)) return
    this.problems.push({ column, code, ...(cellOnly ? { cellOnly } : {}) })
  }
}
