import type { Actor } from '#kernel/actor.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import {
  deleteExample,
  type ExampleOrganiser,
  endSessionsIn,
  findExampleOf,
  insertExample,
  moveSessionsOut,
  oneAtATime,
} from './example-workspace.sql.ts'
import { listPlaces } from './organisers.sql.ts'
import { keepTrail } from './trail.ts'

/** The example in which this user is the regional organiser. */
export const exampleOf = (house: House, userId: string) => findExampleOf(accountsOf(house), userId)

/**
 * Makes an example workspace with its organisers inside `tx`, whose actor is the first of them. One a user:
 * `example_there` when they have one already.
 */
export async function openExample(
  tx: Tx,
  name: string,
  organisers: readonly ExampleOrganiser[],
): Promise<void> {
  await tx.client.query('set local role cg_accounts')
  await oneAtATime(tx.db, organisers[0]!.userId)
  if (await findExampleOf(tx.db, organisers[0]!.userId)) throw new AppError('example_there', 409)
  await insertExample(tx.db, tx.actor.workspaceId, name, organisers)
  await tx.client.query(`set local role cg_${tx.actor.role}`)
}

/**
 * Removes an example with everything in it; `not_found` unless this user is its regional organiser. Whoever is
 * looking at it goes back to where else they belong, or is signed out.
 */
export async function removeExample(
  house: House,
  userId: string,
  workspaceId: string,
  actor?: Actor,
): Promise<void> {
  await inOneGo(house, async (db) => {
    if ((await findExampleOf(db, userId))?.workspace_id !== workspaceId) throw notFound()
    const elsewhere = (await listPlaces(db, userId)).find((place) => place.workspace_id !== workspaceId)
    if (elsewhere) await moveSessionsOut(db, userId, workspaceId, elsewhere.workspace_id)
    await endSessionsIn(db, workspaceId)
    await deleteExample(db, workspaceId)
    // What was done inside goes with the example; from elsewhere, that workspace's trail keeps that it was removed.
    if (actor && actor.workspaceId !== workspaceId)
      await keepTrail(db, actor, { action: 'demo.remove', subject: 'workspace', subjectId: workspaceId })
  })
}
