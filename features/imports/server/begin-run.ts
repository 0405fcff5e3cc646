import * as z from 'zod/mini'
import { id } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { type ImportChange, updateImport } from './store/imports-store.sql.ts'

const payload = z.object({ id: id(), runId: id() })

// A million rows on a slow machine take hours; what takes longer has died.
const long = { payload, retries: 0, lasts: 20 * 3600 }

/** The work on one import, by the state it is in meanwhile. */
export const RUNS = {
  reading: { ...long, name: 'imports.look' },
  writing: { ...long, name: 'imports.write' },
  undoing: { ...long, name: 'imports.undo' },
}
export type RunState = keyof typeof RUNS

/** Starts the work of a state as the asker, from the beginning, or with `change` from where it had got to. */
export async function beginRun(
  tx: Tx,
  house: House,
  importId: string,
  state: RunState,
  change: ImportChange = { place: 0, pass: 1, rows_done: 0 },
): Promise<void> {
  const runId = newId()
  const actor = { ...tx.actor, via: 'job' as const }
  await updateImport(tx, importId, { state, run_id: runId, actor, problem: null, ...change })
  await house.jobs.enqueue(tx, RUNS[state], { id: importId, runId })
}
