import type { Connection, ConnectionInput } from '../connections.contract.ts'
import { words } from './affiliation-row.ts'
import type { ConnectionRow } from './connections.sql.ts'

type Tie = Omit<ConnectionInput, 'fromPersonId' | 'toPersonId' | 'newPerson'>

export const toValues = (tie: Tie) => ({
  kind: tie.kind as string,
  strength: tie.strength as number,
  since_year: tie.sinceYear ?? null,
  source: words(tie.source),
})
export type ConnectionValues = ReturnType<typeof toValues>

export const toTie = (row: ConnectionRow): Tie => ({
  kind: row.kind as Tie['kind'],
  strength: row.strength as Tie['strength'],
  sinceYear: row.since_year,
  source: row.source,
})

export const toConnection = (row: ConnectionRow): Connection => ({
  id: row.id,
  from: {
    id: row.from_person_id,
    name: row.from_name,
    kind: row.from_kind as Connection['from']['kind'],
    doNotContact: row.from_do_not_contact,
  },
  to: {
    id: row.to_person_id,
    name: row.to_name,
    kind: row.to_kind as Connection['to']['kind'],
    doNotContact: row.to_do_not_contact,
  },
  kind: row.kind as Connection['kind'],
  strength: row.strength as Connection['strength'],
  sinceYear: row.since_year,
  source: row.source,
  recordedBy: row.recorded_by,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})
