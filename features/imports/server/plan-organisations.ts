import type { OrganisationInput } from '#features/organisations/contract.ts'
import { findKnownOrganisations } from '#features/organisations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { inChunks } from './in-chunks.ts'
import { merge } from './merge-record.ts'
import type { Options } from './options.ts'
import { cannotRead, type Line, type Plan, type PlannedRow, type Problem } from './plan.ts'
import { kindsOfTitles, readOrganisation } from './read-organisation.ts'
import type { Table } from './read-table.ts'
import { recogniseOrganisation } from './recognise.ts'
import { mailKey, Register } from './register.ts'

type Given = Partial<OrganisationInput>

/** What the database is asked for, to recognise these organisations. */
export const keysOf = (organisations: readonly Given[]) => ({
  externalIds: organisations.flatMap((each) => each.externalIds ?? []),
  mails: organisations.flatMap((each) => (each.emails ?? []).map((mail) => mailKey(mail.address))),
  names: organisations.flatMap((each) => (each.name ? [each.name] : [])),
})

function planRow(
  register: Register<OrganisationInput>,
  { line, key }: Line,
  given: Given,
  problems: Problem[],
): PlannedRow {
  const name = given.name ?? ''
  if (problems.length > 0) return cannotRead(line, name, problems)
  const found = recogniseOrganisation(register, given, key)
  if (found === 'several') return cannotRead(line, name, [{ field: 'name', code: 'several_organisations' }])
  if (!found && !name) return cannotRead(line, name, [{ field: 'name', code: 'name_missing' }])
  const kinds = given.kinds?.length ? given.kinds : ['other' as const]
  const target = found ?? register.add({ ...given, name, kinds })
  const fields = merge(target, given)
  target.rows.add(key)
  register.index(target)
  const state = !found ? 'new' : fields.length > 0 ? 'changes' : 'unchanged'
  return { line, state, name: target.now.name, fields: found ? fields : [], problems: [] }
}

/** What a row leaves open about its kind, the options or the titles of the columns say. */
function kindsLeftOpen({ titles, mapping }: Table, options: Options): NonNullable<Given['kinds']> {
  if (options.organisationKind) return [options.organisationKind]
  const telling = [mapping.name, mapping.kinds, mapping.external_id].filter((column) => column !== undefined)
  return kindsOfTitles(telling.map((column) => titles[column] ?? ''))
}

/** What will become of each row of a table of organisations. Nothing is written. */
export async function planOrganisations(tx: Tx, table: Table, options: Options): Promise<Plan> {
  const register = new Register<OrganisationInput>()
  const rows: PlannedRow[] = []
  const leftOpen = kindsLeftOpen(table, options)
  await inChunks(table.lines, async (chunk) => {
    const read = chunk.map((line) => {
      const { given, problems } = readOrganisation(line, options.system)
      return { line, problems, given: given.kinds?.length ? given : { ...given, kinds: leftOpen } }
    })
    register.learn(await findKnownOrganisations(tx, keysOf(read.map((each) => each.given))))
    for (const { line, given, problems } of read) rows.push(planRow(register, line, given, problems))
  })
  return { rows, people: [], organisations: register.touched(), ties: [] }
}
