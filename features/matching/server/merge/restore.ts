import { type Row, same } from './rows.ts'

/** Worked out from the rest of a row, so no change of anybody's. */
const DERIVED = ['version', 'updated_at', 'sort_name', 'outcode', 'special', 'kept_by']
const derived = (column: string) => DERIVED.includes(column) || column.endsWith('visible_to')

/** Texts to which a merge adds the other record's at the end. */
const JOINED = ['notes', 'consent_note', 'about', 'impact', 'common_ground', 'note']

export type Restored = { row: Row; stayed: string[] }

/** What somebody added since stays, what the merge added goes, and what the merge took comes back. */
function restoreList(
  was: readonly unknown[],
  now: readonly unknown[],
  current: readonly unknown[],
): unknown[] {
  const among = (list: readonly unknown[], item: unknown) => list.some((each) => same(each, item))
  const back = was.filter((item) => among(current, item) || !among(now, item))
  return [...back, ...current.filter((item) => !among(now, item) && !among(back, item))]
}

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Key by key, as a row is column by column. */
function restoreObject(was: Row, now: Row, current: Row): Row {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(current)])]
  const values = keys.map((key) => [key, same(current[key], now[key]) ? was[key] : current[key]])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

/** Without what parted the two texts. */
const tidy = (text: string) => text.replace(/^[;\s]+/, '').trimEnd() || null

function restoreText(was: unknown, now: unknown, current: unknown): unknown {
  const [before, after, text] = [was ?? '', now ?? '', current ?? ''] as [string, string, string]
  if (after && text.includes(after)) return tidy(text.replace(after, () => before))
  const added = after.startsWith(before) ? after.slice(before.length) : ''
  return added && text.includes(added) ? tidy(text.replace(added, '')) : current
}

function restoreValue(column: string, was: unknown, now: unknown, current: unknown): unknown {
  if (same(current, now)) return was
  if (same(was, now)) return current
  if (Array.isArray(was) && Array.isArray(now) && Array.isArray(current))
    return restoreList(was, now, current)
  if (isPlain(was) && isPlain(now) && isPlain(current)) return restoreObject(was, now, current)
  return JOINED.includes(column) ? restoreText(was, now, current) : current
}

/**
 * A row as it was before a merge, three ways: where it still says what the merge wrote, what was there before comes
 * back; where somebody has changed it since, that stays and the column is named.
 */
export function restoreRow(was: Row, now: Row, current: Row): Restored {
  const columns = Object.keys(current)
  // A column that is newer than the snapshot was changed by no merge.
  const row = columns.map((column) => [
    column,
    column in now ? restoreValue(column, was[column], now[column], current[column]) : current[column],
  ])
  const stayed = columns.filter(
    (column) => column in now && !derived(column) && !same(current[column], now[column]),
  )
  return { row: Object.fromEntries(row), stayed }
}
