import { useRef } from 'react'
import styles from './data-table.module.css'
import { RowBody } from './row.tsx'
import type { DataTableProps } from './table-props.ts'
import { toggled } from './table-props.ts'
import { TickBox } from './tick-box.tsx'
import { useWindowRows } from './use-window-rows.ts'

function Line<T>(props: DataTableProps<T> & { row: T }) {
  const { row, columns, rowKey, rowName, rowHref, selected, onSelect, faces } = props
  const [first, ...others] = columns
  const key = rowKey(row)
  const facts = others
    .filter((column) => !column.deskOnly)
    .map((column) => ({ key: column.key, content: column.cell(row) }))
    .filter((fact) => fact.content !== null && fact.content !== '' && fact.content !== undefined)
  return (
    <RowBody
      title={first?.cell(row)}
      href={rowHref?.(row)}
      face={faces ? { name: rowName(row), kind: faces } : undefined}
      lead={
        selected && onSelect ? (
          <TickBox
            label={`Select ${rowName(row)}`}
            value={selected.has(key)}
            onChange={() => onSelect(toggled(selected, key))}
          />
        ) : undefined
      }
      soft={facts.map((fact, at) => (
        <span key={fact.key}>
          {at > 0 ? ' · ' : ''}
          <bdi>{fact.content}</bdi>
        </span>
      ))}
    />
  )
}

export function DataTablePhone<T>(props: DataTableProps<T>) {
  const { caption, rows: data, rowKey, total, onEndReached, loadingMore } = props
  const frame = useRef<HTMLUListElement>(null)
  const { rows, visible, top } = useWindowRows({ frame, count: data.length, estimate: 92, onEndReached })
  return (
    <>
      <ul className={styles.list} aria-label={caption} ref={frame} style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, start }) => (
          <li
            key={rowKey(data[index]!)}
            ref={rows.measureElement}
            data-index={index}
            className={styles.slot}
            aria-setsize={total ?? data.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Line {...props} row={data[index]!} />
          </li>
        ))}
      </ul>
      {loadingMore ? <p className={styles.foot}>Fetching more…</p> : null}
    </>
  )
}
