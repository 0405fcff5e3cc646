import type { AffiliationRole, ConnectionKind, Willing } from '#features/affiliations/contract.ts'
import type { WorkplaceInput } from '#features/branches/contract.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import type { PersonInput } from '#features/people/contract.ts'
import type { TableKind } from '../../mapping.contract.ts'

/** What a row says about someone, tidied as it would be stored; what it leaves open is left out. */
export type PersonValues = Partial<PersonInput> & {
  ourId?: string
  /** A workplace that is not there yet. */
  workplaceName?: string
  /** True when the name was put together from its parts. */
  joinedName?: boolean
}
export type OrganisationValues = Partial<OrganisationInput> & { ourId?: string }
export type WorkplaceValues = Omit<Partial<WorkplaceInput>, 'employerId' | 'contractorId'> & {
  ourId?: string
  employer?: string
  contractor?: string
}

type TieValues = {
  strength?: 1 | 2 | 3
  sinceYear?: number
  source?: string
}
/** A tie of the row's person to an organisation. */
export type AffiliationValues = TieValues & {
  organisation: OrganisationValues
  role?: AffiliationRole
  roleWords?: string
  willingToIntroduce?: Willing
}
/** A tie of the row's person to someone else. */
export type ConnectionValues = TieValues & { person: PersonValues; kind?: ConnectionKind }

/** A number, a date as YYYY-MM-DD, or words; by the name of the field. */
export type CustomValues = Record<string, string | number>

/**
 * `column` counts from 0; null when the row as a whole is meant. With `cellOnly` the row may go in without what stands
 * in that cell; any other problem keeps the row out.
 */
export type CellProblem = { column: number | null; code: string; cellOnly?: boolean }

/** What one row says. Rows of affiliations and connections hold one tie, of `person`. */
export type RowValues = {
  person?: PersonValues
  organisation?: OrganisationValues
  workplace?: WorkplaceValues
  affiliations: AffiliationValues[]
  connections: ConnectionValues[]
  custom: CustomValues
  problems: CellProblem[]
}

/** What reading a row needs to know beside the mapping. `Places` of the import fits. */
export type RowContext = {
  kind: TableKind
  /** Whose the external ids are, where the column does not say. */
  system: string
  branchId?: string | undefined
  branch: (name: string) => string | undefined
  workplace: (name: string, branchId: string | undefined) => string | undefined
  organiser: (name: string) => string | undefined
}
