import type { PerRecord } from '../store/imports-store.sql.ts'

/** Two counts by kind of record, added up. */
export function plus(before: PerRecord, more: PerRecord): PerRecord {
  const sum = { ...before }
  for (const [kind, n] of Object.entries(more) as [keyof PerRecord, number][])
    sum[kind] = (sum[kind] ?? 0) + n
  return sum
}
