import type { Tx } from '#server/database/actor.ts'
import type { ReadRow } from './looking.ts'
import type { Named, NamedOrganisations } from './named-organisations.ts'
import type { Way } from './way.ts'

const NAMES = { employer: 'employerId', contractor: 'contractorId' } as const

/** Puts ids in the place of the employers and contractors that workplaces name; answers those that come with the file. */
export async function findEmployers(
  tx: Tx,
  organisations: NamedOrganisations,
  rows: readonly ReadRow[],
  way: Way,
): Promise<Named[]> {
  const fresh = new Map<string, Named>()
  const named = rows.flatMap(({ values: { workplace = {} } }) => [workplace.employer, workplace.contractor])
  await organisations.learn(
    tx,
    named.flatMap((name) => (name ? [{ name }] : [])),
  )
  for (const { values } of rows) {
    const { workplace } = values
    if (!workplace) continue
    // A branch that is named and not here is told of already.
    const named = values.problems.some(({ code }) => code === 'unknown_branch')
    if (!workplace.branchId && !way.context.branchId && !named)
      values.problems.push({ column: null, code: 'branch_missing' })
    for (const [field, id] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
      const name = workplace[field]
      const found = name ? organisations.find({ name }) : null
      if (!name) continue
      if (found === 'several' || (!found && !way.createNamed)) {
        const code = found ? 'several_organisations' : 'unknown_organisation'
        values.problems.push({ column: null, code, cellOnly: true })
        continue
      }
      const its = found ?? organisations.add(name)
      if (!its.isThere) fresh.set(its.id, its)
      Object.assign(workplace, { [id]: its.id })
    }
  }
  return [...fresh.values()]
}
