/** A label and what was said to it; without a value, so many empty lines to write on. */
type Field = { label: string; value?: string | null; lines?: number }

/** One piece of a printed form. All text is data: none of it is ever read as markup. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[]; numbered?: boolean }
  | ({ kind: 'field' } & Field)
  /** Side by side. */
  | { kind: 'fields'; fields: readonly Field[] }
  /** Boxes to tick by hand. */
  | { kind: 'ticks'; label: string; options: readonly string[] }
  /** `widths` in shares of the page; `lines` leaves room in each row to write by hand. */
  | {
      kind: 'table'
      head: readonly string[]
      rows: readonly (readonly string[])[]
      widths: readonly number[]
      lines?: number
    }
  | { kind: 'break' }

export type Sheet = {
  title: string
  soft?: string
  /** All type of 16 points and more. */
  large?: boolean
  /** Where a phone's camera leads, and what to do there. */
  leadsTo?: { url: string; words: string }
  blocks: readonly Block[]
}
