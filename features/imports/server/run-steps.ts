import { setTimeout as wait } from 'node:timers/promises'
import { stillMay } from '#features/accounts/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { AppError } from '#kernel/errors.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { asAppError } from '#server/http/failures.ts'
import type { ImportState } from '../contract.ts'
import type { RunState } from './begin-run.ts'
import { findStored, type StoredImport, updateImport } from './store/imports-store.sql.ts'
import { planByIndex } from './store/plan-by-index.sql.ts'

/** Which start of which import: a later start makes an earlier one stop. */
export type Run = { id: string; runId: string }

/** One chunk of work: all of it is kept together with the place it got to, or nothing. True while there is more. */
export type Step = (tx: Tx, stored: StoredImport) => Promise<boolean>

const TRIES = 6

/** Whose work it is: `asker` began it and must still be allowed to; `as` is whose sight it needs, mostly the same. */
export type Course = { house: House; run: Run; state: RunState; asker: Actor; as: Actor }

/** The import, held, while this run is the one that should be at work on it. */
export async function heldFor(
  tx: Tx,
  { id, runId }: Run,
  state: ImportState,
): Promise<StoredImport | undefined> {
  const stored = await findStored(tx, id, true)
  return stored?.state === state && stored.run_id === runId ? stored : undefined
}

/** The import, held for the next stretch of work. Throws `asker_gone` when who asked may no longer do such work. */
async function takeUp(tx: Tx, { run, state, asker }: Course): Promise<StoredImport | undefined> {
  const stored = await heldFor(tx, run, state)
  if (stored && !(await stillMay(tx, asker))) throw new AppError('asker_gone', 403)
  return stored
}

const doStep = (course: Course, step: Step): Promise<boolean> =>
  withActor(course.house.database.app, course.as, async (tx) => {
    const stored = await takeUp(tx, course)
    if (!stored) return false
    await planByIndex(tx)
    return step(tx, stored)
  })

/** Worth another try: the database was busy, or a person changed a record at the same moment. */
const passes = (error: unknown) => {
  const known = asAppError(error)
  return known?.retry === 'later' || known?.code === 'changed_meanwhile'
}

/** Says on the import why its work ended. What was written before stays noted, so that it can go on or be taken back. */
async function giveUp({ house, run, state, as }: Course, error: unknown) {
  const known = asAppError(error) ?? new AppError('internal', 500)
  if (known.status >= 500) house.log.error({ err: error, import: run.id }, 'an import stopped')
  await withActor(house.database.app, as, async (tx) => {
    if (!(await heldFor(tx, run, state))) return
    const problem = { code: known.code, fields: known.fields ?? {}, during: state }
    await updateImport(tx, run.id, { state: 'failed', problem })
  })
}

/** What a job does with its steps: `open` reads what they need, `close` lets go of it. */
export type Work = { step: Step; close?: () => Promise<void> | void }
export type Open = (tx: Tx, stored: StoredImport) => Promise<Work>

/** Opens, and does step after step until there is no more or another start took over; `onStep` after each. */
async function runOnce(course: Course, open: Open, onStep: () => void) {
  const work = await withActor(course.house.database.app, course.as, async (tx) => {
    const stored = await takeUp(tx, course)
    return stored && open(tx, stored)
  })
  try {
    while (work && (await doStep(course, work.step))) onStep()
  } finally {
    await work?.close?.()
  }
}

/** A job of one import. Whatever breaks, it goes on from the last chunk that was kept, or says why it cannot. */
export async function runSteps(course: Course, open: Open): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await runOnce(course, open, () => {
        tried = 1
      })
    } catch (error) {
      if (!passes(error) || tried >= TRIES) return giveUp(course, error)
      await wait(2 ** tried * 100)
    }
  }
}
