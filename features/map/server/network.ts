import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Network, NetworkFilters, NetworkNode } from '../contract.ts'
import { chooseNodes } from './choose.ts'
import { communitiesOf } from './communities.ts'
import { type Graph, idOf } from './graph/graph.ts'
import { viewOf } from './graph/graphs.ts'
import {
  type MaybeLeftAlone,
  type OrganisationRow,
  type PersonRow,
  selectAffiliations,
  selectConnections,
  selectOrganisations,
  selectPeople,
} from './names.sql.ts'

type Shown = Omit<NetworkNode, 'ties' | 'community'>
type Edge = Network['edges'][number]
/** With what each tie is, in the order of the edges: "coach", "leads". */
export type ToldNetwork = Network & { roles: readonly string[] }

const asPerson = ({ id, name, kind }: PersonRow): Shown => ({
  id,
  kind: 'person',
  name,
  sort: kind as NetworkNode['sort'],
  stage: null,
})
const asOrganisation = ({ id, name, kinds, stage }: OrganisationRow): Shown => ({
  id,
  kind: 'organisation',
  name,
  sort: (kinds[0] ?? null) as NetworkNode['sort'],
  stage: stage as NetworkNode['stage'],
})

/** Names under row security, in the order of the nodes: whoever the asker may not see has none and is left out. */
async function readNodes(
  tx: Tx,
  graph: Graph,
  nodes: readonly number[],
  leaveOut: (row: MaybeLeftAlone) => boolean,
) {
  const ids = nodes.map((node) => idOf(graph, node))
  const people = await selectPeople(
    tx,
    ids.filter((_, at) => nodes[at]! < graph.people),
  )
  const organisations = await selectOrganisations(
    tx,
    ids.filter((_, at) => nodes[at]! >= graph.people),
  )
  const found = new Map<string, Shown>()
  for (const row of people) if (!leaveOut(row)) found.set(row.id, asPerson(row))
  for (const row of organisations) if (!leaveOut(row)) found.set(row.id, asOrganisation(row))
  const special = new Map(organisations.map((row) => [row.id, row.special]))
  return { shown: ids.flatMap((id) => found.get(id) ?? []), special }
}

/** Ties among these, under row security too; one for each pair, the strongest. */
async function readEdges(
  tx: Tx,
  shown: readonly Shown[],
  special: Map<string, string | null>,
  strength: number,
) {
  const place = new Map(shown.map((each, at) => [each.id, at]))
  const idsOf = (kind: Shown['kind']) => shown.filter((each) => each.kind === kind).map((each) => each.id)
  const people = idsOf('person')
  const belonging = await selectAffiliations(tx, people, idsOf('organisation'), strength)
  await noteSpecialReads(
    tx,
    belonging.map((row) => ({
      special: special.get(row.organisation_id) ?? null,
      personId: row.person_id,
      organisationId: row.organisation_id,
    })),
  )
  const edges = belonging.map((row): Edge => {
    return [place.get(row.person_id)!, place.get(row.organisation_id)!, row.strength]
  })
  const roles = belonging.map((row) => row.role_words || row.role.replaceAll('_', ' '))
  const known = new Set<string>()
  for (const row of await selectConnections(tx, people, strength)) {
    const [from, to] = [place.get(row.from_person_id)!, place.get(row.to_person_id)!]
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    if (known.size === known.add(pair).size) continue
    edges.push([from, to, row.strength])
    roles.push(row.kind.replaceAll('_', ' '))
  }
  return { edges, roles }
}

/** Where something in the middle was asked for it stays, alone if need be; elsewhere whoever has no tie is left out. */
function withoutLoose(shown: readonly Shown[], edges: readonly Edge[], centred: boolean) {
  const ties = new Uint32Array(shown.length)
  for (const [from, to] of edges) {
    ties[from]!++
    ties[to]!++
  }
  const stays = shown.map((_, at) => ties[at]! > 0 || (centred && at === 0))
  const place = new Uint32Array(shown.length)
  for (let at = 1; at < shown.length; at++) place[at] = place[at - 1]! + Number(stays[at - 1])
  return {
    nodes: shown.flatMap((each, at) => (stays[at] ? [{ ...each, ties: ties[at]! }] : [])),
    edges: edges.map(([from, to, strength]): Edge => [place[from]!, place[to]!, strength]),
  }
}

/**
 * The part of the network that fits a picture. Which part comes from memory; every name and tie of it is read anew under
 * row security, so nothing is shown that the asker may not see at this moment.
 */
export async function readNetwork(
  tx: Tx,
  filters: NetworkFilters,
  house: House,
  leaveOut: (row: MaybeLeftAlone) => boolean = () => false,
): Promise<ToldNetwork> {
  const { view, readAt } = await viewOf(tx, house)
  const chosen = chooseNodes(view, filters)
  const { shown, special } = await readNodes(tx, view.graph, chosen.nodes, leaveOut)
  const found = await readEdges(tx, shown, special, filters.strength ?? 1)
  const { nodes, edges } = withoutLoose(shown, found.edges, Boolean(filters.person ?? filters.organisation))
  const communities = communitiesOf(nodes.length, edges)
  return {
    nodes: nodes.map((each, at) => ({ ...each, community: communities[at]! })),
    edges,
    roles: found.roles,
    left: chosen.left,
    asOf: readAt.toISOString(),
  }
}

export async function network(tx: Tx, filters: NetworkFilters, house: House): Promise<Network> {
  const { roles: _, ...shown } = await readNetwork(tx, filters, house)
  return shown
}
