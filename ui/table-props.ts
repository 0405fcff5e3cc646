import type { ReactNode } from 'react'

export type Column<T> = {
  key: string
  head: string
  cell: (row: T) => ReactNode
  /** CSS width on a desk: "12rem", "20%". The rest share what is left. */
  width?: string
  /** On a phone the first column is the row's title and the others its soft line; true leaves this one out. */
  deskOnly?: boolean
}

export type DataTableProps<T> = {
  /** Read out before the table: "People". */
  caption: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  /** The plain name of a row: read out with its checkbox. */
  rowName: (row: T) => string
  rowHref?: (row: T) => string
  /** 'person' or 'organisation' adds a face on a phone. */
  faces?: 'person' | 'organisation'
  /** How many there are in all, loaded or not. */
  total?: number | undefined
  /** The row shown in the panel beside. */
  current?: string | undefined
  /** With both, every row gets a checkbox. */
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** Called when the last loaded rows come into sight; may be called again while loading. */
  onEndReached?: (() => void) | undefined
  loadingMore?: boolean
}

export const toggled = (selected: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}
