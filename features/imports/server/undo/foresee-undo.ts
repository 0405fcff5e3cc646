import { movedTo } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { type ImportUndoing, RECORD_KINDS, type RecordKind } from '../../contract.ts'
import { notNow, storedImport } from '../course.ts'
import { foresee, laterLists, namesOf, type Staying, selectAway, selectKept, UNDO_ORDER } from './undo.sql.ts'
import { isNamed, SILENT } from './undo-chunk.ts'
import { seeWholeWorkspace } from './whole-workspace.sql.ts'

const SHOWN = 200

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Made one with another record since: what it said is part of that one, and stays. */
async function movedAway(tx: Tx, importId: string, kind: RecordKind): Promise<Staying[]> {
  if (!isNamed(kind)) return []
  const away = await selectAway(tx, importId, kind, SILENT)
  const moved = await movedTo(tx, kind, idsOf(away))
  return away.filter((each) => moved.has(each.id))
}

const idsOf = (all: readonly Staying[]) => all.map((each) => each.id)

/** Names only of what the asker sees; that something else stays too is in the total. */
async function told(tx: Tx, importId: string, staying: readonly Staying[]): Promise<ImportUndoing['kept']> {
  const first: ImportUndoing['kept']['first'] = []
  for (const [kind, some] of Map.groupBy(staying.slice(0, SHOWN), (each) => each.kind)) {
    const moved = isNamed(kind) ? await movedTo(tx, kind, idsOf(some)) : new Map<string, string>()
    const now = (id: string) => moved.get(id) ?? id
    const names = await namesOf(tx, kind, idsOf(some).map(now))
    const lists = isNamed(kind)
      ? await laterLists(tx, importId, kind, idsOf(some.filter((each) => each.made)))
      : new Map<string, string>()
    for (const { id, made, fields } of some) {
      const named = names.get(now(id))
      if (named)
        first.push({
          kind,
          id: now(id),
          ...named,
          why: moved.has(id) ? 'merged' : made ? 'made' : 'changed',
          fields: fields.map(camel),
          list: lists.get(id) ?? null,
        })
    }
  }
  return { total: staying.length, first }
}

const none = () => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>

/** What undoing an import would do; of one that was undone, what stayed. */
export async function foreseeUndo(tx: Tx, { id }: { id: string }): Promise<ImportUndoing> {
  const stored = await storedImport(tx, id)
  const [goes, returns] = [none(), none()]
  if (stored.state === 'undone') return { goes, returns, kept: await told(tx, id, await selectKept(tx, id)) }
  if (stored.state !== 'done' || !stored.run_id) throw notNow()
  const staying: Staying[] = []
  const goBack = await seeWholeWorkspace(tx)
  for (const kind of UNDO_ORDER) {
    const stay = idsOf(staying.filter((each) => each.made))
    const seen = await foresee(tx, id, kind, SILENT, stay)
    goes[kind] = seen.goes
    returns[kind] = seen.returns
    staying.push(...seen.staying, ...(await movedAway(tx, id, kind)))
  }
  await goBack()
  staying.sort((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind))
  return { goes, returns, kept: await told(tx, id, staying) }
}
