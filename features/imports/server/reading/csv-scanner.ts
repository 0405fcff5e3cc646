import { unreadable } from './limits.ts'

export type Dialect = {
  /** One ASCII character. */
  delimiter: string
  quote: '"' | "'"
  /** Whether \" stands for a quote within a quoted cell, as databases write it. */
  backslash: boolean
}

/** `line` counts from 1 as an editor shows it; `at` is where the row begins, in characters of what was pushed. */
export type RawRow = { line: number; at: number; cells: string[] }

export type ScanLimits = { maxColumns: number; maxCellLength: number; maxRowLength: number }

const LF = 10
const CR = 13
const SPACE = 32
const INCOMPLETE = -1

/**
 * Cuts text into rows and cells. Text may be pushed in any pieces; rows without text are left out. Quotes are read
 * as kindly as can be: one that neither begins nor ends a cell is part of it.
 */
export class CsvScanner {
  readonly #delimiter: number
  readonly #quote: string
  readonly #backslash: boolean
  readonly #limits: ScanLimits
  #text = ''
  #at: number
  #line: number
  #last = false
  // Of the row at hand.
  #cells: string[] = []
  #pos = 0
  #breaks = 0
  #closer = { at: 0, noneUntil: 0 }

  constructor(
    dialect: Dialect,
    limits: ScanLimits,
    start: { line: number; at: number } = { line: 1, at: 0 },
  ) {
    this.#delimiter = dialect.delimiter.charCodeAt(0)
    this.#quote = dialect.quote
    this.#backslash = dialect.backslash
    this.#limits = limits
    this.#at = start.at
    this.#line = start.line
  }

  /** Adds to `rows` those that this piece completes. Throws what `limits.ts` says, naming the line. */
  push(text: string, last: boolean, rows: RawRow[] = []): RawRow[] {
    this.#text += text
    this.#last = last
    let start = 0
    while (start < this.#text.length) {
      const end = this.#scanRow(start)
      if (end === INCOMPLETE) break
      if (this.#cells.length > 1 || this.#cells[0] !== '')
        rows.push({ line: this.#line, at: this.#at + start, cells: this.#cells })
      this.#line += this.#breaks + 1
      start = end
    }
    this.#text = this.#text.slice(start)
    this.#at += start
    if (this.#text.length > this.#limits.maxRowLength) this.#refuse('cell_too_long')
    return rows
  }

  #refuse(code: 'cell_too_long' | 'too_many_columns'): never {
    throw unreadable(code, { line: this.#line })
  }

  #add(cell: string): void {
    if (cell.length > this.#limits.maxCellLength) this.#refuse('cell_too_long')
    if (this.#cells.push(cell) > this.#limits.maxColumns) this.#refuse('too_many_columns')
  }

  /** Fills `#cells`; gives where the next row begins, or `INCOMPLETE` when the text ends before the row does. */
  #scanRow(start: number): number {
    this.#cells = []
    this.#breaks = 0
    this.#pos = start
    this.#closer = { at: 0, noneUntil: 0 }
    for (;;) {
      if (!this.#scanCell()) return INCOMPLETE
      const code = this.#text.charCodeAt(this.#pos)
      if (code === this.#delimiter) this.#pos++
      else if (Number.isNaN(code)) return this.#pos
      else return this.#afterBreak()
    }
  }

  #afterBreak(): number {
    const isPair = this.#text.charCodeAt(this.#pos) === CR && this.#text.charCodeAt(this.#pos + 1) === LF
    const undecided = this.#text.charCodeAt(this.#pos) === CR && this.#pos + 1 === this.#text.length
    if (undecided && !this.#last) return INCOMPLETE
    return this.#pos + (isPair ? 2 : 1)
  }

  /** Leaves `#pos` on what ends the cell. False when the text ends first. */
  #scanCell(): boolean {
    let first = this.#pos
    while (this.#text.charCodeAt(first) === SPACE) first++
    if (this.#text[first] === this.#quote) {
      const read = this.#scanQuoted(first)
      if (read !== 'plain') return read
    }
    let end = this.#pos
    const text = this.#text
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === this.#delimiter || code === LF || code === CR) break
    }
    if (end === text.length && !this.#last) return false
    this.#add(text.slice(this.#pos, end))
    this.#pos = end
    return true
  }

  /** From the quote at `first`. 'plain' when the cell only begins with a quoted word. */
  #scanQuoted(first: number): boolean | 'plain' {
    const text = this.#text
    let value = ''
    let from = first + 1
    for (let quote = text.indexOf(this.#quote, from); ; quote = text.indexOf(this.#quote, quote + 1)) {
      if (quote < 0) return this.#unclosed()
      if (this.#backslash && this.#isEscaped(quote, from)) {
        value += text.slice(from, quote - 1)
        from = quote
        continue
      }
      if (text[quote + 1] === this.#quote) {
        value += text.slice(from, ++quote)
        from = quote + 1
        continue
      }
      const end = this.#endAfter(quote)
      if (end === INCOMPLETE) return false
      if (end === 0 && this.#opensFurtherDown(quote, first)) this.#refuseOpen()
      if (end > 0) {
        this.#take(value + text.slice(from, quote), end)
        return true
      }
      const closes = this.#closesOnThisLine(quote)
      if (closes !== true) return closes === false ? 'plain' : false
    }
  }

  #take(value: string, end: number): void {
    const hasBreaks = /[\n\r]/.test(value)
    const cell = hasBreaks ? value.replace(/\r\n?/g, '\n') : value
    if (hasBreaks) this.#breaks += cell.split('\n').length - 1
    this.#add(this.#backslash ? cell.replaceAll('\\\\', '\\') : cell)
    this.#pos = end
  }

  #unclosed(): boolean {
    if (this.#last) this.#refuseOpen()
    return false
  }

  #refuseOpen(): never {
    throw unreadable('not_a_table', { line: this.#line, file: 'open_quote' })
  }

  /** A quote that begins a cell, lines below the one at `first`: that was never closed, and would swallow rows unseen. */
  #opensFurtherDown(quote: number, first: number): boolean {
    const before = this.#text.charCodeAt(quote - 1)
    const begins = before === this.#delimiter || before === LF || before === CR
    return begins && /[\n\r]/.test(this.#text.slice(first, quote))
  }

  #isEscaped(quote: number, from: number): boolean {
    let slashes = 0
    while (quote - slashes > from && this.#text[quote - slashes - 1] === '\\') slashes++
    return slashes % 2 === 1
  }

  /** Where the cell ends that this quote closes; 0 when it does not close it. */
  #endAfter(quote: number): number {
    let end = quote + 1
    while (this.#text.charCodeAt(end) === SPACE) end++
    if (end === this.#text.length) return this.#last ? end : INCOMPLETE
    const code = this.#text.charCodeAt(end)
    return code === this.#delimiter || code === LF || code === CR ? end : 0
  }

  /** Whether a later quote on the line can close the cell; undefined when the line is not all there yet. */
  #closesOnThisLine(quote: number): boolean | undefined {
    const known = this.#closer
    if (quote < known.at) return true
    if (quote < known.noneUntil) return false
    const text = this.#text
    const lineEnd = text.indexOf('\n', quote)
    const upTo = lineEnd < 0 ? text.length : lineEnd
    let next = text.indexOf(this.#quote, quote + 1)
    while (next >= 0 && next < upTo && this.#endAfter(next) <= 0) next = text.indexOf(this.#quote, next + 1)
    if (next >= 0 && next < upTo) {
      this.#closer = { at: next, noneUntil: 0 }
      return true
    }
    if (lineEnd < 0 && !this.#last) return undefined
    this.#closer = { at: 0, noneUntil: upTo }
    return false
  }
}
