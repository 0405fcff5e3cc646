import { eachTie, type View } from './view.ts'

export type Narrowing = {
  /** Whether a node may be in the picture at all. */
  fits: (node: number) => boolean
  /** The weakest tie that counts, 1 to 3. */
  strength: number
}

export type Chosen = {
  nodes: number[]
  /** How many more would have been in it. */
  left: { people: number; organisations: number }
}

function split(view: View, chosen: readonly number[], all: readonly number[]): Chosen {
  const isIn = new Set(chosen)
  const left = { people: 0, organisations: 0 }
  for (const node of all) if (!isIn.has(node)) left[node < view.graph.people ? 'people' : 'organisations']++
  return { nodes: [...chosen], left }
}

const strongEnough = (view: View, tie: number, strength: number) => view.graph.strength[tie]! >= strength

/** Whoever is at most two ties from one node, the nearer and stronger first. */
export function chooseAround(
  view: View,
  centre: number,
  limit: number,
  { fits, strength }: Narrowing,
): Chosen {
  const met = new Set([centre])
  let ring = [centre]
  for (let distance = 0; distance < 2; distance++) {
    const next: { node: number; strength: number }[] = []
    for (const node of ring)
      eachTie(view, node, (other, tie) => {
        if (met.has(other) || !strongEnough(view, tie, strength) || !fits(other)) return
        met.add(other)
        next.push({ node: other, strength: view.graph.strength[tie]! })
      })
    next.sort((a, b) => b.strength - a.strength || view.ties[b.node]! - view.ties[a.node]! || a.node - b.node)
    ring = next.map((each) => each.node)
    for (const node of ring) {
      met.delete(node)
      met.add(node)
    }
  }
  const all = [...met]
  return split(view, all.slice(0, limit), all)
}

/** How many ties each node has to those that fit. */
function tiesThatCount(view: View, { fits, strength }: Narrowing): Map<number, number> {
  const counted = new Map<number, number>()
  for (let node = 0; node < view.graph.nodes; node++) {
    if (view.ties[node] === 0 || !fits(node)) continue
    let ties = 0
    eachTie(view, node, (other, tie) => {
      if (strongEnough(view, tie, strength) && fits(other)) ties++
    })
    if (ties > 0) counted.set(node, ties)
  }
  return counted
}

/**
 * Of everything that fits, the best for a picture of `limit`: first the organisations with the most ties, then the people
 * who tie the most of these together. Whoever has no tie is no part of a network.
 */
export function chooseBest(view: View, limit: number, narrowing: Narrowing): Chosen {
  const counted = tiesThatCount(view, narrowing)
  const all = [...counted.keys()]
  if (all.length <= limit) return split(view, all, all)
  const byTies = (of: (node: number) => number) => (a: number, b: number) => of(b) - of(a) || a - b
  const organisations = all
    .filter((node) => node >= view.graph.people)
    .sort(byTies((node) => counted.get(node)!))
  const hubs = organisations.slice(0, Math.ceil(limit / 4))
  const isHub = new Set(hubs)
  const joins = new Map<number, number>()
  for (const node of all) {
    if (node >= view.graph.people) continue
    let ties = 0
    eachTie(view, node, (other, tie) => {
      if (isHub.has(other) && strongEnough(view, tie, narrowing.strength)) ties++
    })
    joins.set(node, ties * 1000 + Math.min(999, counted.get(node)!))
  }
  const people = [...joins.keys()].sort(byTies((node) => joins.get(node)!))
  const chosen = [...hubs, ...people.slice(0, limit - hubs.length)]
  const spare = organisations.slice(hubs.length, hubs.length + limit - chosen.length)
  return split(view, [...chosen, ...spare], all)
}
