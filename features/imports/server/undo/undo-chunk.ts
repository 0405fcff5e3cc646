import { movedTo } from '#features/matching/server/public.ts'
import { followSpecial, rewriteOrganisationWords } from '#features/organisations/server/public.ts'
import { rewritePeopleWords, spreadVisibility } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { RecordKind } from '../../contract.ts'
import type { Change, RawRow } from '../store/changes-store.sql.ts'
import {
  nextChanges,
  putWhole,
  readWhole,
  removeExternalIds,
  removeRecords,
  selectUntouched,
  settleChanges,
} from './undo.sql.ts'
import { sweepWords, wordsOf } from './words.sql.ts'

/** Not a field that anybody fills: they follow from others, or count changes. */
export const SILENT = ['version', 'updated_at', 'sort_name', 'outcode', 'kept_by', 'special', 'external_ids']

const json = (value: unknown) => JSON.stringify(value ?? null)
type Named = Extract<RecordKind, 'people' | 'organisations'>
export const isNamed = (kind: RecordKind): kind is Named => kind === 'people' || kind === 'organisations'

/** A record with the columns put back that still are as the import left them; `stayed` are those that are not. */
export function putBack(now: RawRow, { before, after }: Pick<Change, 'before' | 'after'>) {
  const columns = Object.keys(after ?? {}).filter((name) => name !== 'external_ids')
  const [same, other] = [[] as string[], [] as string[]]
  for (const name of columns) (json(now[name]) === json(after![name]) ? same : other).push(name)
  const row = { ...now, ...Object.fromEntries(same.map((name) => [name, before![name]])) }
  const restored = same.filter((name) => name !== 'version' && name !== 'updated_at')
  // Somebody has changed it since, so this is one more change.
  if (other.includes('version') && restored.length > 0) row.version = Number(now.version) + 1
  return { row, restored, stayed: other.filter((name) => !SILENT.includes(name)) }
}

const addedIds = ({ recordId, before, after }: Change) => {
  const had = new Set(((before?.external_ids ?? []) as string[][]).map(json))
  const ids = (after?.external_ids ?? []) as [string, string][]
  return ids.filter((each) => !had.has(json(each))).map(([system, id]) => ({ owner: recordId, system, id }))
}

async function followColumns(
  tx: Tx,
  kind: RecordKind,
  restored: Map<string, { row: RawRow; restored: string[] }>,
) {
  const ids = [...restored.keys()]
  if (kind === 'organisations') {
    await rewriteOrganisationWords(tx, ids)
    for (const [id, { row, restored: columns }] of restored)
      if (columns.includes('special')) await followSpecial(tx, id, (row.special as string | null) ?? null)
  }
  if (kind !== 'people') return
  await rewritePeopleWords(tx, ids)
  const moved = [...restored].filter(
    ([, { restored: columns }]) => columns.includes('branch_id') || columns.includes('kept_by'),
  )
  if (moved.length > 0)
    await spreadVisibility(
      tx,
      moved.map(([id]) => id),
    )
}

/** Those that are not there because they were made one with another record: what they said is part of that one now. */
async function movedAmong(
  tx: Tx,
  kind: RecordKind,
  changes: readonly Change[],
  there: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, string>> {
  const away = changes.map((each) => each.recordId).filter((id) => !there.has(id))
  return isNamed(kind) ? movedTo(tx, kind, away) : new Map()
}

type Settled = { id: string; kept: string[] | null }

async function returnChanged(tx: Tx, kind: RecordKind, changes: readonly Change[]): Promise<Settled[]> {
  const whole = await readWhole(
    tx,
    kind,
    changes.map((each) => each.recordId),
  )
  const back = new Map(
    changes.flatMap((each) => {
      const now = whole.get(each.recordId)
      return now ? [[each.recordId, putBack(now, each)] as const] : []
    }),
  )
  await putWhole(
    tx,
    kind,
    [...back.values()].map((each) => each.row),
  )
  if (isNamed(kind))
    await removeExternalIds(tx, kind, changes.filter((each) => back.has(each.recordId)).flatMap(addedIds))
  await followColumns(tx, kind, back)
  const moved = await movedAmong(tx, kind, changes, back)
  return changes.map(({ recordId, after }) => {
    const said = () => Object.keys(after ?? {}).filter((name) => !SILENT.includes(name))
    const stayed = back.get(recordId)?.stayed ?? (moved.has(recordId) ? said() : [])
    return { id: recordId, kept: stayed.length > 0 ? stayed : null }
  })
}

/** What was made goes, unless somebody has worked with it since. */
async function removeMade(
  tx: Tx,
  importId: string,
  kind: RecordKind,
  changes: readonly Change[],
): Promise<Settled[]> {
  const ids = changes.map((each) => each.recordId)
  // Held first: what somebody ties to one meanwhile is then either seen below, or finds it gone.
  const there = await readWhole(tx, kind, ids)
  const untouched = await selectUntouched(tx, importId, kind, ids)
  await removeRecords(tx, kind, [...untouched])
  const moved = await movedAmong(tx, kind, changes, there)
  const stays = (id: string) => (there.has(id) ? !untouched.has(id) : moved.has(id))
  return ids.map((id) => ({ id, kept: stays(id) ? ['made'] : null }))
}

export type Undone = { kind: RecordKind; gone: number; returned: number; kept: number }

/** Takes back the next stretch of what an import did; undefined when nothing is left. Needs the whole workspace in sight. */
export async function undoChunk(tx: Tx, importId: string, size: number): Promise<Undone | undefined> {
  const changes = await nextChanges(tx, importId, size)
  const kind = changes[0]?.kind
  if (!kind) return undefined
  const ids = changes.map((each) => each.recordId)
  const words = isNamed(kind) ? await wordsOf(tx, kind, ids) : []
  const made = changes.filter((each) => each.made)
  const changed = changes.filter((each) => !each.made)
  const gone = made.length > 0 ? await removeMade(tx, importId, kind, made) : []
  const returned = changed.length > 0 ? await returnChanged(tx, kind, changed) : []
  await settleChanges(tx, importId, kind, [...gone, ...returned])
  await sweepWords(tx, words)
  const kept = [...gone, ...returned].filter((each) => each.kept).length
  return { kind, gone: gone.filter((each) => !each.kept).length, returned: returned.length, kept }
}
