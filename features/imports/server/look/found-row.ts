import type { FieldChange, LineState } from '../../contract.ts'
import type { CellProblem, ConnectionValues } from '../row/row-values.ts'

/** Someone whom a row may speak of. Names are read anew for whoever looks, so that nobody learns of hidden people. */
export type Candidate = {
  recordId: string
  /** Of the earlier row of the file that brings them in. */
  line: number | null
  probability: number
  reasons: { code: string; weight: number }[]
}

/** A tie to an organisation that a row brings, ready to be written. */
export type PlannedTie = {
  organisationId: string
  /** Where no such organisation is there yet. */
  newOrganisation?: { name: string; kinds: string[] }
  /** As it is told: "Harrow Dale Choir, chair". */
  name: string
  /** What the row says; what it leaves open is filled when the tie is new. */
  said: TieSaid
  /** Where it is there already and says something else. */
  changes?: FieldChange[]
}

export type TieSaid = {
  role?: string
  roleWords?: string
  strength?: 1 | 2 | 3
  sinceYear?: number
  source?: string
  willingToIntroduce?: 'yes' | 'no' | 'unknown'
}

/** Someone whom the row's person knows. Looked for when all rows are in, since they may stand further down. */
export type PlannedLink = {
  person: Record<string, unknown>
  name: string
  kind: string
  strength: 1 | 2 | 3
  sinceYear: number | null
  source: string | null
}

export const planLink = ({ person, kind, strength, sinceYear, source }: ConnectionValues): PlannedLink => ({
  person: person as Record<string, unknown>,
  name: person.name ?? person.emails?.[0]?.address ?? '',
  kind: kind ?? 'knows',
  strength: strength ?? 2,
  sinceYear: sinceYear ?? null,
  source: source ?? null,
})

/** What a dry run found out about one row. */
export type RowFinding = {
  line: number
  state: LineState
  name: string
  recordId: string | null
  problems: CellProblem[]
  candidates: Candidate[]
  changes: FieldChange[]
  ties: PlannedTie[]
  links: PlannedLink[]
}
