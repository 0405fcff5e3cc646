import { recordConnections } from '#features/affiliations/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import { readKnownPeople, recordPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PlannedLink } from '../look/found-row.ts'
import { findLinked, findPairs, pairKey } from '../look/linked-people.ts'
import { nameKey } from '../look/match-row.ts'
import { mintedId } from '../look/minted-id.ts'
import { PEOPLE } from '../look/people-subject.ts'
import type { Given } from '../look/subject.ts'
import type { Way } from '../look/way.ts'
import { putChanges } from '../store/changes-store.sql.ts'
import type { PerRecord, StoredImport } from '../store/imports-store.sql.ts'
import { markFailed, type StoredRow } from '../store/rows-store.sql.ts'
import type { Sought } from './note-hidden.ts'

type Linked = { line: number; personId: string; link: PlannedLink }
type Resolved = Linked & { otherId: string }
type New = PersonInput & { id: string }

/** Whom each link means; who is nowhere comes in by name, if the settings say so. */
async function resolve(tx: Tx, stored: StoredImport, way: Way, all: readonly Linked[]) {
  const linked = await findLinked(
    tx,
    all.map((each) => each.link),
  )
  const made = new Map<string, New>()
  const failed: { line: number; code: string }[] = []
  const resolved: Resolved[] = []
  for (const each of all) {
    const { line, link } = each
    const given = link.person as Given
    const found = linked(link)
    if (found === 'several') failed.push({ line, code: 'several_people' })
    else if (found) resolved.push({ ...each, otherId: found })
    else if (!given.name || !way.createNamed) failed.push({ line, code: 'unknown_person' })
    else {
      const id = mintedId(stored.id, `linked ${nameKey(given.name)}`)
      if (!made.has(id)) made.set(id, { ...(PEOPLE.toNew(given, way) as PersonInput), id, externalIds: [] })
      resolved.push({ ...each, otherId: id })
    }
  }
  return { resolved, made: [...made.values()], failed }
}

const usual = { made: true, before: null, after: null }

/** Writes who knows whom for a stretch of rows that are all in. */
export async function writeLinks(
  tx: Tx,
  stored: StoredImport,
  way: Way,
  rows: readonly StoredRow[],
): Promise<{ made: PerRecord; failed: number; sought: Sought[] }> {
  const ids = [...new Set(rows.map((row) => row.record_id!))]
  const there = new Set((await readKnownPeople(tx, ids)).map((each) => each.id))
  const all = rows.flatMap((row) =>
    there.has(row.record_id!)
      ? (row.links ?? []).map((link) => ({ line: row.line, personId: row.record_id!, link }))
      : [],
  )
  const { resolved, made, failed } = await resolve(tx, stored, way, all)
  if (made.length > 0) await recordPeople(tx, made)
  const pairs = await findPairs(tx, ids)
  const fresh = new Map<string, Resolved>()
  for (const each of resolved) {
    const key = pairKey(each.personId, each.otherId)
    if (each.personId !== each.otherId && !pairs.has(key) && !fresh.has(key)) fresh.set(key, each)
  }
  const connections = [...fresh].map(([key, { personId, otherId, link }]) => ({
    id: mintedId(stored.id, `connection ${key}`),
    fromPersonId: personId,
    toPersonId: otherId,
    kind: link.kind,
    strength: link.strength,
    sinceYear: link.sinceYear,
    source: link.source,
  }))
  if (connections.length > 0) await recordConnections(tx, connections)
  await putChanges(tx, stored.id, stored.organiser_id, [
    ...made.map(({ id }) => ({ ...usual, kind: 'people' as const, recordId: id, version: 1 })),
    ...connections.map(({ id }) => ({ ...usual, kind: 'connections' as const, recordId: id, version: null })),
  ])
  await markFailed(tx, stored.id, failed)
  return {
    made: { people: made.length, connections: connections.length },
    failed: failed.length,
    sought: made.map(({ id, ...input }) => ({ id, input })),
  }
}
