import { dropEmptyFields } from '#features/custom-fields/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { AT_ONCE } from '../chunk.ts'
import { type Run, runSteps } from '../run-steps.ts'
import { type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { undoChunk } from './undo-chunk.ts'

/** Ties that its maker cannot see may have been added to a record since, and must not go with it (docs/decisions/0009). */
const withWholeWorkspace = (actor: Actor): Actor => ({ ...actor, role: 'region', branchIds: [], scopes: [] })

async function endUndoing(tx: Tx, stored: StoredImport, actor: Actor): Promise<void> {
  await dropEmptyFields(tx, stored.id)
  await updateImport(tx, stored.id, { state: 'undone', ended_at: new Date(), made: {}, changed: {} })
  const { kind, file_name, made, changed } = stored
  await audit(
    { ...tx, actor },
    {
      action: 'imports.undo',
      subject: 'import',
      subjectId: stored.id,
      before: { kind, file: file_name, made, changed },
      after: { looked: stored.rows_done },
    },
  )
}

/** Takes back all that an import did, as a job. */
export const runUndoing = (house: House, run: Run, actor: Actor): Promise<void> =>
  runSteps({ house, run, state: 'undoing', asker: actor, as: withWholeWorkspace(actor) }, async () => ({
    step: async (tx, stored) => {
      const undone = await undoChunk(tx, stored.id, AT_ONCE.rows)
      if (!undone) await endUndoing(tx, stored, actor)
      else
        await updateImport(tx, stored.id, {
          rows_done: stored.rows_done + undone.gone + undone.returned + undone.kept,
        })
      return undone !== undefined
    },
  }))
