import type { KnownTie, TieValues } from '#features/affiliations/server/public.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import type { PersonInput } from '#features/people/contract.ts'
import type { ImportCounts, ImportField, RowState } from '../contract.ts'

/** One row of the file: what stands in the columns that are taken for something. Blank cells are left out. */
export type Line = {
  line: number
  cells: Partial<Record<ImportField, string>>
  /** Equal for rows that are the same in every column, those taken for nothing included. */
  key: string
}

export type Problem = { field: ImportField | null; code: string }

/** What will become of one row. */
export type PlannedRow = {
  line: number
  state: RowState
  name: string
  fields: string[]
  problems: Problem[]
}

/** A person or organisation that the file speaks of: how it is, and how it will be. */
export type Target<Input> = {
  id: string
  /** Null for a new one. */
  before: Input | null
  version: number
  now: Input
  changed: Set<string>
  /** Fields that an earlier row of the file has spoken about: the first word counts. */
  claimed: Set<string>
  /** Keys of the rows taken for this one. */
  rows: Set<string>
}

export type PlannedTie = {
  id: string
  before: KnownTie | null
  personId: string
  organisationId: string
  now: TieValues
  changed: Set<string>
  claimed: Set<string>
}

export type Plan = {
  rows: PlannedRow[]
  people: Target<PersonInput>[]
  organisations: Target<OrganisationInput>[]
  ties: PlannedTie[]
}

export function countStates(rows: readonly PlannedRow[]): ImportCounts {
  const counts = { new: 0, changes: 0, unchanged: 0, cannotRead: 0 }
  for (const row of rows) counts[row.state]++
  return counts
}

export const cannotRead = (line: number, name: string, problems: Problem[]): PlannedRow => ({
  line,
  state: 'cannotRead',
  name,
  fields: [],
  problems,
})
