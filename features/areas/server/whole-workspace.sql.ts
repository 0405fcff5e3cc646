import type { Tx } from '#server/database/actor.ts'
import { selectByOutcode } from './counts.sql.ts'
import { type Counted, type Masked, maskPlaces } from './mask.ts'
import {
  type AreaRow,
  type Box,
  type OutcodePoint,
  type Page,
  selectOutcodePoints,
  selectShapes,
} from './sets.sql.ts'

type MaskedCounts = { people: Masked; organisations: Masked; points: OutcodePoint[] }

const split = (rows: readonly { outcode: string | null; n: number }[]) => {
  const counts: Counted[] = rows.flatMap(({ outcode, n }) => (outcode ? [{ code: outcode, n }] : []))
  const unplaced = rows.filter(({ outcode }) => !outcode).reduce((sum, { n }) => sum + n, 0)
  return [counts, unplaced] as const
}

/** Reads with everything in sight, for someone whose own role may read none of it. What is read must be masked. */
async function withAllInSight<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await tx.client.query('set local role cg_region')
  const found = await read()
  // Not in `finally`: a transaction that has failed takes no more statements and is undone whole.
  await tx.client.query(`set local role cg_${tx.actor.role}`)
  return found
}

/**
 * Counts of the whole workspace for someone who may see none of it. Counted with everything in sight, because their own
 * role has no column of place; nothing but masked numbers, and what the places they are of are called, leaves this file.
 */
export const selectMasked = (tx: Tx): Promise<MaskedCounts> =>
  withAllInSight(tx, async () => {
    const people = maskPlaces(...split(await selectByOutcode(tx, 'people', {})))
    const organisations = maskPlaces(...split(await selectByOutcode(tx, 'organisations', {})))
    const named = [...people.shown, ...organisations.shown].map(({ code }) => code)
    const points = await selectOutcodePoints(tx, [...new Set(named)])
    return { people, organisations, points }
  })

/** Outlines of all outcodes in a box, with people or without: so it says nothing of any one of them. */
export const selectOutlines = (tx: Tx, box: Box, page: Page): Promise<AreaRow[]> =>
  withAllInSight(tx, () => selectShapes(tx, undefined, box, page))
