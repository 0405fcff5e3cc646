import type { FieldChange, LineState } from '../../contract.ts'
import type { CellProblem } from '../row/row-values.ts'

/** Someone whom a row may speak of. Names are read anew for whoever looks, so that nobody learns of hidden people. */
export type Candidate = {
  recordId: string
  /** Of the earlier row of the file that brings them in. */
  line: number | null
  probability: number
  reasons: { code: string; weight: number }[]
}

/** A tie that a row brings with it, ready to be written. */
export type PlannedTie = {
  organisationId: string
  /** Where no such organisation is there yet. */
  newOrganisation?: { name: string; kinds: string[] }
  name: string
  role: string
  roleWords: string | null
  strength: 1 | 2 | 3
  sinceYear: number | null
  source: string | null
  willingToIntroduce: 'yes' | 'no' | 'unknown'
}

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
}
