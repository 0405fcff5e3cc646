import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { MatchKind, Thresholds } from '../../contract.ts'
import { THRESHOLDS } from '../engine/judgement.ts'
import {
  countSure,
  deletePairsBelow,
  findThresholds,
  type StoredThresholds,
  upsertThresholds,
} from './thresholds.sql.ts'

async function told(
  tx: Tx,
  kind: MatchKind,
  now: StoredThresholds,
  { same = now.same, ask = now.ask }: Partial<StoredThresholds> = {},
): Promise<Thresholds> {
  const usual = same === THRESHOLDS.same && ask === THRESHOLDS.ask
  return { kind, same, ask, usual, waiting: await countSure(tx, kind, { same, ask }) }
}

type Asked = { kind: MatchKind; same?: number | undefined; ask?: number | undefined }

/** How sure we must be as it is set, with what it means for the pairs that wait; or what another setting would mean. */
export async function previewThresholds(tx: Tx, { kind, same, ask }: Asked): Promise<Thresholds> {
  const now = (await findThresholds(tx, kind)) ?? THRESHOLDS
  return told(tx, kind, now, { ...(same ? { same } : {}), ...(ask ? { ask } : {}) })
}

/** Sets how sure we must be, for imports and searches from now on. Questions below it leave the queue. */
export async function setThresholds(
  tx: Tx,
  { kind, same, ask }: { kind: MatchKind } & StoredThresholds,
): Promise<Thresholds> {
  const before = (await findThresholds(tx, kind)) ?? THRESHOLDS
  if (before.same === same && before.ask === ask) return told(tx, kind, before)
  await upsertThresholds(tx, kind, { same, ask })
  const dropped = await deletePairsBelow(tx, kind, ask)
  await audit(tx, {
    action: kind === 'people' ? 'people.how_sure' : 'organisations.how_sure',
    subject: kind,
    before: { same: before.same, ask: before.ask },
    after: { same, ask, dropped },
  })
  return told(tx, kind, { same, ask })
}
