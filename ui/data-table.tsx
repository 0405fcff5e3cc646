import { DataTableDesk } from './data-table-desk.tsx'
import { DataTablePhone } from './data-table-phone.tsx'
import type { DataTableProps } from './table-props.ts'
import { useDesk } from './use-desk.ts'

export type { Column, DataTableProps } from './table-props.ts'

/** 100,000 rows without a stutter: only those in sight exist. A table on a desk, a list on a phone. */
export function DataTable<T>(props: DataTableProps<T>) {
  return useDesk() ? <DataTableDesk {...props} /> : <DataTablePhone {...props} />
}
