import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Bridge, Gap, OneOnTheMap, Standing } from '../contract.ts'
import { type Standing as Found, findStanding, mostTied, standingOfKinds } from './graph/bridges.ts'
import { idOf, isPerson } from './graph/graph.ts'
import { viewOf } from './graph/graphs.ts'
import type { View } from './graph/view.ts'
import { selectOrganisations, selectPeople } from './names.sql.ts'

const BRIDGES = 20
const MOST_TIED = 20
/** Of those whom one person alone joins to the rest, so many are looked up, and so many named. */
const LOOKED_UP = 200
const NAMED = 4

const known = new WeakMap<View, Promise<Found>>()

/** The walk through all ties is done once for each view of a graph. */
function foundFor(view: View): Promise<Found> {
  const begun = known.get(view) ?? findStanding(view, BRIDGES, LOOKED_UP)
  known.set(view, begun)
  return begun
}

async function namesOf(tx: Tx, { graph }: View, nodes: readonly number[]): Promise<Map<number, OneOnTheMap>> {
  const idsOf = (people: boolean) =>
    nodes.filter((node) => isPerson(graph, node) === people).map((node) => idOf(graph, node))
  const names = new Map<string, OneOnTheMap>()
  for (const { id, name } of await selectPeople(tx, idsOf(true))) names.set(id, { kind: 'person', id, name })
  for (const { id, name } of await selectOrganisations(tx, idsOf(false)))
    names.set(id, { kind: 'organisation', id, name })
  return new Map(
    nodes.flatMap((node) => {
      const one = names.get(idOf(graph, node))
      return one ? [[node, one] as const] : []
    }),
  )
}

/** Organisations say more of what a bridge leads to than people do, the most tied first. */
function toldFirst(view: View, members: readonly number[]): number[] {
  const rank = (node: number) => (isPerson(view.graph, node) ? 0 : 1_000_000) + view.ties[node]!
  return [...members].sort((a, b) => rank(b) - rank(a) || a - b).slice(0, NAMED)
}

const lacking = ({
  organisations,
  reached,
  close,
}: {
  organisations: number
  reached: number
  close: number
}) => {
  if (organisations === 0) return 'none_written' as const
  if (reached === 0) return 'nobody' as const
  return close === 0 ? ('no_close_tie' as const) : null
}

/** Kinds of organisation in which we have nobody, or nobody close. "Something else" is no kind to look for. */
const gapsIn = (view: View): Gap[] =>
  standingOfKinds(view, ORGANISATION_KINDS.length).flatMap((found, place) => {
    const kind = ORGANISATION_KINDS[place]!
    const lack = kind === 'other' ? null : lacking(found)
    return lack ? [{ kind, organisations: found.organisations, reached: found.reached, lack }] : []
  })

/** Who alone joins two parts, where we are strongest, and where we have nobody: of what the asker sees. */
export async function readStanding(tx: Tx, _input: unknown, house: House): Promise<Standing> {
  const { view, readAt } = await viewOf(tx, house)
  const found = await foundFor(view)
  const told = new Map(found.bridges.map((each) => [each.node, toldFirst(view, each.members)]))
  const organisations = mostTied(view, MOST_TIED)
  const names = await namesOf(tx, view, [
    ...new Set([...told.keys(), ...[...told.values()].flat(), ...organisations]),
  ])
  const bridges = found.bridges.flatMap(({ node, people, cutOff }): Bridge[] => {
    const person = names.get(node)
    const some = told.get(node)!.flatMap((each) => names.get(each) ?? [])
    return person ? [{ person, people, organisations: cutOff - people, some }] : []
  })
  return {
    bridges,
    bridgeCount: found.bridgeCount,
    parts: found.parts,
    largest: found.largest,
    mostTied: organisations.flatMap((node) => {
      const organisation = names.get(node)
      return organisation ? [{ organisation, ties: view.ties[node]! }] : []
    }),
    gaps: gapsIn(view),
    asOf: readAt.toISOString(),
  }
}
