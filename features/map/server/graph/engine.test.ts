import { connectedComponents } from 'graphology-components'
import { bidirectional } from 'graphology-shortest-path/dijkstra.js'
import { describe, expect, test } from 'vitest'
import { bestPath } from './best-path.ts'
import { findStanding, mostTied } from './bridges.ts'
import { GraphBuilder } from './build-graph.ts'
import { chooseAround, chooseBest } from './choose-nodes.ts'
import { type Graph, idOf, nodeOf } from './graph.ts'
import { asGraphology, dice } from './testing.ts'
import { type Looker, type View, viewFor } from './view.ts'

const id = (kind: number, n: number) =>
  `0190000${kind}-${n.toString(16).padStart(4, '0')}-7000-8000-00000000000${kind}`
const NORTH = id(8, 1)
const SOUTH = id(8, 2)

function randomGraph(seed: number): Promise<Graph> {
  const throwDice = dice(seed)
  const [people, organisations] = [30 + throwDice(60), 4 + throwDice(20)]
  const builder = new GraphBuilder()
  const sees = Array.from({ length: people }, () => `{${throwDice(3) > 0 ? NORTH : SOUTH}}`)
  for (let n = 0; n < people; n++) builder.addPerson(id(1, n), sees[n]!, null, 'member', n % 7 === 6)
  for (let n = 0; n < organisations; n++) builder.addOrganisation(id(2, n), n % 5 === 4, ['sports'])
  const taken = new Set<string>()
  const fresh = (key: string) => taken.size !== taken.add(key).size
  for (let n = 0; n < people; n++) {
    for (let many = throwDice(3); many > 0; many--) {
      const organisation = Math.min(throwDice(organisations), throwDice(organisations))
      if (fresh(`a${n} ${organisation}`))
        builder.addTie(id(1, n), id(2, organisation), 1 + throwDice(3), sees[n]!)
    }
    const other = throwDice(people)
    if (other !== n && throwDice(3) === 0 && fresh(`c${n} ${other}`))
      builder.addTie(id(1, n), id(1, other), 1 + throwDice(3), sees[n]!, sees[other]!)
  }
  return builder.finish()
}

const lookers: Looker[] = [
  { role: 'region', scopes: [] },
  { role: 'branch', scopes: [NORTH] },
  { role: 'listener', scopes: [NORTH] },
]
const eachView = (check: (view: View, seed: number) => void | Promise<void>) => async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const graph = await randomGraph(seed)
    for (const looker of lookers) await check(viewFor(graph, looker), seed)
  }
}

describe('on random graphs, for each role', () => {
  test(
    'every best path costs what graphology finds',
    eachView((view, seed) => {
      const throwDice = dice(seed * 7)
      for (let pair = 0; pair < 25; pair++) {
        const [from, to] = [throwDice(view.graph.nodes), throwDice(view.graph.nodes)]
        // Nobody who asked to be left alone is a step, other than an end.
        const theirs = asGraphology(
          view,
          (node) => view.graph.alone[node] === 1 && node !== from && node !== to,
        )
        const ours = bestPath(view, from, to)
        const seen = theirs.hasNode(from) && theirs.hasNode(to)
        const path: string[] | null = seen ? bidirectional(theirs, String(from), String(to), 'weight') : null
        expect(ours === null).toBe(path === null)
        if (!ours || !path || from === to) continue
        const cost = (nodes: readonly unknown[]) =>
          nodes
            .slice(1)
            .reduce<number>(
              (sum, node, place) =>
                sum + (theirs.getEdgeAttribute(String(nodes[place]), String(node), 'weight') as number),
              0,
            )
        expect(cost(ours.nodes)).toBeCloseTo(cost(path), 9)
        expect(-Math.log(ours.score)).toBeCloseTo(cost(path) - view.halfToll(from) - view.halfToll(to), 9)
      }
    }),
  )

  test(
    'bridges are just those people without whom there are more parts',
    eachView(async (view) => {
      const theirs = asGraphology(view)
      const standing = await findStanding(view, 1000, 1000)
      const ours = new Map(standing.bridges.map((each) => [each.node, each]))
      const parts = connectedComponents(theirs)
      expect(standing.parts).toBe(parts.filter((part) => part.length > 1).length)
      for (const part of parts)
        for (const node of part) {
          if (Number(node) >= view.graph.people) continue
          const without = theirs.copy()
          without.dropNode(node)
          const left = connectedComponents(without).filter((each) => part.includes(each[0]!))
          expect(ours.has(Number(node))).toBe(left.length > 1)
          if (left.length < 2) continue
          const sizes = left.map((each) => each.length).sort((a, b) => b - a)
          const found = ours.get(Number(node))!
          expect(found.cutOff).toBe(part.length - 1 - sizes[0]!)
          expect(found.members.length).toBe(found.cutOff)
          expect(found.members).not.toContain(Number(node))
        }
    }),
  )

  test(
    'counts and choices hold nobody out of sight',
    eachView((view) => {
      const theirs = asGraphology(view)
      for (const node of mostTied(view, 5)) {
        const multiple = view.ties[node]!
        expect(theirs.neighbors(String(node)).length).toBe(multiple)
      }
      const all = { fits: () => true, strength: 1 }
      const chosen = chooseBest(view, 12, all)
      const tied = theirs.filterNodes((node) => theirs.degree(node) > 0).length
      expect(chosen.nodes.length + chosen.left.people + chosen.left.organisations).toBe(tied)
      expect(new Set(chosen.nodes).size).toBe(chosen.nodes.length)
      for (const node of chosen.nodes) expect(theirs.hasNode(node)).toBe(true)
      const [centre] = chosen.nodes
      if (centre === undefined) return
      const near = new Set([String(centre), ...theirs.neighbors(String(centre))])
      const two = new Set([...near, ...[...near].flatMap((node) => theirs.neighbors(node))])
      expect(new Set(chooseAround(view, centre, 1000, all).nodes.map(String))).toEqual(two)
    }),
  )
})

test('ids are found again as they were given', async () => {
  const graph = await randomGraph(3)
  for (let node = 0; node < graph.nodes; node++)
    expect(nodeOf(graph, node < graph.people ? 'person' : 'organisation', idOf(graph, node))).toBe(node)
  expect(nodeOf(graph, 'person', id(7, 1))).toBe(-1)
})
