import type { Tx } from '#server/database/actor.ts'
import type { ImportAsked, RowError, RowErrors } from '../contract.ts'
import { type Options, readOptions } from './options.ts'
import type { Line, Plan } from './plan.ts'
import { planAffiliations } from './plan-affiliations.ts'
import { planOrganisations } from './plan-organisations.ts'
import { planPeople } from './plan-people.ts'
import { readTable, type Table } from './read-table.ts'

const ERRORS_TOLD = 1000

/** Reads the file and works out what would become of each row. Previewing and importing do exactly this, so they agree. */
export async function makePlan(
  tx: Tx,
  asked: ImportAsked,
): Promise<{ table: Table; options: Options; plan: Plan }> {
  const options = await readOptions(tx, asked)
  const table = await readTable(asked.file, asked.kind, asked.mapping)
  return { table, options, plan: await planLines(tx, asked, table, options) }
}

export function planLines(
  tx: Tx,
  { kind }: ImportAsked,
  table: Table,
  options: Options,
  lines: Line[] = table.lines,
): Promise<Plan> {
  if (kind === 'people') return planPeople(tx, lines, options)
  if (kind === 'organisations') return planOrganisations(tx, { ...table, lines }, options)
  return planAffiliations(tx, lines, options)
}

/** All that is wrong, row by row, under the titles that stand in the file. */
export function errorsOf({ titles, mapping }: Table, plan: Plan): RowErrors {
  const first: RowError[] = []
  let total = 0
  for (const { line, problems } of plan.rows) {
    total += problems.length
    for (const { field, code } of problems) {
      if (first.length >= ERRORS_TOLD) break
      const column = field === null ? undefined : mapping[field]
      first.push({ line, column: column === undefined ? '' : (titles[column] ?? ''), code })
    }
  }
  return { total, first }
}
