import type { KnownTie } from '#features/affiliations/server/public.ts'
import type { FieldChange, Side } from '../../contract.ts'
import { type Choice, changesSomething, standing, winnerOf } from './changes.ts'
import type { PlannedTie, TieSaid } from './found-row.ts'

const FIELDS = ['role', 'roleWords', 'strength', 'sinceYear', 'source', 'willingToIntroduce'] as const

/** Under what a choice between file and record is kept for a field of one of a row's ties. */
export const tieField = (organisationId: string, field: string) => `tie ${organisationId} ${field}`

/** Where a row says something else of a tie than is written down, field by field, and what will stand. */
export function tieChangesOf(known: KnownTie, said: TieSaid, choice: Choice): FieldChange[] {
  const chosen = (field: string) => choice.byField?.[tieField(known.organisationId, field)]
  const found: FieldChange[] = []
  for (const field of FIELDS) {
    const [file, record] = [said[field], known[field]]
    if (file === undefined || file === 'unknown' || file === record) continue
    // The words explain the role: they come and go with it.
    const role = field === 'roleWords' ? found.find((each) => each.field === 'role') : undefined
    const wins = chosen(field) ?? role?.wins ?? winnerOf(field, record, file, { ...choice, byField: null })
    found.push({ field, record, file, stands: standing(field, record, file, wins), wins })
  }
  const role = found.find(({ field }) => field === 'role')
  if (role && said.roleWords === undefined && known.roleWords !== null) {
    const wins = chosen('roleWords') ?? role.wins
    const record = known.roleWords
    found.push({ field: 'roleWords', record, file: null, stands: wins === 'file' ? null : record, wins })
  }
  return found
}

/** What will stand of a row's ties, by who wins there now. */
export const rechosenTies = (ties: readonly PlannedTie[], wins: Record<string, Side> | null): PlannedTie[] =>
  ties.map((tie) => {
    if (!tie.changes) return tie
    const changes = tie.changes.map((each) => {
      const side = wins?.[tieField(tie.organisationId, each.field)] ?? each.wins
      return { ...each, wins: side, stands: standing(each.field, each.record, each.file, side) }
    })
    return { ...tie, changes }
  })

/** Whether writing a tie would do anything: make it, or change it. */
export const tieDoesSomething = ({ changes }: PlannedTie) => !changes || changesSomething(changes)
