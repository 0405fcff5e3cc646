import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { takenBy } from '#server/lists/taken.ts'
import type { NetworkFilters, NetworkTaken } from '../contract.ts'
import { MOST_NODES } from '../sizes.contract.ts'
import { networkFile, type TakenNetwork } from './formats.ts'
import { readNetwork } from './network.ts'

type Taking<F> = NetworkFilters & { format: F; reason: string }

/** What leaves the house: without whoever asked not to be contacted, with the reason kept, and saying who took it. */
async function take(
  tx: Tx,
  { format, reason, ...filters }: Taking<string>,
  house: House,
): Promise<TakenNetwork> {
  const network = await readNetwork(tx, filters, house, (row) => row.left_alone)
  const idsOf = (kind: string) => network.nodes.filter((each) => each.kind === kind).map((each) => each.id)
  await audit(tx, {
    action: 'map.export',
    subject: 'map',
    reason,
    after: { format, people: idsOf('person'), organisations: idsOf('organisation') },
  })
  return { ...network, taken: await takenBy(tx, reason) }
}

/** All that the filters let through, whatever the picture had room for, as far as a file of this kind goes. */
export const exportNetwork = async (tx: Tx, input: Taking<'csv' | 'graphml' | 'gexf'>, house: House) =>
  networkFile(await take(tx, { ...input, limit: MOST_NODES }, house), input.format)

/** The picture itself is drawn where it is seen; this is what may be on it. */
export async function exportPicture(
  tx: Tx,
  input: Taking<'png' | 'svg'>,
  house: House,
): Promise<NetworkTaken> {
  const { roles: _, ...shown } = await take(tx, input, house)
  return shown
}
