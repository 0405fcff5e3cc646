import { invalid, notFound } from '#kernel/errors.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import { selectBranches, selectOrganisers, selectWorkplaces } from './places.sql.ts'

/** Finds the branches and workplaces that a file names, among those the asker may write people into, and organisers. */
export type Places = {
  /** The branch of people whose row names none. */
  branchId: string | undefined
  branch: (name: string) => string | undefined
  workplace: (name: string, branchId: string | undefined) => string | undefined
  /** Someone who organises here now. */
  organiser: (name: string) => string | undefined
}

function byName<Place extends { id: string; name: string }>(places: readonly Place[]) {
  const found = Map.groupBy(places, (place) => foldText(place.name))
  return (name: string) => found.get(foldText(name)) ?? []
}

const isOwn = ({ actor }: Tx, branchId: string) =>
  actor.role !== 'branch' || actor.branchIds.includes(branchId)

const ownBranches = async (tx: Tx) => (await selectBranches(tx)).filter((each) => isOwn(tx, each.id))

/**
 * Throws `not_found` for a chosen branch that is not there for the asker or not theirs. `said`: which branch a name is
 * that no branch here has; one that is not theirs any more says nothing.
 */
export async function findPlaces(
  tx: Tx,
  branchId: string | undefined,
  said: Readonly<Record<string, string>> = {},
): Promise<Places> {
  const branches = await ownBranches(tx)
  if (branchId && !branches.some((each) => each.id === branchId)) throw notFound()
  const branchNamed = byName(branches)
  const chosen = new Map(
    Object.entries(said).flatMap(([name, id]) => {
      const one = branches.find((each) => each.id === id)
      return one ? [[foldText(name), one] as const] : []
    }),
  )
  const workplaceNamed = byName((await selectWorkplaces(tx)).filter((each) => isOwn(tx, each.branchId)))
  const organiserNamed = byName(await selectOrganisers(tx))
  const only = <Place>(found: readonly Place[]) => (found.length === 1 ? found[0] : undefined)
  return {
    branchId,
    branch: (name) => (chosen.get(foldText(name)) ?? only(branchNamed(name)))?.id,
    workplace: (name, home) =>
      only(workplaceNamed(name).filter((each) => !home || each.branchId === home))?.id,
    organiser: (name) => only(organiserNamed(name))?.id,
  }
}

/** Whether the asker may write people into a branch. */
export const mayUseBranch = async (tx: Tx, id: string): Promise<boolean> =>
  (await ownBranches(tx)).some((each) => each.id === id)

/** One of the product's own kinds, or undefined for none; throws `invalid` for anything else. */
export function readKind<Kind extends string>(
  field: string,
  text: string | undefined,
  kinds: readonly Kind[],
): Kind | undefined {
  if (!text) return undefined
  const kind = kinds.find((each) => each === text)
  if (!kind) throw invalid({ [field]: 'invalid_value' })
  return kind
}

/** The branch of this name that the asker may write people into; throws `not_found`. */
export async function readBranchNamed(tx: Tx, name: string): Promise<string> {
  const id = (await findPlaces(tx, undefined)).branch(name)
  if (!id) throw notFound()
  return id
}
