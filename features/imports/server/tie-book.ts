import { findTiesOf, type KnownTie } from '#features/affiliations/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PlannedTie } from './plan.ts'
import type { GivenTie } from './read-affiliation.ts'

const keyOf = (personId: string, organisationId: string) => `${personId} ${organisationId}`
const USUAL_STRENGTH = 2

/** The ties the file may speak of: those written down already and those it brings. One for each pair. */
export class TieBook {
  readonly #ties = new Map<string, PlannedTie>()
  readonly #asked = new Set<string>()

  /** Looks up the ties of people not asked about before. */
  async learn(tx: Tx, personIds: readonly string[]): Promise<void> {
    const fresh = [...new Set(personIds)].filter((id) => !this.#asked.has(id))
    for (const id of fresh) this.#asked.add(id)
    for (const tie of await findTiesOf(tx, fresh)) this.#keep(tie.id, tie, tie)
  }

  #keep(
    id: string,
    before: KnownTie | null,
    { personId, organisationId, ...now }: Omit<KnownTie, 'id'>,
  ): PlannedTie {
    const { role, roleWords, strength, sinceYear, source } = now
    const values = { role, roleWords, strength, sinceYear, source }
    const tie: PlannedTie = {
      id,
      before,
      personId,
      organisationId,
      now: values,
      changed: new Set(),
      claimed: new Set(),
    }
    this.#ties.set(keyOf(personId, organisationId), tie)
    return tie
  }

  /** Takes a row into the tie of this pair; the first row that says something about a field counts. */
  take(
    personId: string,
    organisationId: string,
    given: GivenTie,
  ): { tie: PlannedTie; isNew: boolean; fields: string[] } {
    const known = this.#ties.get(keyOf(personId, organisationId))
    const plain = {
      role: 'member',
      roleWords: null,
      strength: USUAL_STRENGTH,
      sinceYear: null,
      source: null,
    } as const
    const tie = known ?? this.#keep(newId(), null, { personId, organisationId, ...plain })
    const fields: string[] = []
    const earlier = new Set(tie.claimed)
    // The words explain the role: they come and go with it.
    const words = given.role && given.role !== tie.now.role ? (given.roleWords ?? null) : given.roleWords
    for (const [name, value] of Object.entries({ ...given, roleWords: words })) {
      if (value === undefined || earlier.has(name === 'roleWords' ? 'role' : name)) continue
      if (tie.now[name as keyof GivenTie] !== value) fields.push(name)
      Object.assign(tie.now, { [name]: value })
      tie.claimed.add(name)
    }
    for (const name of fields) tie.changed.add(name)
    return { tie, isNew: !known, fields }
  }

  touched(): PlannedTie[] {
    return [...this.#ties.values()].filter((each) => each.before === null || each.changed.size > 0)
  }
}
