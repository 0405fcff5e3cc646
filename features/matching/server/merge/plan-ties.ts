import type { Combine } from './combine.ts'
import type { Ends, Referring } from './referring.ts'
import type { Row, Touched } from './rows.ts'

/** `at`: when this happens, as the database writes it. */
type Sides = { kept: string; merged: string; at: unknown }

function swapped(row: Row, { columns: [a, b], copies }: Ends): Row {
  const turned = { ...row, [a]: row[b], [b]: row[a] }
  return copies ? { ...turned, [copies[0]]: row[copies[1]], [copies[1]]: row[copies[0]] } : turned
}

function replaced(row: Row, columns: readonly string[], { kept, merged }: Sides): Row {
  const moved = columns.filter((column) => row[column] === merged).map((column) => [column, kept])
  return { ...row, ...Object.fromEntries(moved) }
}

/** The merged record's row on the kept one; in order, where both ends read the same. */
function moveEnd(row: Row, ends: Ends, sides: Sides): Row {
  const moved = replaced(row, ends.columns, sides)
  const [a, b] = ends.columns
  return ends.inOrder(moved) && String(moved[a]) > String(moved[b]) ? swapped(moved, ends) : moved
}

/** Says more than before, which whoever wrote it down can tell by its time. */
const joined = (kept: Row, other: Row, combine: Combine, { at }: Sides): Row => {
  const row = combine(kept, other)
  return 'updated_at' in row ? { ...row, updated_at: at } : row
}

function planEnds(tie: Referring & { how: 'ends' }, rows: readonly Row[], sides: Sides): Touched[] {
  const [a, b] = tie.ends.columns
  const far = (row: Row, near: string) => (row[a] === near ? row[b] : row[b] === near ? row[a] : undefined)
  const standing = new Map<unknown, Touched>()
  for (const row of rows) {
    const end = far(row, sides.kept)
    if (end !== undefined && end !== sides.merged) standing.set(end, { table: tie.table, was: row, now: row })
  }
  const gone: Touched[] = []
  for (const row of rows) {
    const end = far(row, sides.merged)
    if (end === undefined) continue
    const twin = standing.get(end)
    if (twin) twin.now = joined(twin.now!, row, tie.combine, sides)
    // What tied the two to each other has no second end any more.
    if (twin || end === sides.kept) gone.push({ table: tie.table, was: row, now: null })
    else standing.set(end, { table: tie.table, was: row, now: moveEnd(row, tie.ends, sides) })
  }
  return [...gone, ...[...standing.values()].filter(({ was, now }) => was !== now)]
}

function planCombined(tie: Referring & { how: 'combine' }, rows: readonly Row[], sides: Sides): Touched[] {
  const told = [...tie.columns, ...tie.beside.map(({ column }) => column)]
  const once = (row: Row) => JSON.stringify(told.map((column) => row[column] ?? null))
  const ofMerged = (row: Row) => tie.columns.some((column) => row[column] === sides.merged)
  const standing = new Map<string, Touched>()
  for (const row of rows)
    if (!ofMerged(row)) standing.set(once(row), { table: tie.table, was: row, now: row })
  const gone: Touched[] = []
  for (const row of rows.filter(ofMerged)) {
    const moved = replaced(row, tie.columns, sides)
    const twin = standing.get(once(moved))
    if (!twin) {
      standing.set(once(moved), { table: tie.table, was: row, now: moved })
      continue
    }
    twin.now = joined(twin.now!, row, tie.combine, sides)
    gone.push({ table: tie.table, was: row, now: null })
  }
  return [...gone, ...[...standing.values()].filter(({ was, now }) => was !== now)]
}

/** What becomes of every row that is tied to either record. Rows that are worked out again are not told. */
export function planTies(tie: Referring, rows: readonly Row[], sides: Sides): Touched[] {
  if (tie.how === 'again') return []
  if (tie.how === 'ends') return planEnds(tie, rows, sides)
  if (tie.how === 'combine') return planCombined(tie, rows, sides)
  const mine = rows.filter((row) => tie.columns.some((column) => row[column] === sides.merged))
  const keyOf = (row: Row) => JSON.stringify(tie.key.map((column) => row[column]))
  const there = new Set(rows.map(keyOf))
  return mine.map((row) => {
    const moved = replaced(row, tie.columns, sides)
    // A number that stood on both stands on the kept record already.
    const doubled = keyOf(moved) !== keyOf(row) && there.has(keyOf(moved))
    return { table: tie.table, was: row, now: tie.how === 'drop' || doubled ? null : moved }
  })
}
