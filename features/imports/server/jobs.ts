import * as z from 'zod/mini'
import type { Actor } from '#kernel/actor.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Job } from '#server/jobs/jobs.ts'
import { beginRun, RUNS, type RunState } from './begin-run.ts'
import { runLook } from './look/look-at-file.ts'
import { heldFor, type Run } from './run-steps.ts'
import {
  selectOldFiles,
  selectUnderWay,
  selectWithFile,
  selectWorkspaces,
  type UnderWay,
  updateImport,
} from './store/imports-store.sql.ts'
import { removeRows } from './store/rows-store.sql.ts'
import { importsOnDisk, removeFile } from './store/upload-files.ts'
import { FILE_DAYS } from './to-import-record.ts'
import { runUndoing } from './undo/undo-file.ts'
import { wholeOf } from './whole-of.ts'
import { runWriting } from './write/write-file.ts'

const job = (state: RunState, run: (house: House, run: Run, actor: Actor) => Promise<void>): Job<Run> => ({
  ...RUNS[state],
  run: (house, payload, actor) => (actor ? run(house, payload, actor) : Promise.resolve()),
})

/**
 * Starts again what was found under way, unless it has come to its end meanwhile: a job that was queued before the
 * server stopped may be at work on it at this very moment.
 */
export async function goOn(tx: Tx, house: House, { id, state, run_id: runId }: UnderWay): Promise<void> {
  if (await heldFor(tx, { id, runId }, state)) await beginRun(tx, house, id, state as RunState, {})
}

/** Goes on with whatever was under way when a server stopped, as whoever had asked for it. */
const resume: Job<{ still?: number | undefined }> = {
  name: 'imports.resume',
  payload: z.object({ still: z.optional(z.number()) }),
  run: async (house, { still = 300 }) => {
    for (const workspaceId of await selectWorkspaces(house.database.accounts)) {
      const waiting = await withActor(house.database.app, wholeOf(workspaceId), (tx) =>
        selectUnderWay(tx, still),
      )
      for (const each of waiting)
        await withActor(house.database.app, each.actor, (tx) => goOn(tx, house, each))
    }
  },
  atStart: { still: 0 },
  every: '*/5 * * * *',
}

async function sweepWorkspace(house: House, workspaceId: string): Promise<void> {
  await withActor(house.database.app, wholeOf(workspaceId), async (tx) => {
    for (const id of await selectOldFiles(tx, FILE_DAYS)) {
      await removeFile(house, id)
      await removeRows(tx, id)
      await updateImport(tx, id, { has_file: false })
    }
  })
}

/** Daily: files and dry runs go when they have been kept long enough. What undoing needs stays. */
const sweep: Job<Record<string, never>> = {
  name: 'imports.sweep',
  payload: z.record(z.string(), z.never()),
  run: async (house) => {
    for (const workspaceId of await selectWorkspaces(house.database.accounts))
      await sweepWorkspace(house, workspaceId)
    await removeOrphans(house)
  },
  every: '50 3 * * *',
}

/** A file is there before its import is, until the request that sent it has ended. */
const ARRIVING = 24 * 3600_000

/** Files of imports that are not there, as after a restored backup. */
async function removeOrphans(house: House): Promise<void> {
  const known = new Set<string>()
  for (const workspaceId of await selectWorkspaces(house.database.accounts))
    for (const id of await withActor(house.database.app, wholeOf(workspaceId), selectWithFile)) known.add(id)
  for (const id of await importsOnDisk(house, ARRIVING)) if (!known.has(id)) await removeFile(house, id)
}

export const importsJobs = [
  job('reading', runLook),
  job('writing', runWriting),
  job('undoing', runUndoing),
  resume,
  sweep,
] as unknown as Job<never>[]
