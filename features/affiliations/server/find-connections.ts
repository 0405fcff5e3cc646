import type { Tx } from '#server/database/actor.ts'
import { findConnectionsOf, type KnownConnection } from './find-connections.sql.ts'

export type { KnownConnection }

/** Who of these people knows whom, for comparing; nobody is shown it, so this leaves no trail. */
export const findConnections = (tx: Tx, personIds: readonly string[]): Promise<KnownConnection[]> =>
  findConnectionsOf(tx, personIds)
