import { noteSamePairs } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { knowledgeOf } from '../look/knowledge.ts'
import { keysCarried, keyTexts } from '../look/meet-base.ts'
import type { Given, Known, Record_, Subject } from '../look/subject.ts'
import type { Way } from '../look/way.ts'
import { selectTypedSince } from '../store/others-wrote.sql.ts'
import type { StoredRow } from '../store/rows-store.sql.ts'
import { wholeOf } from '../whole-of.ts'

/** Whoever came in, or got a number. */
export type Sought = { id: string; input: Record_; row?: Pick<StoredRow, 'candidates'> }

/** Who may be one of these; `byName`: whoever bears just their name is looked at as well. */
async function pairsOf(tx: Tx, subject: Subject, way: Way, made: readonly Sought[], byName: boolean) {
  const knowledge = await knowledgeOf(tx, subject, way)
  const sought = made.map((each) => ({ each, keys: subject.keysOf(each.input as Given) }))
  const known = await subject.find(tx, {
    tokens: sought.flatMap(({ keys }) => keys.tokens),
    externalIds: sought.flatMap(({ keys }) => keys.externalIds),
    ids: [],
    names: byName ? made.map(({ input }) => input.name) : [],
  })
  const byKey = new Map<string, Known[]>()
  for (const each of known)
    for (const key of keysCarried(each)) byKey.set(key, [...(byKey.get(key) ?? []), each])
  return sought.flatMap(({ each, keys }) => {
    const met = new Map(
      keyTexts(keys, byName ? each.input.name : undefined).flatMap((key) =>
        (byKey.get(key) ?? []).map((one) => [one.id, one]),
      ),
    )
    const asked = new Set([each.id, ...(each.row?.candidates ?? []).map((one) => one.recordId)])
    return [...met.values()].flatMap((one) => {
      if (asked.has(one.id)) return []
      const { outcome, probability, reasons } = subject.compare(each.input as Given, one.input, knowledge)
      // One number in one system is for a person to look at, whatever the names say.
      const numbered = reasons.some(({ code }) => code === 'external_same')
      return outcome === 'different' && !numbered
        ? []
        : [{ oneId: each.id, otherId: one.id, probability, reasons }]
    })
  })
}

/**
 * Looks for whoever came in among those that their bringer does not see, and puts what may be the same person into the
 * region's queue. Its row policies show a pair only to who sees both (docs/decisions/0009), so nobody else learns of it.
 */
export async function noteHidden(
  house: House,
  workspaceId: string,
  subject: Subject,
  way: Way,
  made: readonly Sought[],
): Promise<void> {
  if (subject.kind === 'workplaces' || made.length === 0) return
  const { kind } = subject
  await withActor(house.database.app, wholeOf(workspaceId), async (tx) => {
    await noteSamePairs(tx, kind, await pairsOf(tx, subject, way, made, false))
  })
}

/** More than anybody types while a list comes in; the nightly search finds the rest. */
const MOST_TYPED = 1000

/**
 * Looks for whoever was written down by hand since a list was looked at, out of its bringer's sight too, among all who
 * are there now: while it was coming in, neither knew of the other.
 */
export async function noteTyped(
  house: House,
  workspaceId: string,
  subject: Subject,
  way: Way,
  { importId, since }: { importId: string; since: Date },
): Promise<void> {
  const { kind } = subject
  if (kind === 'workplaces') return
  await withActor(house.database.app, wholeOf(workspaceId), async (tx) => {
    const ids = await selectTypedSince(tx, kind, importId, since, MOST_TYPED)
    if (ids.length === 0) return
    await noteSamePairs(tx, kind, await pairsOf(tx, subject, way, await subject.readKnown(tx, ids), true))
  })
}
