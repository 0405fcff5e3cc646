import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OrganisationInput } from '../contract.ts'
import {
  type OrganisationKeys,
  selectExternalIds,
  selectIdsByKeys,
  selectOrganisations,
} from './find-organisations.sql.ts'
import { toInput, toOrganisation } from './organisation-row.ts'

/** An organisation already written down, as it would be typed. Where only the district is known it stands for the postcode. */
export type KnownOrganisation = { id: string; version: number; input: OrganisationInput }

type Wanted = Omit<OrganisationKeys, 'sortNames'> & { names: readonly string[] }

/** Every organisation the asker sees that may be one of those wanted: by another system's id, by mail, or by exactly this name. */
export async function findKnownOrganisations(
  tx: Tx,
  { names, ...keys }: Wanted,
): Promise<KnownOrganisation[]> {
  const sortNames = names.map((name) => foldText(name).slice(0, 200))
  return readKnownOrganisations(tx, await selectIdsByKeys(tx, { ...keys, sortNames }))
}

export async function readKnownOrganisations(tx: Tx, ids: readonly string[]): Promise<KnownOrganisation[]> {
  if (ids.length === 0) return []
  const external = Map.groupBy(await selectExternalIds(tx, ids), (each) => each.owner)
  return (await selectOrganisations(tx, ids)).map((row) => {
    const its = (external.get(row.id) ?? []).map(({ system, id }) => ({ system, id }))
    const input = toInput(toOrganisation(row, its))
    return {
      id: row.id,
      version: row.version,
      input: { ...input, postcode: row.postcode ?? row.outcode ?? null },
    }
  })
}
