import type { Mapping } from '../../mapping.contract.ts'
import { readCustom } from './read-custom.ts'
import { readOrganisation, readOrganisationEnd } from './read-organisation.ts'
import { readEnd, readPerson } from './read-person.ts'
import { readAffiliations, readConnectionKind, readConnections, readTieDetails } from './read-ties.ts'
import { readWorkplace } from './read-workplace.ts'
import { RowCells } from './row-cells.ts'
import type { RowContext, RowValues } from './row-values.ts'

type Read = Omit<RowValues, 'problems'>

const nothing = () => ({ affiliations: [], connections: [], custom: {} })

function readAffiliationRow(cells: RowCells, { system }: RowContext): Read {
  const { kinds, ...details } = readTieDetails(cells)
  const organisation = readOrganisationEnd(cells, system)
  const tie = { organisation: { ...organisation, ...(kinds?.length ? { kinds } : {}) }, ...details }
  return { ...nothing(), person: readEnd(cells, 'person_', system), affiliations: [tie] }
}

function readConnectionRow(cells: RowCells, { system }: RowContext): Read {
  const { kinds: _, role: __, roleWords: ___, willingToIntroduce: ____, ...details } = readTieDetails(cells)
  const kind = readConnectionKind(cells.line('connection_kind'))
  const tie = { person: readEnd(cells, 'other_', system), ...(kind ? { kind } : {}), ...details }
  return { ...nothing(), person: readEnd(cells, 'person_', system), connections: [tie] }
}

const READERS: Record<RowContext['kind'], (cells: RowCells, context: RowContext) => Read> = {
  people: (cells, context) => ({
    person: readPerson(cells, context),
    affiliations: readAffiliations(cells),
    connections: readConnections(cells),
    custom: readCustom(cells),
  }),
  organisations: (cells, context) => ({
    ...nothing(),
    organisation: readOrganisation(cells, context),
    custom: readCustom(cells),
  }),
  workplaces: (cells, context) => ({
    ...nothing(),
    workplace: readWorkplace(cells, context),
  }),
  affiliations: readAffiliationRow,
  connections: readConnectionRow,
}

/** What a row says, as it would be stored, with all that is wrong with it, cell by cell. */
export function readRow(cells: readonly string[], mapping: Mapping, context: RowContext): RowValues {
  const taken = new RowCells(cells, mapping)
  const read = READERS[context.kind](taken, context)
  return { ...read, problems: taken.problems }
}
