import type { Tx } from '#server/database/actor.ts'
import { type Packed, pack } from './locate.ts'
import { type SetRow, selectOutlinesOf } from './sets.sql.ts'

/** All outlines kept in memory together, in numbers of eight bytes: 64 MB. The set used longest ago goes first. */
const MOST_NUMBERS = 8_000_000
/** Read at once, so that the other requests get their turn. */
const AT_ONCE = 100

type Kept = { outlines: Map<string, Packed>; numbers: number }
const kept = new Map<string, Kept>()

const lengthOf = (outline: Packed) =>
  outline.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0)

function use(key: string): Kept {
  const one = kept.get(key) ?? { outlines: new Map(), numbers: 0 }
  kept.delete(key)
  kept.set(key, one)
  return one
}

function dropOldest(key: string): void {
  let numbers = 0
  for (const [each, one] of [...kept].reverse()) {
    numbers += one.numbers
    if (numbers > MOST_NUMBERS && each !== key) kept.delete(each)
  }
}

/**
 * The outlines of these areas of a set that the asker was found to see. Read when they are first needed; the same set
 * brought in again has another moment, and so is another set to this memory.
 */
export async function outlinesOf(
  tx: Tx,
  set: SetRow,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Packed>> {
  const key = `${tx.actor.workspaceId} ${set.id} ${set.brought_in_at.toISOString()}`
  const one = use(key)
  const missing = codes.filter((code) => !one.outlines.has(code))
  for (let at = 0; at < missing.length; at += AT_ONCE)
    for (const { code, geometry } of await selectOutlinesOf(tx, set.id, missing.slice(at, at + AT_ONCE))) {
      const outline = pack(geometry)
      if (!one.outlines.has(code)) one.numbers += lengthOf(outline)
      one.outlines.set(code, outline)
    }
  dropOldest(key)
  return one.outlines
}
