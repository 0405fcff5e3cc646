import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '#kernel/actor.ts'
import { AppError } from '#kernel/errors.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { asAppError } from '#server/http/failures.ts'
import type { ImportState } from '../contract.ts'
import { findStored, type StoredImport, updateImport } from './store/imports-store.sql.ts'
import { planByIndex } from './store/plan-by-index.sql.ts'

/** Which start of which import: a later start makes an earlier one stop. */
export type Run = { id: string; runId: string }

/** One chunk of work: all of it is kept together with the place it got to, or nothing. True while there is more. */
export type Step = (tx: Tx, stored: StoredImport) => Promise<boolean>

const TRIES = 6

/** The import, held, while this run is the one that should be at work on it. */
async function heldFor(tx: Tx, { id, runId }: Run, state: ImportState): Promise<StoredImport | undefined> {
  const stored = await findStored(tx, id, true)
  return stored?.state === state && stored.run_id === runId ? stored : undefined
}

async function doStep(
  house: House,
  actor: Actor,
  run: Run,
  state: ImportState,
  step: Step,
): Promise<boolean> {
  return withActor(house.database.app, actor, async (tx) => {
    const stored = await heldFor(tx, run, state)
    if (!stored) return false
    await planByIndex(tx)
    return step(tx, stored)
  })
}

/** Worth another try: the database was busy, or a person changed a record at the same moment. */
const passes = (error: unknown) => {
  const known = asAppError(error)
  return known?.retry === 'later' || known?.code === 'changed_meanwhile'
}

/** Says on the import why its work ended. What was written before stays noted, so that it can go on or be taken back. */
async function giveUp(house: House, actor: Actor, run: Run, state: ImportState, error: unknown) {
  const known = asAppError(error) ?? new AppError('internal', 500)
  if (known.status >= 500) house.log.error({ err: error, import: run.id }, 'an import stopped')
  await withActor(house.database.app, actor, async (tx) => {
    if (!(await heldFor(tx, run, state))) return
    const problem = { code: known.code, fields: known.fields ?? {}, during: state }
    await updateImport(tx, run.id, { state: 'failed', problem })
  })
}

/** What a job does with its steps: `open` reads what they need, `close` lets go of it. */
export type Work = { step: Step; close?: () => Promise<void> | void }
export type Open = (tx: Tx, stored: StoredImport) => Promise<Work>

/** Opens, and does step after step until there is no more or another start took over; `onStep` after each. */
async function runOnce(
  house: House,
  actor: Actor,
  run: Run,
  state: ImportState,
  open: Open,
  onStep: () => void,
) {
  const work = await withActor(house.database.app, actor, async (tx) => {
    const stored = await heldFor(tx, run, state)
    return stored && open(tx, stored)
  })
  try {
    while (work && (await doStep(house, actor, run, state, work.step))) onStep()
  } finally {
    await work?.close?.()
  }
}

/** A job of one import. Whatever breaks, it goes on from the last chunk that was kept, or says why it cannot. */
export async function runSteps(
  house: House,
  actor: Actor,
  run: Run,
  state: ImportState,
  open: Open,
): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await runOnce(house, actor, run, state, open, () => {
        tried = 1
      })
    } catch (error) {
      if (!passes(error) || tried >= TRIES) return giveUp(house, actor, run, state, error)
      await wait(2 ** tried * 100)
    }
  }
}
