import type { Tx } from '#server/database/actor.ts'
import type { About, CustomValues } from '../contract.ts'
import { selectFields } from './custom-fields.sql.ts'

/** Columns of a list to take along for fields of our own, "Shift [choice]": an import reads them again. */
export async function ownColumns(tx: Tx, about: About, rows: readonly { custom?: unknown }[]) {
  const said = new Set(rows.flatMap(({ custom }) => Object.keys(custom ?? {})))
  const fields = (await selectFields(tx, about)).filter((each) => !each.archived_at || said.has(each.key))
  return {
    titles: fields.map(({ name, type }) => `${name} [${type}]`),
    cellsOf: ({ custom }: { custom?: unknown }) =>
      fields.map(({ key }) => ((custom ?? {}) as CustomValues)[key] ?? null),
  }
}
