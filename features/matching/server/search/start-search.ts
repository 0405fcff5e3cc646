import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import type { MatchKind, Search } from '../../contract.ts'
import { searchForDoubles } from '../jobs.ts'
import { insertSearch, type SearchRow, selectSearches, updateSearch } from './search.sql.ts'

const toSearch = ({ kind, state, looked, total, found, created_at, updated_at }: SearchRow): Search => ({
  kind,
  state,
  looked,
  total,
  found,
  startedAt: created_at.toISOString(),
  updatedAt: updated_at.toISOString(),
})

async function latest(tx: Tx, kind: MatchKind): Promise<SearchRow | undefined> {
  return (await selectSearches(tx)).find((each) => each.kind === kind)
}

export const runs = (row: SearchRow | undefined) => row?.state === 'words' || row?.state === 'pairs'

export async function listSearches(tx: Tx): Promise<{ searches: Search[] }> {
  return { searches: (await selectSearches(tx)).map(toSearch) }
}

/** Looks through the whole base in the background; one that is under way goes on instead. */
export async function startSearch(tx: Tx, { kind }: { kind: MatchKind }, house: House): Promise<Search> {
  const now = await latest(tx, kind)
  if (now && runs(now)) return toSearch(now)
  const id = newId()
  await insertSearch(tx, id, kind)
  await house.jobs.enqueue(tx, searchForDoubles, { workspaceId: tx.actor.workspaceId, id })
  await audit(tx, {
    action: kind === 'people' ? 'people.look_for_doubles' : 'organisations.look_for_doubles',
    subject: kind,
  })
  return toSearch((await latest(tx, kind))!)
}

/** Stops a search; what it has found stays in the queue. */
export async function cancelSearch(tx: Tx, { kind }: { kind: MatchKind }): Promise<Search> {
  const now = await latest(tx, kind)
  if (!now) throw notFound()
  if (runs(now)) await updateSearch(tx, now.id, { state: 'cancelled' })
  return toSearch((await latest(tx, kind))!)
}
