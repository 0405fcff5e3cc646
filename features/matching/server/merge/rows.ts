/** A row of any table as JSON, times with all their digits: it can be put back exactly. */
export type Row = Record<string, unknown>

/** A row that a merge touched: as it was, and as it stood afterwards; null where it was doubled and went. */
export type Touched = { table: string; was: Row; now: Row | null }

export const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Both lists as one, each entry once by its key. */
export function union<T>(a: readonly T[], b: readonly T[], key: (each: T) => string): T[] {
  const known = new Set(a.map(key))
  return [...a, ...b.filter((each) => !known.has(key(each)) && known.add(key(each)))]
}
