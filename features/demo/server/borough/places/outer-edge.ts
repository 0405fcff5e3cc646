type Point = [number, number]
type Ring = Point[]

const keyOf = ([x, y]: Point) => `${x} ${y}`

/** Each step of a boundary that no neighbour in the group walks the other way, by where it begins. */
function freeSteps(rings: readonly Ring[]): Map<string, [from: Point, to: Point][]> {
  const steps = new Map<string, [Point, Point]>()
  for (const ring of rings)
    ring.forEach((to, at) => {
      const from = ring.at(at - 1)!
      if (keyOf(from) === keyOf(to)) return
      const back = `${keyOf(to)}|${keyOf(from)}`
      if (!steps.delete(back)) steps.set(`${keyOf(from)}|${keyOf(to)}`, [from, to])
    })
  return Map.groupBy(steps.values(), ([from]) => keyOf(from))
}

/** What surrounds a group of cells that share their boundaries step by step: closed rings, the longest first. */
export function around(rings: readonly Ring[]): Ring[] {
  const from = freeSteps(rings)
  const found: Ring[] = []
  for (const starts of from.values())
    while (starts.length > 0) {
      const ring: Ring = []
      for (let step = starts.pop(); step; step = from.get(keyOf(step[1]))?.pop()) ring.push(step[0])
      found.push([...ring, ring[0]!])
    }
  return found.sort((a, b) => b.length - a.length)
}
