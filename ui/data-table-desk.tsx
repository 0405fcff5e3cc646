import { type KeyboardEvent, useRef } from 'react'
import styles from './data-table.module.css'
import type { Column, DataTableProps } from './table-props.ts'
import { toggled } from './table-props.ts'
import { TickBox } from './tick-box.tsx'
import { useWindowRows } from './use-window-rows.ts'

/** Arrow up and down walk the rows; Tab leaves by way of each row's own controls. */
function walkRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const from = event.target as HTMLElement
  const row = from.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const target = next?.querySelector<HTMLElement>(from.localName)
  if (!target) return
  event.preventDefault()
  target.focus()
}

function Head<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, selected, onSelect } = props
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)))
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {selected && onSelect ? (
          <th className={styles.tick} scope="col">
            <TickBox
              label="Select every row loaded so far"
              value={all}
              some={selected.size > 0}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowKey)))}
            />
          </th>
        ) : null}
        {columns.map((column) => (
          <th key={column.key} scope="col" style={{ width: column.width }}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type LineProps<T> = DataTableProps<T> & { row: T; index: number; measure: (node: HTMLElement | null) => void }

function Cell<T>({
  column,
  first,
  row,
  rowHref,
}: { column: Column<T>; first: boolean } & Pick<LineProps<T>, 'row' | 'rowHref'>) {
  const content = column.cell(row)
  if (!first || !rowHref) return <td dir="auto">{content}</td>
  return (
    <td>
      <a href={rowHref(row)} className={styles.link} dir="auto">
        {content}
      </a>
    </td>
  )
}

function Line<T>(props: LineProps<T>) {
  const { row, index, measure, columns, rowKey, rowName, rowHref, selected, onSelect, current } = props
  const key = rowKey(row)
  const on = selected?.has(key) || current === key
  return (
    <tr
      className={styles.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-on={on ? '' : undefined}
    >
      {selected && onSelect ? (
        <td>
          <TickBox
            label={`Select ${rowName(row)}`}
            value={selected.has(key)}
            onChange={() => onSelect(toggled(selected, key))}
          />
        </td>
      ) : null}
      {columns.map((column, at) => (
        <Cell key={column.key} column={column} first={at === 0} row={row} rowHref={rowHref} />
      ))}
    </tr>
  )
}

export function DataTableDesk<T>(props: DataTableProps<T>) {
  const { caption, columns, rows: data, total, onEndReached, loadingMore, selected, rowKey } = props
  const frame = useRef<HTMLDivElement>(null)
  const { rows, visible, top } = useWindowRows({ frame, count: data.length, estimate: 47, onEndReached })
  const span = columns.length + (selected ? 1 : 0)
  const before = (visible[0]?.start ?? top) - top
  const after = rows.getTotalSize() - ((visible.at(-1)?.end ?? top) - top)
  return (
    <div className={styles.frame} ref={frame}>
      <table
        className={styles.table}
        aria-label={caption}
        aria-rowcount={(total ?? data.length) + 1}
        onKeyDown={walkRows}
      >
        <Head {...props} />
        <Gap height={before} span={span} />
        <tbody>
          {visible.map(({ index }) => (
            <Line
              {...props}
              key={rowKey(data[index]!)}
              row={data[index]!}
              index={index}
              measure={rows.measureElement}
            />
          ))}
        </tbody>
        <Gap height={after} span={span} />
      </table>
      {loadingMore ? <p className={styles.foot}>Fetching more…</p> : null}
    </div>
  )
}

/** Stands for the rows above or below that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={span} className={styles.gap} style={{ height }} />
      </tr>
    </tbody>
  )
}
