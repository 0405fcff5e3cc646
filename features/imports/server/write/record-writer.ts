import type { WorkplaceInput } from '#features/branches/contract.ts'
import { changeWorkplaces, recordWorkplaces } from '#features/branches/server/public.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import {
  addOrganisationIds,
  changeOrganisations,
  recordOrganisations,
} from '#features/organisations/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import { addPersonIds, changePeople, recordPeople } from '#features/people/server/public.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import { gathered } from '../look/own-fields.ts'
import type { Record_, Subject } from '../look/subject.ts'

export type NewRecord = { id: string; input: Record_ }
export type ChangedRecord = { id: string; version: number; before: Record_; input: Record_ }
type Owned = ExternalId & { owner: string }

/** How records of one kind are written, through the door of their room. */
export type RecordWriter = {
  kind: Subject['kind']
  record: (tx: Tx, records: readonly NewRecord[]) => Promise<void>
  change: (tx: Tx, records: readonly ChangedRecord[]) => Promise<void>
  /** Answers those that turn out to be somebody's. */
  addIds: (tx: Tx, ids: readonly Owned[]) => Promise<Owned[]>
}

const branchOf = (record: Record_) => (record as PersonInput).branchId ?? null

const PEOPLE: RecordWriter = {
  kind: 'people',
  record: (tx, records) =>
    recordPeople(
      tx,
      records.map(({ id, input }) => ({ ...(gathered(input) as PersonInput), id, externalIds: [] })),
    ),
  change: (tx, records) =>
    changePeople(
      tx,
      records.map(({ id, version, before, input }) => ({
        id,
        version,
        input: gathered(input) as PersonInput,
        moves: branchOf(before) !== branchOf(input),
      })),
    ),
  addIds: addPersonIds,
}

const ORGANISATIONS: RecordWriter = {
  kind: 'organisations',
  record: (tx, records) =>
    recordOrganisations(
      tx,
      records.map(({ id, input }) => ({ ...(gathered(input) as OrganisationInput), id, externalIds: [] })),
    ),
  change: (tx, records) =>
    changeOrganisations(
      tx,
      records.map(({ id, version, before, input }) => ({
        id,
        version,
        before: before as OrganisationInput,
        input: gathered(input) as OrganisationInput,
      })),
    ),
  addIds: addOrganisationIds,
}

const WORKPLACES: RecordWriter = {
  kind: 'workplaces',
  record: (tx, records) =>
    recordWorkplaces(
      tx,
      records.map(({ id, input }) => ({ ...(input as WorkplaceInput), id })),
    ),
  change: (tx, records) =>
    changeWorkplaces(
      tx,
      records.map(({ id, input }) => ({ ...(input as WorkplaceInput), id })),
    ),
  addIds: async () => [],
}

const WRITERS: Record<Subject['kind'], RecordWriter> = {
  people: PEOPLE,
  organisations: ORGANISATIONS,
  workplaces: WORKPLACES,
}

export const writerOf = (kind: Subject['kind']): RecordWriter => WRITERS[kind]
