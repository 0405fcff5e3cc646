import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { whereNow } from './merges.sql.ts'

/** Those of these records that were made one with another since, each with the record it is part of now. */
export async function movedTo(
  tx: Tx,
  kind: MatchKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  return new Map([...(await whereNow(tx, kind, ids))].filter(([was, now]) => was !== now))
}
