import type { Tx } from '#server/database/actor.ts'
import type { PersonInput } from '../contract.ts'
import { insertExternalIds, insertPeople, insertTokens } from './bulk-record.sql.ts'
import { findableOf } from './findable.ts'
import { toRow } from './person-row.ts'
import { checkPlaces } from './record-person.ts'
import { keepersOf, visibleTo } from './visibility.ts'

/** Someone new, under an id the caller made up; `assignedTo` are listeners who are given this person. */
export type NewPerson = PersonInput & { id: string; assignedTo?: string[] }

const CHUNK = 500

function prepare(tx: Tx, { id, assignedTo = [], ...input }: NewPerson) {
  const values = toRow(input)
  const deciding = {
    branch_id: values.branch_id,
    recorded_by: tx.actor.organiserId,
    assigned_to: assignedTo,
    shared_with: [],
    kept_by: keepersOf(tx),
  }
  return {
    row: { id, ...values, ...deciding, visible_to: visibleTo(deciding) },
    findable: findableOf(input),
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

/**
 * Writes down many new people at once, as `recordPerson` would one by one; an id that is taken refuses them all.
 * The trail is the caller's: one entry for the whole load.
 */
export async function recordPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  await checkAllPlaces(tx, people)
  for (let from = 0; from < people.length; from += CHUNK) {
    const prepared = people.slice(from, from + CHUNK).map((each) => prepare(tx, each))
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
}
