import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'

export type MaybeSpecial = { special: string | null; personId: string; organisationId: string }

/** Notes, once for a request, whose faith, origin, politics or health someone has just read. */
export async function noteSpecialReads(tx: Tx, shown: readonly MaybeSpecial[]): Promise<void> {
  const special = shown.filter((each) => each.special !== null)
  if (special.length === 0) return
  await audit(tx, {
    action: 'affiliations.read_special',
    subject: 'affiliations',
    after: {
      people: [...new Set(special.map((each) => each.personId))].sort(),
      organisations: [...new Set(special.map((each) => each.organisationId))].sort(),
    },
  })
}
