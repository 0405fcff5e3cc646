import type { Tx } from '#server/database/actor.ts'
import type { AffiliationValues, CellProblem } from '../row/row-values.ts'
import { changesSomething } from './changes.ts'
import { type PlannedLink, type PlannedTie, planLink, type RowFinding, type TieSaid } from './found-row.ts'
import { kindsFor } from './kinds-for.ts'
import { bringsTies, findKnownTies, type KnownTies, tieKey } from './known-ties.ts'
import { pairKey } from './linked-people.ts'
import type { Looking, ReadRow } from './looking.ts'
import { isOfTies } from './match-row.ts'
import { tieChangesOf, tieDoesSomething } from './tie-changes.ts'
import type { Way } from './way.ts'

const TIED: readonly RowFinding['state'][] = ['new', 'ask', 'changes', 'unchanged']

/** `at`: the organisation as it is called. */
type Planned = { tie: PlannedTie; at: string } | { problem: CellProblem }

function saidOf({ organisation: _, ...said }: AffiliationValues): TieSaid {
  return said
}

function planTie({ organisations, way }: Looking, values: AffiliationValues): Planned {
  const { organisation } = values
  const found = organisations.find(organisation)
  const wrong = (code: string) => ({ problem: { column: null, code, cellOnly: !isOfTies(way.kind) } })
  if (found === 'several') return wrong('several_organisations')
  if (!found && !organisation.name) return wrong('name_missing')
  if (!found && !way.createNamed) return wrong('unknown_organisation')
  const named = found ?? organisations.add(organisation.name!)
  const said = saidOf(values)
  const name = [named.name, said.roleWords ?? said.role].filter(Boolean).join(', ')
  const kinds = kindsFor(named.name, organisation.kinds, way.organisationKind)
  const fresh = named.isThere ? {} : { newOrganisation: { name: named.name, kinds } }
  return { tie: { organisationId: named.id, ...fresh, name, said }, at: named.name }
}

/** In a table of ties the tie is what is new or changes, not the person. */
function stateOf({ kind }: Way, finding: RowFinding, fresh: boolean, more: boolean): RowFinding['state'] {
  const { state } = finding
  if (state === 'new' || state === 'ask' || !more) return state
  return fresh && isOfTies(kind) ? 'new' : 'changes'
}

/** A row's ties to people that are not written down yet; whoever stands further down is found when all rows are in. */
function newLinks(
  row: ReadRow,
  { recordId, state }: RowFinding,
  { linked, pairs }: KnownTies,
): PlannedLink[] {
  const there = state === 'changes' || state === 'unchanged'
  return row.values.connections.map(planLink).filter((link) => {
    const other = there ? linked(link) : null
    return !other || other === 'several' || !pairs.has(pairKey(recordId!, other))
  })
}

function planRow(looking: Looking, row: ReadRow, finding: RowFinding, known: KnownTies): RowFinding {
  const planned = row.values.affiliations.map((each) => planTie(looking, each))
  const problems = planned.flatMap((each) => ('problem' in each ? [each.problem] : []))
  if (problems.some((each) => !each.cellOnly))
    return {
      ...finding,
      state: 'cannotRead',
      recordId: null,
      changes: [],
      problems: [...finding.problems, ...problems],
    }
  const all = planned.flatMap((each) => ('tie' in each ? [each] : []))
  const choice = { onlyBlanks: looking.way.onlyBlanks, wins: looking.way.wins, byField: row.wins }
  const ties = all.flatMap(({ tie, at }) => {
    const there = known.ties.get(tieKey(finding.recordId!, tie.organisationId))
    const changes = there && tieChangesOf(there, tie.said, choice)
    if (!changes) return [tie]
    return changes.length > 0 ? [{ ...tie, name: at, changes }] : []
  })
  const links = newLinks(row, finding, known)
  const fresh = ties.some((each) => !each.changes) || links.length > 0
  const more = fresh || ties.some(tieDoesSomething) || changesSomething(finding.changes)
  const state = stateOf(looking.way, finding, fresh, more)
  return { ...finding, state, problems: [...finding.problems, ...problems], ties, links }
}

async function findKnown(tx: Tx, tied: readonly RowFinding[], rows: readonly ReadRow[]): Promise<KnownTies> {
  const there = tied.filter(({ state }) => state === 'changes' || state === 'unchanged')
  return findKnownTies(tx, [...new Set(there.map((each) => each.recordId!))], rows)
}

/** Adds to what was found about rows the ties they bring: to organisations that are there or come with the file, and to people. */
export async function planTies(
  tx: Tx,
  looking: Looking,
  rows: readonly ReadRow[],
  findings: readonly RowFinding[],
): Promise<RowFinding[]> {
  const tied = new Set(findings.filter(({ state }, at) => TIED.includes(state) && bringsTies(rows[at]!)))
  if (tied.size === 0) return [...findings]
  await looking.organisations.learn(
    tx,
    rows.flatMap((row) => row.values.affiliations.map((each) => each.organisation)),
  )
  const known = await findKnown(tx, [...tied], rows)
  return findings.map((finding, at) =>
    tied.has(finding) ? planRow(looking, rows[at]!, finding, known) : finding,
  )
}
