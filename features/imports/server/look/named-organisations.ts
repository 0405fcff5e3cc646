import { findKnownOrganisations, readKnownOrganisations } from '#features/organisations/server/public.ts'
import { isId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { OWN_SYSTEM, ownId } from '../own-system.ts'
import type { OrganisationValues } from '../row/row-values.ts'
import { nameKey } from './match-row.ts'
import { mintedId } from './minted-id.ts'

export type Named = { id: string; name: string; isThere: boolean }
type Known = Named & { externalIds: string[] }

const idKey = ({ system, id }: { system: string; id: string }) => `${system}\n${id}`

/** Organisations that ties name: those that are there, and those that the file brings, by name or another system's id. */
export class NamedOrganisations {
  readonly #importId: string
  readonly #byName = new Map<string, Named[]>()
  readonly #byExternal = new Map<string, Named>()

  constructor(importId: string) {
    this.#importId = importId
  }

  /** Looks up those not asked about before. */
  async learn(tx: Tx, given: readonly OrganisationValues[]): Promise<void> {
    const fresh = given.filter(({ name }) => name && !this.#byName.has(nameKey(name)))
    const externalIds = given
      .flatMap((each) => each.externalIds ?? [])
      .filter((each) => !this.#byExternal.has(idKey(each)))
    if (fresh.length === 0 && externalIds.length === 0) return
    const names = [...new Set(fresh.map((each) => each.name!))]
    const found = await findKnownOrganisations(tx, { names, externalIds, mails: [] })
    const ours = externalIds.filter(({ system }) => system === OWN_SYSTEM).map(({ id }) => id)
    const own = await readKnownOrganisations(tx, [...new Set(ours)].filter(isId))
    for (const name of names) this.#byName.set(nameKey(name), [])
    for (const { id, input } of [...found, ...own])
      this.#keep({
        id,
        name: input.name,
        isThere: true,
        externalIds: [...(input.externalIds ?? []), ownId(id)].map(idKey),
      })
  }

  #keep({ externalIds, ...named }: Known): void {
    const there = this.#byName.get(nameKey(named.name)) ?? []
    if (!there.some((each) => each.id === named.id)) this.#byName.set(nameKey(named.name), [...there, named])
    for (const key of externalIds) this.#byExternal.set(key, named)
  }

  /** Which one is meant; null when there is none of that name, 'several' when there are more. */
  find({ name, externalIds = [] }: OrganisationValues): Named | 'several' | null {
    const known = externalIds.map((each) => this.#byExternal.get(idKey(each))).find(Boolean)
    if (known) return known
    const namesakes = name ? (this.#byName.get(nameKey(name)) ?? []) : []
    return namesakes.length > 1 ? 'several' : (namesakes[0] ?? null)
  }

  /** One that the file brings. */
  add(name: string): Named {
    const made = { id: mintedId(this.#importId, `organisation ${nameKey(name)}`), name, isThere: false }
    this.#keep({ ...made, externalIds: [] })
    return made
  }
}
