import type { Decision, FieldChange, LineState, Side } from '../../contract.ts'
import { changesSomething, standing } from '../look/changes.ts'
import { mintedId } from '../look/minted-id.ts'
import { asOneName, NAMES, saidOfName } from '../look/one-name.ts'
import { subjectOf } from '../look/subjects.ts'
import { rechosenTies, tieDoesSomething } from '../look/tie-changes.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'
import type { RowChange, StoredRow } from '../store/rows-store.sql.ts'

export type Deciding = {
  decision?: Decision | null | undefined
  recordId?: string | undefined
  wins?: Record<string, Side> | undefined
}

/** What stands in each field, by who wins there now. */
function rechosen(
  changes: readonly FieldChange[],
  wins: Record<string, Side> | null,
  said: Deciding['wins'],
): FieldChange[] {
  const chosen = changes.map((each) => {
    const side = wins?.[each.field] ?? each.wins
    return { ...each, wins: side, stands: standing(each.field, each.record, each.file, side) }
  })
  return asOneName(chosen, saidOfName(said))
}

/** The choices of a row with those just made. A name and its parts that follow it are chosen with it. */
export function chosenWith(
  changes: readonly FieldChange[] | null,
  before: Record<string, Side> | null,
  said: Deciding['wins'],
): { wins: Record<string, Side> | null; changes: FieldChange[] | null } {
  const wins = said ? { ...before, ...said } : before
  const now = changes && rechosen(changes, wins, said)
  if (!now || !wins || !saidOfName(said)) return { wins, changes: now }
  const names = now.filter(({ field }) => NAMES.includes(field)).map((each) => [each.field, each.wins])
  return { wins: { ...wins, ...Object.fromEntries(names) }, changes: now }
}

const stateOf = (changes: readonly FieldChange[], { ties, links }: StoredRow): LineState =>
  changesSomething(changes) || ties?.some(tieDoesSomething) || links?.length ? 'changes' : 'unchanged'

export const isKnown = ({ found }: StoredRow) => found === 'changes' || found === 'unchanged'

/** `changes` is null where they are to be worked out at writing. */
export type Target = { id: string; changes: FieldChange[] | null }

/** A row as it is after a decision. `target` is whom it is taken for, where that was asked. */
export function afterDeciding(
  stored: StoredImport,
  row: StoredRow,
  deciding: Deciding,
  target: Target | undefined,
): Required<RowChange> {
  const decision = deciding.decision === undefined ? row.decision : deciding.decision
  const { wins, changes } = chosenWith(target ? target.changes : row.changes, row.wins, deciding.wins)
  const ties = row.ties && rechosenTies(row.ties, wins)
  const rest = { line: row.line, decision, wins, ties, cells: row.cells, failed: row.failed }
  const its = { ...row, ties }
  if (decision === 'skip')
    return { ...rest, state: 'skipped', record_id: row.record_id, changes: row.changes }
  if (decision === 'new') {
    const id = mintedId(stored.id, subjectOf(stored.kind).kind, row.line)
    return { ...rest, state: 'new', record_id: id, changes: null }
  }
  if (target) {
    return { ...rest, state: changes ? stateOf(changes, its) : 'changes', record_id: target.id, changes }
  }
  if (decision === 'same' || isKnown(row)) {
    const told = changes || ties || row.links
    const state = told ? stateOf(changes ?? [], its) : decision === 'same' ? 'changes' : row.found
    return { ...rest, state, record_id: row.record_id, changes }
  }
  return { ...rest, state: row.found, record_id: row.found_id, changes: null }
}
