import { setImmediate as underWay } from 'node:timers/promises'
import type { Tx } from '#server/database/actor.ts'
import type { PersonInput } from '../contract.ts'
import { insertExternalIds, insertPeople, insertTokens } from './bulk-record.sql.ts'
import { findableOf } from './findable.ts'
import { tidied, toRow } from './person-row.ts'
import { checkPlaces } from './record-person.ts'
import { keepersOf, visibleTo } from './visibility.ts'

/** Someone new, under an id the caller made up; `assignedTo` are listeners who are given this person. */
export type NewPerson = PersonInput & { id: string; assignedTo?: string[] }

const CHUNK = 250

function prepare(tx: Tx, { id, assignedTo = [], ...input }: NewPerson) {
  const its = tidied(input)
  const values = toRow(input, its)
  const deciding = {
    branch_id: values.branch_id,
    recorded_by: tx.actor.organiserId,
    assigned_to: assignedTo,
    shared_with: [],
    kept_by: keepersOf(tx),
  }
  return {
    row: { id, ...values, ...deciding, visible_to: visibleTo(deciding) },
    findable: findableOf(input, its),
    externalIds: input.externalIds ?? [],
  }
}

async function checkAllPlaces(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  const pairs = new Map(
    people.map((each) => [
      `${each.branchId} ${each.workplaceId}`,
      [each.branchId ?? null, each.workplaceId ?? null] as const,
    ]),
  )
  for (const [branchId, workplaceId] of pairs.values()) await checkPlaces(tx, branchId, workplaceId)
}

type Prepared = ReturnType<typeof prepare>

async function write(tx: Tx, prepared: readonly Prepared[]): Promise<void> {
  await insertPeople(
    tx,
    prepared.map(({ row }) => row),
  )
  await insertTokens(
    tx,
    prepared.map(({ row, findable }) => ({ id: row.id, findable })),
  )
  await insertExternalIds(
    tx,
    prepared.map(({ row, externalIds }) => ({ id: row.id, externalIds })),
  )
}

/**
 * Writes down many new people at once, as `recordPerson` would one by one; an id that is taken refuses them all.
 * The trail is the caller's: one entry for the whole load.
 */
export async function recordPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  await checkAllPlaces(tx, people)
  const some = (from: number) => people.slice(from, from + CHUNK).map((each) => prepare(tx, each))
  let prepared = some(0)
  for (let from = CHUNK; prepared.length > 0; from += CHUNK) {
    const written = write(tx, prepared)
    // The next are made ready while the database is at these, and it must be done with them whatever becomes of the next.
    written.catch(() => {})
    await underWay()
    try {
      prepared = some(from)
    } finally {
      await written
    }
  }
}
