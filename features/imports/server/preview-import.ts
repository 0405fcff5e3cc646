import type { Tx } from '#server/database/actor.ts'
import type { ImportAsked, ImportPreview } from '../contract.ts'
import { errorsOf, makePlan } from './make-plan.ts'
import { countStates } from './plan.ts'

const ROWS_SHOWN = 200

/** What a file would bring in, row by row, and what each column was taken for. Writes nothing. */
export async function previewImport(tx: Tx, asked: ImportAsked): Promise<ImportPreview> {
  const { table, options, plan } = await makePlan(tx, asked)
  const fields = new Map(Object.entries(table.mapping).map(([field, column]) => [column, field]))
  return {
    columns: table.titles.map((title, column) => ({
      title,
      examples: table.examples[column] ?? [],
      field: fields.get(column) ?? null,
    })),
    mapping: { ...table.mapping } as Record<string, number>,
    system: options.system,
    counts: countStates(plan.rows),
    rows: plan.rows
      .slice(0, ROWS_SHOWN)
      .map(({ line, state, name, fields: changed }) => ({ line, state, name, fields: changed })),
    errors: errorsOf(table, plan),
  }
}
