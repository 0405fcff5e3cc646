import type { Tx } from '#server/database/actor.ts'
import type { Pulse } from '../contract.ts'
import { countIntroduced, countLate, countMet, PULSE_DAYS, selectBranchesWithPulse } from './pulse.sql.ts'

type Counted = Awaited<ReturnType<typeof countMet>>

/** What is counted for each of these branches, and for people of none of them under `null`. */
function byBranch(rows: Counted, ids: ReadonlySet<string>) {
  const counts = new Map<string | null, { now: number; before: number }>()
  for (const { branch_id, now, before } of rows) {
    const key = branch_id && ids.has(branch_id) ? branch_id : null
    const so = counts.get(key)
    counts.set(key, { now: now + (so?.now ?? 0), before: before + (so?.before ?? 0) })
  }
  return (id: string | null) => counts.get(id) ?? { now: 0, before: 0 }
}

/** Where help may be wanted stands first: what is late, then where less happens than before. */
const byNeed = (a: Pulse, b: Pulse) =>
  b.late.now - a.late.now || a.met.now - a.met.before - (b.met.now - b.met.before)

/**
 * How much goes on in each branch: meetings held, introductions made, follow-ups late, over 30 days against the 30 before.
 * A branch organiser is told of their own branches; people of no branch are the region's.
 */
export async function readPulse(tx: Tx) {
  const branches = await selectBranchesWithPulse(tx)
  const ids = new Set(branches.map(({ id }) => id))
  const [met, introduced, late] = [await countMet(tx), await countIntroduced(tx), await countLate(tx)].map(
    (rows) => byBranch(rows, ids),
  ) as [ReturnType<typeof byBranch>, ReturnType<typeof byBranch>, ReturnType<typeof byBranch>]
  const pulse = (branch: Pulse['branch']): Pulse => {
    const id = branch?.id ?? null
    return { branch, met: met(id), introduced: introduced(id), late: late(id) }
  }
  const told = branches.map(pulse).sort(byNeed)
  const rest = pulse(null)
  const any = [rest.met, rest.introduced, rest.late].some(({ now, before }) => now + before > 0)
  return { days: PULSE_DAYS, branches: tx.actor.role === 'region' && any ? [...told, rest] : told }
}
