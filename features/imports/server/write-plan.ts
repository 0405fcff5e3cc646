import { changeTies, recordAffiliations } from '#features/affiliations/server/public.ts'
import {
  addOrganisationIds,
  changeOrganisations,
  recordOrganisations,
} from '#features/organisations/server/public.ts'
import { addPersonIds, changePeople, recordPeople } from '#features/people/server/public.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import { inChunks } from './in-chunks.ts'
import type { Plan, Target } from './plan.ts'
import type { Recognisable } from './register.ts'

const isNew = <Input>(target: Target<Input>) => target.before === null

/** What is new among the other systems' ids of each. */
const newIds = (targets: readonly Target<Recognisable>[]) =>
  targets.flatMap(({ id: owner, before, now }) =>
    (now.externalIds ?? [])
      .filter((each) => !before?.externalIds?.some((had) => had.system === each.system && had.id === each.id))
      .map((each) => ({ owner, ...each })),
  )

const withoutIds = <Input extends Recognisable>({ id, now }: Target<Input>) => ({
  ...now,
  id,
  externalIds: [],
})

async function writePeople(tx: Tx, people: Plan['people']): Promise<ExternalId[]> {
  await inChunks(people.filter(isNew), (chunk) => recordPeople(tx, chunk.map(withoutIds)))
  const changed = people.filter((each) => each.before)
  await inChunks(changed, (chunk) =>
    changePeople(
      tx,
      chunk.map(({ id, version, now, before }) => ({
        id,
        version,
        input: now,
        moves: (now.branchId ?? null) !== (before!.branchId ?? null),
      })),
    ),
  )
  return addPersonIds(tx, newIds(people))
}

async function writeOrganisations(tx: Tx, organisations: Plan['organisations']): Promise<ExternalId[]> {
  await inChunks(organisations.filter(isNew), (chunk) => recordOrganisations(tx, chunk.map(withoutIds)))
  const changed = organisations.filter((each) => each.before)
  await inChunks(changed, (chunk) =>
    changeOrganisations(
      tx,
      chunk.map(({ id, version, now, before }) => ({ id, version, input: now, before: before! })),
    ),
  )
  return addOrganisationIds(tx, newIds(organisations))
}

async function writeTies(tx: Tx, ties: Plan['ties']): Promise<void> {
  await inChunks(
    ties.filter((each) => !each.before),
    (chunk) =>
      recordAffiliations(
        tx,
        chunk.map(({ id, personId, organisationId, now }) => ({ id, personId, organisationId, ...now })),
      ),
  )
  await inChunks(
    ties.filter((each) => each.before),
    (chunk) =>
      changeTies(
        tx,
        chunk.map(({ id, now }) => ({ id, ...now })),
      ),
  )
}

/**
 * Writes what was planned through the doors of the rooms it belongs to. Answers other systems' ids that turned out to
 * be somebody's whom the asker cannot see: then nothing of this may be kept as it is.
 */
export async function writePlan(tx: Tx, plan: Plan): Promise<ExternalId[]> {
  const taken = [
    ...(await writePeople(tx, plan.people)),
    ...(await writeOrganisations(tx, plan.organisations)),
  ]
  if (taken.length === 0) await writeTies(tx, plan.ties)
  return taken
}

/** Ids of all that was made and changed, room by room. */
export function touchedIds(plan: Plan) {
  const split = (each: readonly { id: string; before: unknown }[]) => ({
    made: each.filter((one) => one.before === null).map((one) => one.id),
    changed: each.filter((one) => one.before !== null).map((one) => one.id),
  })
  return {
    people: split(plan.people),
    organisations: split(plan.organisations),
    affiliations: split(plan.ties),
  }
}

/** For the trail: of everything changed, the fields that changed as they were and as they are. */
export function changesFor(plan: Plan, which: 'before' | 'now'): Record<string, object> {
  const all: { id: string; before: object | null; now: object; changed: ReadonlySet<string> }[] = [
    ...plan.people,
    ...plan.organisations,
    ...plan.ties,
  ]
  const only = (record: object, fields: ReadonlySet<string>) =>
    Object.fromEntries(
      [...fields].map((field) => [field, (record as Record<string, unknown>)[field] ?? null]),
    )
  return Object.fromEntries(
    all.filter((each) => each.before).map((each) => [each.id, only(each[which]!, each.changed)]),
  )
}
