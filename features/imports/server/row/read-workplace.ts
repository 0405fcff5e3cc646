import * as z from 'zod/mini'
import { workplaceInput } from '#features/branches/contract.ts'
import type { Field } from '../../mapping.contract.ts'
import { checkValues } from './check-values.ts'
import { readNumber } from './read-custom.ts'
import { said } from './read-person.ts'
import { readPlace } from './read-place.ts'
import type { RowCells } from './row-cells.ts'
import type { RowContext, WorkplaceValues } from './row-values.ts'

const RULES = z.partial(workplaceInput)
const FIELDS: Record<string, readonly Field[]> = {
  name: ['name'],
  contract: ['contract'],
  headCount: ['head_count'],
  address: ['address'],
  postcode: ['postcode'],
}

function readHeadCount(cells: RowCells): number | undefined {
  const cell = cells.first('head_count')
  const count = cell && readNumber(cell.text)
  if (cell && (count === null || !Number.isInteger(count))) {
    cells.leaveOut(cell, 'not_a_number')
    return undefined
  }
  return count ?? undefined
}

/** The workplace of a row; employer and contractor by their names. */
export function readWorkplace(cells: RowCells, context: RowContext): WorkplaceValues {
  const [branch, ourId] = [cells.line('branch'), cells.ourId()]
  // The branch chosen for the list says in which to look for a workplace of this name; one told by its id may be of any.
  const branchId = branch ? context.branch(branch) : ourId ? undefined : (context.branchId ?? undefined)
  if (branch && !branchId) cells.fail(cells.first('branch'), 'unknown_branch')
  const { addresses, postcode } = readPlace(cells)
  const given: WorkplaceValues = said({
    ourId,
    name: cells.line('name'),
    branchId,
    employer: cells.line('employer'),
    contractor: cells.line('contractor'),
    contract: cells.line('contract'),
    headCount: readHeadCount(cells),
    address: addresses[0]?.text,
    postcode,
  })
  checkValues(cells, RULES, given, FIELDS)
  return given
}
