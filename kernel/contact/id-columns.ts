import type { ExternalId } from './fields.ts'

/** Ids that a Commonground gave elsewhere: of use to nobody but the records that came from there. */
const OURS = 'Commonground'

type Owned = ExternalId & { owner: string }

/**
 * Columns of a list to take along for other systems' ids, "membership [id]" for each system; a second one where someone
 * has two in it. An import reads them again.
 */
export function idColumns(ids: readonly Owned[]) {
  const most = new Map<string, number>()
  const byOwner = Map.groupBy(
    ids.filter(({ system }) => system !== OURS),
    ({ owner }) => owner,
  )
  for (const own of byOwner.values())
    for (const [system, some] of Map.groupBy(own, (each) => each.system))
      most.set(system, Math.max(most.get(system) ?? 0, some.length))
  const places = [...most]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([system, count]) => Array.from({ length: count }, (_, nth) => ({ system, nth })))
  return {
    titles: places.map(({ system, nth }) => (nth === 0 ? `${system} [id]` : `${system} [id ${nth + 1}]`)),
    cellsOf: (owner: string) => {
      const own = byOwner.get(owner) ?? []
      return places.map(({ system, nth }) => own.filter((each) => each.system === system)[nth]?.id ?? null)
    },
  }
}
