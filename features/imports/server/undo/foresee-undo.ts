import type { Tx } from '#server/database/actor.ts'
import { type ImportUndoing, RECORD_KINDS, type RecordKind } from '../../contract.ts'
import { notNow, storedImport } from '../course.ts'
import { foresee, namesOf, type Staying, selectKept } from './undo.sql.ts'
import { SILENT } from './undo-chunk.ts'
import { seeWholeWorkspace } from './whole-workspace.sql.ts'

const SHOWN = 200

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Names only of what the asker sees; that something else stays too is in the total. */
async function told(tx: Tx, staying: readonly Staying[]): Promise<ImportUndoing['kept']> {
  const first: ImportUndoing['kept']['first'] = []
  for (const [kind, some] of Map.groupBy(staying.slice(0, SHOWN), (each) => each.kind)) {
    const names = await namesOf(
      tx,
      kind,
      some.map((each) => each.id),
    )
    for (const { id, made, fields } of some)
      if (names.has(id))
        first.push({
          kind,
          id,
          name: names.get(id)!,
          why: made ? 'made' : 'changed',
          fields: fields.map(camel),
        })
  }
  return { total: staying.length, first }
}

const none = () => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>

/** What undoing an import would do; of one that was undone, what stayed. */
export async function foreseeUndo(tx: Tx, { id }: { id: string }): Promise<ImportUndoing> {
  const stored = await storedImport(tx, id)
  const [goes, returns] = [none(), none()]
  if (stored.state === 'undone') return { goes, returns, kept: await told(tx, await selectKept(tx, id)) }
  if (stored.state !== 'done' || !stored.run_id) throw notNow()
  const staying: Staying[] = []
  const goBack = await seeWholeWorkspace(tx)
  for (const kind of RECORD_KINDS) {
    const seen = await foresee(tx, id, kind, SILENT)
    goes[kind] = seen.goes
    returns[kind] = seen.returns
    staying.push(...seen.staying)
  }
  await goBack()
  return { goes, returns, kept: await told(tx, staying) }
}
